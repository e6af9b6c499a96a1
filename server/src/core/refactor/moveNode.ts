import { nodeAt } from '../model/nodeAt';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import { ORDINAL_RANK } from '../syntax/ordinal';
import { swapped } from './structure/arrangement';
import { blockOf, subtreeRange } from './structure/blocks';
import { unchanged } from './structure/draft';
import {
  type ParsePlan,
  type ReadEdited,
  type Rearranged,
  readWith,
  rearranged,
} from './structure/rearrange';
import { type Restructured, reversible } from './structure/reversible';

export type MoveDirection = 'up' | 'down';

/** Whether what the cursor stands in has a place to move to. Cheap: for menus. */
export function canMoveNode(plan: Plan, offset: number, direction: MoveDirection): boolean {
  const node = nodeAt(plan, offset);
  return node !== null && moveOf(plan, node, direction) !== null;
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
): Restructured | null {
  const node = nodeAt(plan, offset);
  const move = node === null ? null : moveOf(plan, node, direction);
  if (move === null) return null;
  const { start, middle, end } = move;
  const index = direction === 'up' ? start : start + end - middle;
  return reversible(plan, moved(plan, move, direction, readWith(parse)), parse, (after, read) => {
    const there = after.nodes[index];
    const opposite = direction === 'up' ? 'down' : 'up';
    const back = there === undefined ? null : moveOf(after, there, opposite);
    return back === null ? null : moved(after, back, opposite, read);
  });
}

function moved(plan: Plan, move: Move, direction: MoveDirection, read: ReadEdited): Rearranged | null {
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
  return rearranged(plan, { pieces, drafts, added: 0 }, read);
}

/** Two neighbouring stretches of nodes that change places. */
interface Move {
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

function moveOf(plan: Plan, node: OutlineNode, direction: MoveDirection): Move | null {
  const { start, end } = subtreeRange(plan, node);
  const others = plan.nodes.slice();
  others.splice(start, end - start);
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
