import type { OutlineNode } from './outlineNode';
import type { Plan } from './plan';
import type { PlanParagraph } from './planParagraph';

/** The numbered node that a paragraph belongs to. */
export function nodeOf(plan: Plan, at: PlanParagraph): OutlineNode | null {
  return at.role === 'foot' ? null : nodeBefore(plan, at);
}

/** The last numbered node up to a paragraph. */
export function nodeBefore({ nodes }: Plan, at: PlanParagraph): OutlineNode | null {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle] as OutlineNode).at.index <= at.index) low = middle + 1;
    else high = middle;
  }
  return nodes[low - 1] ?? null;
}
