import type { OutlineNode } from './outlineNode';

const FEW = 4;

type NumberOf = (node: OutlineNode) => number;

/** The nodes of a plan by a number. Made for each plan: it takes no more than two arrays. */
export class Bearers {
  readonly #nodes: readonly OutlineNode[];
  readonly #numberOf: NumberOf;
  readonly #mask: number;
  /** The places of the nodes, by the last bits of their numbers and then in the order of the text. */
  readonly #places: Int32Array;
  /** Where those with the same last bits begin among the places. */
  readonly #starts: Int32Array;

  constructor(nodes: readonly OutlineNode[], numberOf: NumberOf) {
    this.#nodes = nodes;
    this.#numberOf = numberOf;
    this.#mask = 2 ** Math.ceil(Math.log2(nodes.length + 1)) - 1;
    this.#places = new Int32Array(nodes.length);
    this.#starts = new Int32Array(this.#mask + 2);
    const starts = this.#starts;
    const slotOf = (node: OutlineNode): number => numberOf(node) & this.#mask;
    for (const node of nodes) starts[slotOf(node)] = (starts[slotOf(node)] as number) + 1;
    for (let slot = 1; slot < starts.length; slot++)
      starts[slot] = (starts[slot] as number) + (starts[slot - 1] as number);
    for (let index = nodes.length - 1; index >= 0; index--) {
      const slot = slotOf(nodes[index] as OutlineNode);
      starts[slot] = (starts[slot] as number) - 1;
      this.#places[starts[slot] as number] = index;
    }
  }

  /** Whether there are so many nodes with a number that one had better not look at them often. */
  areMany(number: number): boolean {
    const slot = number & this.#mask;
    return (this.#starts[slot + 1] as number) - (this.#starts[slot] as number) > FEW;
  }

  /** The nodes with a number that are meant, in the order of the text; `top` and those below it, or all. */
  of(number: number, top: OutlineNode | null, isMeant: (node: OutlineNode) => boolean): OutlineNode[] {
    const slot = number & this.#mask;
    const end = this.#starts[slot + 1] as number;
    const found: OutlineNode[] = [];
    for (let at = this.#firstNotBefore(top, this.#starts[slot] as number, end); at < end; at++) {
      const node = this.#nodes[this.#places[at] as number] as OutlineNode;
      if (top !== null && !isWithin(node, top)) break;
      if (this.#numberOf(node) === number && isMeant(node)) found.push(node);
    }
    return found;
  }

  #firstNotBefore(top: OutlineNode | null, start: number, end: number): number {
    if (top === null) return start;
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] as number) < top.index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether a node is `top` or stands below it. */
function isWithin(node: OutlineNode, top: OutlineNode): boolean {
  for (let up: OutlineNode | null = node; up !== null; up = up.parent) if (up === top) return true;
  return false;
}
