import { partitionPoint } from '../base/partitionPoint';
import type { OutlineNode } from './outlineNode';
import type { Plan } from './plan';
import type { PlanParagraph } from './planParagraph';

/** The numbered node that a paragraph belongs to. */
export function nodeOf(plan: Plan, at: PlanParagraph): OutlineNode | null {
  return at.role === 'foot' ? null : nodeBefore(plan, at);
}

/** The last numbered node up to a paragraph. */
export function nodeBefore({ nodes }: Plan, at: PlanParagraph): OutlineNode | null {
  return nodes[partitionPoint(nodes, (node) => node.at.index <= at.index) - 1] ?? null;
}
