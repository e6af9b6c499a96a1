import { skipBlanks } from '../base/characters';
import { lineEndOf } from '../base/lineEnds';
import type { Span } from '../base/span';
import { nodeOf } from '../model/nodeOf';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import { another, unchanged } from './structure/draft';
import { type ParsePlan, type Restructuring, rearranged } from './structure/rearrange';
import { rawOf, tagLines, tagRuns } from './structure/tagRuns';

export function canSplitItem(plan: Plan, offset: number): boolean {
  return splitOf(plan, offset) !== null;
}

/**
 * Makes two items of the one whose paragraph holds `offset`. What is responsible for both stays with the second, and the
 * first gets a copy; what stands below the item goes to the second. Null outside the text of an item, and where one of the
 * two would be empty.
 */
export function splitItem(plan: Plan, offset: number, parse: ParsePlan): Restructuring | null {
  const split = splitOf(plan, offset);
  if (split === null) return null;
  const { node, place, copy } = split;
  const made = another(node);
  const drafts = plan.nodes.flatMap((one) => (one === node ? [unchanged(one), made] : [unchanged(one)]));
  const lineEnd = lineEndOf(plan.source.toString());
  const indent = node.at.paragraph.raw.slice(0, node.ordinal.start);
  const inner = [...copy.lines, ...(isSpaced(plan, node) ? ['', ''] : [''])]
    .map((line) => lineEnd + line)
    .join('');
  const pieces = [
    { span: { start: 0, end: place.start } },
    { text: `${copy.inline}${inner}${indent}` },
    { labelOf: made },
    { span: { start: place.end, end: plan.source.length } },
  ];
  return rearranged(plan, { pieces, drafts, added: 1 + copy.lines.length }, parse);
}

/** Whether a blank line parts the item from what follows; from what stands before it, where it is the last. */
function isSpaced({ paragraphs }: Plan, { at }: OutlineNode): boolean {
  const isLast = paragraphs[at.index + 2] === undefined;
  return paragraphs[isLast ? at.index - 1 : at.index + 1]?.paragraph.kind === 'blank';
}

interface Split {
  readonly node: OutlineNode;
  /** Where the first part ends and the second begins, in the whole text; a hard wrap between them is left out. */
  readonly place: Span;
  /** What the first item gets of the tags that the second one keeps. */
  readonly copy: { readonly inline: string; readonly lines: readonly string[] };
}

function splitOf(plan: Plan, offset: number): Split | null {
  const at = plan.paragraphs[plan.source.paragraphAt(offset)];
  const node = at === undefined ? null : nodeOf(plan, at);
  if (at === undefined || node === null || node.at !== at) return null;
  if (node.kind !== 'item' && node.kind !== 'point') return null;
  const place = at.toReading(offset);
  const isInTag = at.syntax.tags.some(({ start, end }) => start < place && place < end);
  const isInBrackets = at.syntax.brackets.pairs.some(
    ({ open, close }) => open.start < place && place < close.end,
  );
  if (isInTag || isInBrackets) return null;
  if (!hasWords(at, node.ordinal.end, place) || !hasWords(at, place, at.text.length)) return null;
  return { node, place: cutAt(at, place), copy: copyOf(node, place) };
}

/** Blanks at the cut stay with the first part, so that the number of the second does not take them for its own. */
function cutAt(at: PlanParagraph, place: number): Span {
  const cut = skipBlanks(at.text, place);
  const before = at.toDocument({ start: cut - 1, end: cut }).end;
  const after = at.toDocument({ start: cut, end: cut + 1 }).start;
  const between = at.paragraph.raw.slice(before - at.start, after - at.start);
  return /[\r\n]/.test(between) ? { start: before, end: after } : { start: after, end: after };
}

/** Whether there is more than blanks, marks and tags between two places of a reading. */
function hasWords(at: PlanParagraph, start: number, end: number): boolean {
  let from = start;
  for (const tag of [...at.syntax.tags, { start: end, end }]) {
    if (/[\p{L}\p{N}]/u.test(at.text.slice(from, Math.min(Math.max(tag.start, from), end)))) return true;
    from = Math.max(from, tag.end);
  }
  return false;
}

/** The tags that follow are the first part's too; one that stands before the cut already is. */
function copyOf(node: OutlineNode, place: number): Split['copy'] {
  const { at } = node;
  const runs = tagRuns(at);
  const next = runs.some(({ end }) => end <= place) ? undefined : runs[0];
  return {
    inline: next === undefined ? '' : rawOf(at, next),
    lines: tagLines(node).map(({ paragraph }) => paragraph.raw),
  };
}
