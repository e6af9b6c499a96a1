import type { Span } from '../../base/span';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import type { ArrangedPiece } from './arrangement';
import { ownEnd } from './blocks';
import { unchanged } from './draft';
import { lineBreakBetween } from './lineBreak';
import { type ReadEdited, type Rearranged, rearranged } from './rearrange';
import { rawOf, tagLines, tagRuns } from './tagRuns';

/** Two items, one after the other, whose texts can be one; whatever their tags are. */
export interface ItemPair {
  readonly first: OutlineNode;
  readonly second: OutlineNode;
  /** The comments between the two, with the line end before them; they come below. */
  readonly aside: Span | null;
}

/** An item and the next one; null where something stands between the two that cannot stand inside a paragraph. */
export function itemsToUnite(plan: Plan, first: OutlineNode): ItemPair | null {
  const second = nextSibling(plan, first);
  if (second === null || second.locked || first.children.length > 0) return null;
  if (!first.body.every(({ role }) => role === 'tagLine')) return null;
  if (first.kind !== second.kind || (first.kind !== 'item' && first.kind !== 'point')) return null;
  return { first, second, aside: asideOf(plan, first, second) };
}

/**
 * Makes one item of two. A tag that both have stands once, at the end; others stay with their sentences. Null for tags on
 * lines of their own that differ: they cannot stay in the middle of a paragraph.
 */
export function uniteItems(plan: Plan, pair: ItemPair, read: ReadEdited): Rearranged | null {
  const { first, second, aside } = pair;
  if (!haveSameLines(first, second)) return null;
  const kept = unchanged(first);
  const drafts = plan.nodes.map((node) => (node === first ? kept : unchanged(node)));
  drafts.splice(second.index, 1);
  const { firstEnd, secondStart } = seamOf(pair);
  const text = { start: secondStart, end: endOf(second.at) };
  const rest = { start: text.end, end: plan.source.length };
  const between = lineBreakBetween(
    plan,
    plan.source.slice(first.at.start, firstEnd),
    plan.source.slice(text.start, text.end),
  );
  const pieces: ArrangedPiece[] = [{ span: { start: 0, end: firstEnd } }, { text: between }, { span: text }];
  if (aside !== null) pieces.push({ span: aside, moved: true });
  pieces.push({ span: rest });
  return rearranged(
    plan,
    { pieces, drafts, added: -1 - first.body.length, joined: new Map([[second, kept]]) },
    read,
  );
}

/** Where the first item's text ends, without a tag that the second has too, and where that of the second begins. */
export function seamOf({ first, second }: ItemPair): {
  readonly firstEnd: number;
  readonly secondStart: number;
} {
  return { firstEnd: firstEndOf(first, second), secondStart: second.at.toDocument(second.ordinal).end };
}

/** Whether neither item has tags on lines of their own that the other has not. */
export function haveSameLines(first: OutlineNode, second: OutlineNode): boolean {
  const lines = tagLines(first).map(({ text }) => text.trim());
  const others = tagLines(second).map(({ text }) => text.trim());
  return lines.length === 0 || lines.join('\n') === others.join('\n');
}

function nextSibling(plan: Plan, node: OutlineNode): OutlineNode | null {
  const siblings = node.parent?.children ?? plan.roots;
  const next = siblings[siblings.indexOf(node) + 1];
  return next !== undefined && next.rank === node.rank ? next : null;
}

function firstEndOf(first: OutlineNode, second: OutlineNode): number {
  const { at } = first;
  const last = tagRuns(at).at(-1);
  const next = tagRuns(second.at)[0];
  if (last === undefined || next === undefined || at.text.slice(last.end).trim() !== '') return endOf(at);
  return rawOf(at, last) === rawOf(second.at, next) ? at.toDocument(last).start : endOf(at);
}

function asideOf({ paragraphs }: Plan, first: OutlineNode, second: OutlineNode): Span | null {
  const from = (first.body.at(-1) ?? first.at).index + 1;
  const between = paragraphs.slice(from, second.at.index);
  if (!between.some(({ paragraph }) => paragraph.kind === 'comment')) return null;
  return { start: ownEnd(first), end: endOf(paragraphs[second.at.index - 1] as PlanParagraph) };
}

function endOf(at: PlanParagraph): number {
  return at.start + at.paragraph.raw.length;
}
