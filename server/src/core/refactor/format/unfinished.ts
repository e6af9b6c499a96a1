import { skipBlanks, trimmedEnd } from '../../base/characters';
import type { Span } from '../../base/span';
import type { PlanParagraph } from '../../model/planParagraph';
import type { Tag } from '../../syntax/types';

/** True for a number that still waits for its text. */
export function isUnfinished({ paragraph, text }: PlanParagraph): boolean {
  return paragraph.ordinal !== null && trimmedEnd(text) <= paragraph.ordinal.end;
}

/** What a full stop or the like parts may be sentences, which an unclosed bracket has drawn into a tag. */
const STOPS = /[。.．…]/;

/** True for a tag that is still being written: a bracket or a name is to come, or it holds what may be none of its own. */
export function isUnfinishedTag({ text }: PlanParagraph, tag: Tag): boolean {
  if (tag.open !== null && tag.close === null) return true;
  if (tag.roles.some(({ mentions, value }) => mentions.length === 0 && value === null)) return true;
  const separators = [...tag.separators, ...tag.roles.flatMap((role) => role.separators)];
  // No sentence follows a stop that stands right before the closing bracket.
  const isLast = ({ end }: Span): boolean => tag.close !== null && skipBlanks(text, end) >= tag.close.start;
  if (separators.some((one) => STOPS.test(one.text) && !isLast(one))) return true;
  const end = trimmedEnd(text);
  return tag.close === null && tag.end >= end && '：:；;、，,'.includes(text.charAt(end - 1) || ' ');
}
