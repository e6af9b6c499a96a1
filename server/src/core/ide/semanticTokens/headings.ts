import { trimmedEnd } from '../../base/characters';
import type { Span } from '../../base/span';
import type { PlanParagraph } from '../../model/planParagraph';

/** Longer texts are sentences, whatever they look like. */
const LONGEST_TITLE = 120;
/** One clause, or two short ones. */
const ITEM_HEADING = /^(?:[^。；;：:，,]{1,30}|[^。；;：:，,]{1,16}[，,][^。；;：:，,]{1,16})$/;

/** The part of a numbered paragraph that reads as a heading; null where it begins with a mere sentence. */
export function headingOf(at: PlanParagraph): Span | null {
  const { title } = at.syntax;
  const { text, role } = at;
  let { start } = title;
  while (start < title.end && /\s/.test(text.charAt(start))) start++;
  const length = title.end - start;
  if (length <= 0) return null;
  if (role === 'section' || role === 'subsection')
    return length <= LONGEST_TITLE ? { start, end: title.end } : null;
  const written = text.slice(start, title.end);
  if (!ITEM_HEADING.test(written)) return null;
  // A heading is followed by what it is the heading of, or stands alone.
  const alone = title.end >= trimmedEnd(text);
  const runIn = text.charAt(title.end) === '。' && /^[^\s（(【]/.test(text.slice(title.end + 1));
  return runIn || (alone && !/[，,]/.test(written)) ? { start, end: title.end } : null;
}
