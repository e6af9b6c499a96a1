import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import type { Tag } from '../../syntax/types';

/** A tag with its labels and without names, in the plan's own words. */
export interface EmptyTag {
  /** What is to be inserted, without the line breaks before its lines. */
  readonly lines: readonly string[];
  /** True where tags stand on lines of their own below the item. */
  readonly ownLine: boolean;
}

const USUAL: EmptyTag = { lines: ['（牵头处室：；配合处室：）'], ownLine: false };
const CLOSING: Readonly<Record<string, string>> = { '【': '】', '〔': '〕', '[': ']', '［': '］' };

/** True where a tag says who, and not only by when. */
export function namesSomebody({ roles }: Tag): boolean {
  return roles.some(({ kind }) => kind !== 'deadline' && kind !== 'target');
}

/** The tag that most items of a plan have, or the usual one where they have none of a kind that can be left empty. */
export function emptyTag({ items }: Plan): EmptyTag {
  const counts = new Map<string, { count: number; tag: EmptyTag }>();
  for (const item of items) {
    const tag = emptied(item);
    if (tag === null) continue;
    const key = tag.lines.join();
    counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, tag });
  }
  let best: { count: number; tag: EmptyTag } | undefined;
  for (const one of counts.values()) if (best === undefined || one.count > best.count) best = one;
  return best?.tag ?? USUAL;
}

function emptied(item: OutlineNode): EmptyTag | null {
  const tags = item.tags.filter(({ tag }) => namesSomebody(tag));
  const [first] = tags;
  if (first === undefined || first.tag.form === 'shorthand') return null;
  const own = first.tag.ownLine;
  const lines = (own ? tags : [first]).map(({ at, tag }) => {
    const text = labels(at, tag);
    if (text === null) return null;
    if (tag.open === null) return own ? (/^\s*/.exec(at.text)?.[0] ?? '') + text : null;
    return `${CLOSING[tag.open.text] === undefined ? '（' : tag.open.text}${text}${CLOSING[tag.open.text] ?? '）'}`;
  });
  return lines.every((line) => line !== null) ? { lines, ownLine: own } : null;
}

function labels(at: PlanParagraph, { form, roles, separators }: Tag): string | null {
  const wanted = roles.flatMap(({ label, mentions }) =>
    label === null || mentions.length === 0 ? [] : [at.written(label)],
  );
  if (wanted.length === 0) return null;
  if (form === 'verb') return wanted.join('，');
  const gap = separators[0]?.text ?? '';
  return wanted.map((label) => `${label}：`).join(gap.trim() === '' && gap !== '' ? gap : '；');
}
