import { nodeOf } from '../model/nodeOf';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import { ORDINAL_RANK } from '../syntax/ordinal';
import { swapped } from './structure/arrangement';
import { blockOf, subtreeRange } from './structure/blocks';
import { unchanged } from './structure/draft';
import { type ParsePlan, type Restructuring, rearranged } from './structure/rearrange';

export type MoveDirection = 'up' | 'down';

/** Whether what the cursor stands in has a place to move to. Cheap: for menus. */
export function canMoveNode(plan: Plan, offset: number, direction: MoveDirection): boolean {
  return moveOf(plan, offset, direction) !== null;
}

/**
 * Moves the node that holds `offset`, with all below it, past its neighbour; from the first or last place under a heading
 * on to the end or beginning of the next one. Up and down are opposites. Null where there is no place to move to.
 */
export function moveNode(
  plan: Plan,
  offset: number,
  direction: MoveDirection,
  parse: ParsePlan,
): Restructuring | null {
  const move = moveOf(plan, offset, direction);
  if (move === null) return null;
  const { nodes } = plan;
  const before = nodes.slice(0, move.start);
  const upper = nodes.slice(move.start, move.middle);
  const lower = nodes.slice(move.middle, move.end);
  const drafts = [...before, ...lower, ...upper, ...nodes.slice(move.end)].map(unchanged);
  // The other one is taken away, so that the cursor stays with what it moves.
  const pieces = swapped(
    plan.source.length,
    blockOf(plan, upper),
    blockOf(plan, lower),
    direction === 'down',
  );
  return rearranged(plan, { pieces, drafts, added: 0 }, parse);
}

/** Two neighbouring stretches of nodes that change places. */
interface Move {
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

function moveOf(plan: Plan, offset: number, direction: MoveDirection): Move | null {
  const at = plan.paragraphs[plan.source.paragraphAt(offset)];
  const node = at === undefined ? null : nodeOf(plan, at);
  if (node === null) return null;
  const { start, end } = subtreeRange(plan, node);
  const others = [...plan.nodes.slice(0, start), ...plan.nodes.slice(end)];
  if (direction === 'up') {
    for (let place = start - 1; place >= 0; place--) {
      if (isPlaceFor(node, others, place)) return { start: place, middle: start, end };
    }
  } else {
    for (let place = start + 1; place <= others.length; place++) {
      if (isPlaceFor(node, others, place)) return { start, middle: end, end: end + place - start };
    }
  }
  return null;
}

/**
 * Whether a node may stand before the one at `place` of the others: as a sibling of the one before it or as its first
 * child, never between a heading and the first heading below it, and under what is a heading or an item as its parent is.
 * This depends on the others alone: so a move and its opposite pass the same places.
 */
function isPlaceFor(node: OutlineNode, others: readonly OutlineNode[], place: number): boolean {
  const next = others[place];
  if (next !== undefined && next.rank > node.rank) return false;
  let above = place - 1;
  while (above >= 0 && (others[above] as OutlineNode).rank > node.rank) above--;
  const owner = others[above];
  if (owner === undefined) return place === 0 && next?.rank === node.rank;
  if (owner.rank === node.rank) return true;
  if (above !== place - 1) return false;
  if (next !== undefined && next.rank < node.rank && next.rank > owner.rank) return false;
  if (node.rank >= ORDINAL_RANK.point && owner.rank <= ORDINAL_RANK.section && node.parent !== owner)
    return false;
  return isHeading(owner) === (node.parent === null || isHeading(node.parent));
}

function isHeading({ kind }: OutlineNode): boolean {
  return kind === 'section' || kind === 'subsection';
}
