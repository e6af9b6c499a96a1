import { nodeOf } from './nodeOf';
import type { OutlineNode } from './outlineNode';
import type { Plan } from './plan';

/** The numbered node to whose paragraphs an offset of the whole text belongs. */
export function nodeAt(plan: Plan, offset: number): OutlineNode | null {
  const at = plan.paragraphs[plan.source.paragraphAt(offset)];
  return at === undefined ? null : nodeOf(plan, at);
}
