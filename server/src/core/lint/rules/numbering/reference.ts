import type { OutlineNode } from '../../../model/outlineNode';
import type { Plan } from '../../../model/plan';
import type { Reference } from '../../../syntax/references';
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
    for (const at of plan.paragraphs) {
      if (at.paragraph.kind !== 'text' || at.role === 'head') continue;
      for (const found of at.syntax.references) {
        const message = problemOf(plan, found);
        if (message === null) continue;
        const name = at.text.slice(found.start, found.end);
        const last = message === 'part' ? plan.sections.length : (plan.items.at(-1)?.ordinal.value ?? 0);
        report({ at, span: found, message, args: { name, last } });
      }
    }
  },
};

function problemOf(plan: Plan, { part, item }: Reference): 'part' | 'item' | 'itemOfPart' | null {
  if (part !== null) {
    if (plan.sections.length === 0) return null;
    const section = plan.sections.find((node) => node.ordinal.value === part.value);
    if (section === undefined) return 'part';
    if (item === null) return null;
    return plan.nodes.some((node) => node.ordinal.value === item.value && isInside(node, section))
      ? null
      : 'itemOfPart';
  }
  if (item === null || plan.items.length === 0) return null;
  return plan.items.some((node) => node.ordinal.value === item.value) ? null : 'item';
}

function isInside(node: OutlineNode, section: OutlineNode): boolean {
  for (let up = node.parent; up !== null; up = up.parent) if (up === section) return true;
  return false;
}
