import type { Plan } from '../../model/plan';
import type { Candidate } from './entry';
import { vocabularyOf } from './vocabulary';
import { byCount, type CompletionContext, otherPlans } from './words';

const MOST_VALUES = 12;

/** What plans write after a label that holds no offices, such as 分管领导, and the usual ends of a year for a deadline. */
export function valueCandidates(
  plan: Plan,
  context: CompletionContext,
  label: string,
  typed: string,
): Candidate[] {
  const texts = new Set<string>();
  for (const one of [plan, ...otherPlans(context)]) {
    const counts = vocabularyOf(one).values.get(label);
    // Last year's dates are over.
    if (counts === undefined || (one !== plan && one.year !== plan.year)) continue;
    for (const value of byCount(counts)) if (value.length > 1) texts.add(value);
  }
  if (plan.year !== null && /时限|时间|期限|节点|日期/.test(label)) {
    for (const month of ['3', '6', '9', '12']) texts.add(`${plan.year}年${month}月底前`);
  }
  texts.delete(typed);
  return [...texts].slice(0, MOST_VALUES).map((text) => ({ kind: 'value', text }));
}
