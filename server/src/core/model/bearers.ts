import type { OutlineNode } from './outlineNode';

type NumberOf = (node: OutlineNode) => number;

/** The nodes of a plan by a number, in the order of the text. Made for each plan: it takes no more than two arrays. */
export class Bearers {
  readonly #nodes: readonly OutlineNode[];
  readonly #numberOf: NumberOf;
  readonly #mask: number;
  /** The place of the first node whose number ends in the same bits, and of the next such; -1 for none. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  constructor(nodes: readonly OutlineNode[], numberOf: NumberOf) {
    this.#nodes = nodes;
    this.#numberOf = numberOf;
    this.#mask = 2 ** Math.ceil(Math.log2(nodes.length + 1)) - 1;
    this.#first = new Int32Array(this.#mask + 1).fill(-1);
    this.#next = new Int32Array(nodes.length);
    for (let index = nodes.length - 1; index >= 0; index--) {
      const slot = numberOf(nodes[index] as OutlineNode) & this.#mask;
      this.#next[index] = this.#first[slot] as number;
      this.#first[slot] = index;
    }
  }

  /** The first node with a number; null where none has it. */
  first(number: number): OutlineNode | null {
    return this.#from(this.#first[number & this.#mask], number);
  }

  /** The next node with the same number. */
  next(node: OutlineNode): OutlineNode | null {
    return this.#from(this.#next[node.index], this.#numberOf(node));
  }

  #from(place: number | undefined, number: number): OutlineNode | null {
    let index = place ?? -1;
    while (index >= 0 && this.#numberOf(this.#nodes[index] as OutlineNode) !== number)
      index = this.#next[index] as number;
    return this.#nodes[index] ?? null;
  }
}
