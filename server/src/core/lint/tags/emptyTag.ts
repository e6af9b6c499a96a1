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
    const [only = ''] = tag.lines;
    const key = tag.lines.length === 1 ? only : tag.lines.join();
    const same = counts.get(key);
    counts.set(key, { count: (same?.count ?? 0) + 1, tag });
  }
  let best: { count: number; tag: EmptyTag } | undefined;
  for (const one of counts.values()) if (best === undefined || one.count > best.count) best = one;
  return best?.tag ?? USUAL;
}

function emptied(item: OutlineNode): EmptyTag | null {
  const own = item.at.syntax.tags.find(namesSomebody);
  if (own !== undefined && !own.ownLine) return emptiedInText(item.at, own);
  const tags = item.tags.filter(({ tag }) => namesSomebody(tag));
  const [first] = tags;
  if (first === undefined) return null;
  if (!first.tag.ownLine) return emptiedInText(first.at, first.tag);
  if (first.tag.form === 'shorthand') return null;
  const lines = tags.map(({ at, tag }) => {
    const text = labels(at, tag);
    return tag.open === null && text !== null ? (/^\s*/.exec(at.text)?.[0] ?? '') + text : text;
  });
  return lines.every((line) => line !== null) ? { lines, ownLine: true } : null;
}

const known = new WeakMap<Tag, EmptyTag | null>();

/** What a tag behind a sentence is without its names; worked out once for each. */
function emptiedInText(at: PlanParagraph, tag: Tag): EmptyTag | null {
  let empty = known.get(tag);
  if (empty === undefined) {
    const text = tag.form === 'shorthand' || tag.open === null ? null : labels(at, tag);
    empty = text === null ? null : { lines: [text], ownLine: false };
    known.set(tag, empty);
  }
  return empty;
}

/** The labels of a tag in its brackets; null where it has none. */
function labels(at: PlanParagraph, tag: Tag): string | null {
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
