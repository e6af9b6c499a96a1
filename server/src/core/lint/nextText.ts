import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';

/** The first paragraph behind another one that is neither blank nor a comment; null at the end of the plan. */
export function nextText({ paragraphs }: Plan, { index }: PlanParagraph): PlanParagraph | null {
  for (let i = index + 1; i < paragraphs.length; i++) {
    const next = paragraphs[i];
    if (next !== undefined && next.role !== 'blank' && next.role !== 'comment') return next;
  }
  return null;
}
