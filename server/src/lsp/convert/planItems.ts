import { nodeEntry, type OutlineNode, type PlanText } from '../../core';
import type { PlanItem } from '../protocol';
import { toRange } from './range';

/** The list of headings and items that an answer speaks of; each is in it once, and is spoken of by its index. */
export class PlanItems {
  readonly list: PlanItem[] = [];
  readonly #indexes = new Map<OutlineNode, number>();

  constructor(private readonly text: PlanText) {}

  /** The index of a node, which is put into the list where it is not there yet. */
  indexOf(node: OutlineNode): number {
    let index = this.#indexes.get(node);
    if (index === undefined) {
      const top = topOf(node);
      const section = top === null ? null : this.indexOf(top);
      const { selection, ...entry } = nodeEntry(node);
      index = this.list.length;
      this.#indexes.set(node, index);
      this.list.push({
        ...entry,
        selectionRange: toRange(this.text, selection),
        section,
      });
    }
    return index;
  }
}

function topOf({ parent }: OutlineNode): OutlineNode | null {
  let top = parent;
  while (top !== null && top.parent !== null) top = top.parent;
  return top;
}
