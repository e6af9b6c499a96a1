import type { OutlineNode } from './outlineNode';

/** So many nodes with a number are looked at each time. */
const FEW = 4;

/** The nodes of a plan by a number. Made for each plan: it takes no more than three arrays. */
export class Bearers {
  readonly #nodes: readonly OutlineNode[];
  readonly #mask: number;
  /** The number of each node. */
  readonly #numbers: Float64Array;
  /** The places of the nodes, by the last bits of their numbers and then in the order of the text. */
  readonly #places: Int32Array;
  /** Where those with the same last bits begin among the places. */
  readonly #starts: Int32Array;

  constructor(nodes: readonly OutlineNode[], numberOf: (node: OutlineNode) => number) {
    const count = nodes.length;
    const mask = 2 ** Math.ceil(Math.log2(count + 1)) - 1;
    const numbers = new Float64Array(count);
    const starts = new Int32Array(mask + 2);
    const places = new Int32Array(count);
    for (let index = 0; index < count; index++) {
      const number = numberOf(nodes[index] as OutlineNode);
      numbers[index] = number;
      starts[number & mask] = (starts[number & mask] as number) + 1;
    }
    for (let slot = 1; slot < starts.length; slot++)
      starts[slot] = (starts[slot] as number) + (starts[slot - 1] as number);
    for (let index = count - 1; index >= 0; index--) {
      const slot = (numbers[index] as number) & mask;
      const place = (starts[slot] as number) - 1;
      starts[slot] = place;
      places[place] = index;
    }
    this.#nodes = nodes;
    this.#mask = mask;
    this.#numbers = numbers;
    this.#places = places;
    this.#starts = starts;
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
      const index = this.#places[at] as number;
      const node = this.#nodes[index] as OutlineNode;
      if (top !== null && !isWithin(node, top)) break;
      if (this.#numbers[index] === number && isMeant(node)) found.push(node);
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
