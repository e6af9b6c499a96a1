import type { OutlineNode } from '../../../model/outlineNode';
import type { Plan } from '../../../model/plan';
import { planReferences } from '../../../model/referenceTargets';
import type { Reference } from '../../../syntax/references';
import { numberingBreaks } from '../../numbering/breaks';
import type { PlanRule } from '../../rule';

/** A reference to an item or part of this plan that does not exist. */
export const reference: PlanRule = {
  id: 'numbering/reference',
  scope: 'plan',
  severity: 'error',
  fix: 'none',
  summary: {
    zh: '引用了本文中不存在的条目或部分。',
    en: 'A reference to an item or part of this plan that does not exist.',
  },
  basis: 'practice',
  messages: {
    item: {
      zh: '本文没有“{name}”，最后一项是第{last}项。',
      en: 'This plan has no “{name}”; its last item is number {last}.',
    },
    part: { zh: '本文没有“{name}”，共{last}个部分。', en: 'This plan has no “{name}”; it has {last} parts.' },
    itemOfPart: { zh: '本文没有“{name}”。', en: 'This plan has no “{name}”.' },
  },
  check({ plan, report }) {
    const broken = plan.levels.some((level) => numberingBreaks(level).length > 0);
    for (const { at, reference: found } of planReferences(plan)) {
      const message = problemOf(plan, found, broken);
      if (message === null) continue;
      const name = at.text.slice(found.start, found.end);
      const last = message === 'part' ? plan.sections.length : (plan.items.at(-1)?.ordinal.value ?? 0);
      report({ at, span: found, message, args: { name, last } });
    }
  },
};

/**
 * What is wrong with a reference. While the numbers are broken, those that the plan will have once they are mended count
 * as there: the break is reported already.
 */
function problemOf(
  plan: Plan,
  { part, item }: Reference,
  broken: boolean,
): 'part' | 'item' | 'itemOfPart' | null {
  const has = (nodes: readonly OutlineNode[], value: number): boolean =>
    (broken && value <= nodes.length) || nodes.some((node) => node.ordinal.value === value);
  if (part !== null) {
    if (plan.sections.length === 0) return null;
    if (!has(plan.sections, part.value)) return 'part';
    if (item === null) return null;
    const section = plan.sections.find((node) => node.ordinal.value === part.value);
    if (section === undefined || broken) return null;
    const inside = plan.nodes.filter((node) => node.ancestor('section') === section);
    return has(inside, item.value) ? null : 'itemOfPart';
  }
  if (item === null || plan.items.length === 0) return null;
  // 第（九）项 may well mean a （九） that has items of its own.
  const isThere = has(plan.items, item.value) || (item.bracketed && has(plan.subsections, item.value));
  return isThere ? null : 'item';
}
