import { skipBlanks } from '../../base/characters';
import type { Span } from '../../base/span';
import { nodeAt } from '../../model/nodeAt';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import { another, unchanged } from './draft';
import { type ReadEdited, type Rearranged, rearranged } from './rearrange';
import { rawOf, tagLines, tagRuns } from './tagRuns';

/** An item and where it is cut. */
export interface Cut {
  readonly node: OutlineNode;
  /** Where the first part ends and the second begins, in the whole text; a hard wrap between them is left out. */
  readonly place: Span;
  /** What the first item gets of the tags that the second one keeps. */
  readonly copy: { readonly inline: string; readonly lines: readonly string[] };
  /** True where the tags before the cut are those behind it: putting the two together would leave them once. */
  readonly hasSameTags: boolean;
}

/**
 * Makes two items of one. What is responsible for both stays with the second, and the first gets a copy; what stands below
 * the item goes to the second.
 */
export function cutItem(plan: Plan, { node, place, copy }: Cut, read: ReadEdited): Rearranged | null {
  const made = another(node);
  const drafts = plan.nodes.map(unchanged);
  drafts.splice(node.index + 1, 0, made);
  const lineEnd = plan.source.lineEnd;
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
  return rearranged(plan, { pieces, drafts, added: 1 + copy.lines.length }, read);
}

/**
 * Whether a blank line is to stand between the parts of an item, or of two that are made one: as before the next one. What
 * parts the last one from the next heading says nothing where no two of the level are parted.
 */
export function isSpaced(plan: Plan, first: OutlineNode, last = first): boolean {
  const siblings = siblingsOf(plan, first);
  const next = siblings[siblings.indexOf(last) + 1];
  if (next !== undefined) return isAfterBlank(plan, next);
  const { paragraphs, nodes } = plan;
  const end = (last.body.at(-1) ?? last.at).index;
  const isEnd = paragraphs[end + 2] === undefined;
  if (paragraphs[isEnd ? first.at.index - 1 : end + 1]?.paragraph.kind !== 'blank') return false;
  const others = nodes.filter(
    (node) =>
      node.rank === first.rank && (node === first || node !== last) && siblingsOf(plan, node)[0] !== node,
  );
  return others.length === 0 || others.some((node) => isAfterBlank(plan, node));
}

function isAfterBlank({ paragraphs }: Plan, { at }: OutlineNode): boolean {
  return paragraphs[at.index - 1]?.paragraph.kind === 'blank';
}

function siblingsOf({ roots }: Plan, { parent }: OutlineNode): readonly OutlineNode[] {
  return parent?.children ?? roots;
}

/** Null outside the text of an item, and where one of the two parts would be empty. */
export function cutAtOffset(plan: Plan, offset: number): Cut | null {
  const at = plan.paragraphs[plan.source.paragraphAt(offset)];
  const node = nodeAt(plan, offset);
  if (at === undefined || node === null || node.at !== at) return null;
  if (node.kind !== 'item' && node.kind !== 'point') return null;
  const place = at.toReading(offset);
  const isInTag = at.syntax.tags.some(({ start, end }) => start < place && place < end);
  const isInBrackets = at.syntax.brackets.pairs.some(
    ({ open, close }) => open.start < place && place < close.end,
  );
  const reference = at.syntax.references.find(({ end }) => end > place);
  // What goes on a list of references has its part, or what it is called, from the one before it.
  const isInReference = reference !== undefined && (reference.start < place || reference.continues);
  if (isInTag || isInBrackets || isInReference) return null;
  if (!hasWords(at, node.ordinal.end, place) || !hasWords(at, place, at.text.length)) return null;
  return { node, place: cutAt(at, place), copy: copyOf(node, place), hasSameTags: hasSameTags(at, place) };
}

function hasSameTags(at: PlanParagraph, place: number): boolean {
  const runs = tagRuns(at);
  const index = runs.findIndex(({ end }) => end > place);
  const before = runs[index - 1];
  const after = runs[index];
  if (before === undefined || after === undefined) return false;
  return at.text.slice(before.end, place).trim() === '' && rawOf(at, before) === rawOf(at, after);
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
function copyOf(node: OutlineNode, place: number): Cut['copy'] {
  const { at } = node;
  const runs = tagRuns(at);
  const next = runs.some(({ end }) => end <= place) ? undefined : runs[0];
  return {
    inline: next === undefined ? '' : rawOf(at, next),
    lines: tagLines(node).map(({ paragraph }) => paragraph.raw),
  };
}
