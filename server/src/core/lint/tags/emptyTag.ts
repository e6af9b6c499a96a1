import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import { namesSomebody, tagFacts } from './tagFacts';
import { type EmptyTag, labels, withoutNames } from './withoutNames';

const USUAL: EmptyTag = { lines: ['（牵头处室：；配合处室：）'], ownLine: false };

/** A tag, and how many items have it. */
interface Use {
  tag: EmptyTag;
  count: number;
}

/** The tag that most items of a plan have, or the usual one where they have none of a kind that can be left empty. */
export function emptyTag({ items }: Plan): EmptyTag {
  const uses = new Map<string, Use>();
  for (const item of items) {
    const tag = emptied(item);
    if (tag === null) continue;
    const [only = ''] = tag.lines;
    const key = tag.lines.length === 1 ? only : tag.lines.join();
    const same = uses.get(key);
    if (same === undefined) uses.set(key, { tag, count: 1 });
    else {
      same.tag = tag;
      same.count++;
    }
  }
  let best: Use | undefined;
  for (const one of uses.values()) if (best === undefined || one.count > best.count) best = one;
  return best?.tag ?? USUAL;
}

function emptied(item: OutlineNode): EmptyTag | null {
  const { inText } = tagFacts(item.at).pattern;
  if (inText !== null) return inText.empty;
  const tags = item.tags.filter(({ tag }) => namesSomebody(tag));
  const [first] = tags;
  if (first === undefined) return null;
  if (!first.tag.ownLine) return withoutNames(first.at, first.tag);
  if (first.tag.form === 'shorthand') return null;
  const lines = tags.map(({ at, tag }) => {
    const text = labels(at, tag);
    return tag.open === null && text !== null ? (/^\s*/.exec(at.text)?.[0] ?? '') + text : text;
  });
  return lines.every((line) => line !== null) ? { lines, ownLine: true } : null;
}
