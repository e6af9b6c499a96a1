import type { OrdinalKind } from '../syntax/ordinal';
import type { NumberedLevel } from './numbering';
import type { OutlineNode } from './outlineNode';

/** The highest number that a kind of ordinal can write without becoming another kind: there is no circled 21 in use. */
export const HIGHEST_OF_KIND: Partial<Record<OrdinalKind, number>> = { circled: 20 };
export const HIGHEST_NUMBER = 9999;

/**
 * Tells the number that each node of a level is due: one more than the one before it, from one where its sequence begins.
 * Locked numbers stay, and so do those of nodes that `renumbered` leaves out; the sequence goes on from them.
 */
export function eachDueNumber(
  level: NumberedLevel,
  take: (node: OutlineNode, number: number) => void,
  renumbered: (node: OutlineNode) => boolean = () => true,
): void {
  let scope: OutlineNode | null | undefined;
  let last = 0;
  for (const node of level.nodes) {
    const own = level.scopeOf(node);
    if (own !== scope) last = 0;
    scope = own;
    last = node.locked || !renumbered(node) ? node.ordinal.value : last + 1;
    take(node, writable(node, last));
  }
}

/** The numbers that nodes get one after the other from `first` on; locked ones stay, and the sequence goes on from them. */
export function numbersFrom(nodes: readonly OutlineNode[], first: number): Map<OutlineNode, number> {
  const numbers = new Map<OutlineNode, number>();
  let last = first - 1;
  for (const node of nodes) {
    last = node.locked ? node.ordinal.value : last + 1;
    numbers.set(node, writable(node, last));
  }
  return numbers;
}

/** A number that cannot be written is left as it is. */
function writable({ ordinal }: OutlineNode, number: number): number {
  return number <= (HIGHEST_OF_KIND[ordinal.kind] ?? HIGHEST_NUMBER) ? number : ordinal.value;
}
