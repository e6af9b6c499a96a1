import type { Span } from '../base/span';
import { nodeOf } from '../model/nodeOf';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import type { ArrangedPiece } from './structure/arrangement';
import { ownEnd } from './structure/blocks';
import { unchanged } from './structure/draft';
import { type ParsePlan, type Restructuring, rearranged } from './structure/rearrange';
import { rawOf, tagLines, tagRuns } from './structure/tagRuns';

export function canJoinItems(plan: Plan, offset: number): boolean {
  return joinOf(plan, offset) !== null;
}

/**
 * Makes one item of the one that holds `offset` and the next of its level: the opposite of splitting. A tag that both have
 * stands once, at the end; others stay with their sentences. Null where there is no next one, where something stands
 * between the two texts that cannot stand inside a paragraph, or where the number of the second is locked.
 */
export function joinItems(plan: Plan, offset: number, parse: ParsePlan): Restructuring | null {
  const join = joinOf(plan, offset);
  if (join === null) return null;
  const { first, second, firstEnd, aside } = join;
  const kept = unchanged(first);
  const drafts = plan.nodes.flatMap((node) =>
    node === first ? [kept] : node === second ? [] : [unchanged(node)],
  );
  const text = { start: second.at.toDocument(second.ordinal).end, end: endOf(second.at) };
  const rest = { start: text.end, end: plan.source.length };
  const pieces: ArrangedPiece[] = [{ span: { start: 0, end: firstEnd } }, { span: text }];
  if (aside !== null) pieces.push({ span: aside, moved: true });
  pieces.push({ span: rest });
  return rearranged(
    plan,
    { pieces, drafts, added: -1 - first.body.length, joined: new Map([[second, kept]]) },
    parse,
  );
}

interface Join {
  readonly first: OutlineNode;
  readonly second: OutlineNode;
  /** Where the first one's text ends, without a tag that the second one has too. */
  readonly firstEnd: number;
  /** The comments between the two, with the line end before them; they come below. */
  readonly aside: Span | null;
}

function joinOf(plan: Plan, offset: number): Join | null {
  const items = itemsToJoin(plan, offset);
  if (items === null) return null;
  const { first, second } = items;
  const lines = tagLines(first).map(({ text }) => text.trim());
  const others = tagLines(second).map(({ text }) => text.trim());
  // Tags on lines of their own cannot stay in the middle of a paragraph.
  if (lines.length > 0 && lines.join('\n') !== others.join('\n')) return null;
  return { ...items, firstEnd: firstEndOf(first, second) };
}

/** The item that holds `offset` and the next one, where their texts can be one; whatever their tags are. */
export function itemsToJoin(plan: Plan, offset: number): Omit<Join, 'firstEnd'> | null {
  const at = plan.paragraphs[plan.source.paragraphAt(offset)];
  const first = at === undefined ? null : nodeOf(plan, at);
  const second = first === null ? null : nextSibling(plan, first);
  if (first === null || second === null || second.locked || first.children.length > 0) return null;
  if (!first.body.every(({ role }) => role === 'tagLine')) return null;
  if (first.kind !== second.kind || (first.kind !== 'item' && first.kind !== 'point')) return null;
  return { first, second, aside: asideOf(plan, first, second) };
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
