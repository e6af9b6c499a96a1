import type { PlanParagraph } from '../../model/planParagraph';
import type { Tag } from '../../syntax/types';

/** A tag with its labels and without names, in the plan's own words. */
export interface EmptyTag {
  /** What is to be inserted, without the line breaks before its lines. */
  readonly lines: readonly string[];
  /** True where tags stand on lines of their own below the item. */
  readonly ownLine: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { '【': '】', '〔': '〕', '[': ']', '［': '］' };

/** A tag behind a sentence without its names; null for one of a kind that cannot be left empty. */
export function withoutNames(at: PlanParagraph, tag: Tag): EmptyTag | null {
  const text = tag.form === 'shorthand' || tag.open === null ? null : labels(at, tag);
  return text === null ? null : { lines: [text], ownLine: false };
}

/** The labels of a tag in its brackets; null where it has none. */
export function labels(at: PlanParagraph, tag: Tag): string | null {
  const text = labelsInside(at, tag);
  if (text === null || tag.open === null) return text;
  const close = CLOSING[tag.open.text];
  return close === undefined ? `（${text}）` : tag.open.text + text + close;
}

function labelsInside(at: PlanParagraph, { form, roles, separators }: Tag): string | null {
  const wanted = roles.flatMap(({ label, mentions }) =>
    label === null || mentions.length === 0 ? [] : [at.written(label)],
  );
  if (wanted.length === 0) return null;
  if (form === 'verb') return wanted.join('，');
  const gap = separators[0]?.text ?? '';
  return wanted.map((label) => `${label}：`).join(gap.trim() === '' && gap !== '' ? gap : '；');
}
