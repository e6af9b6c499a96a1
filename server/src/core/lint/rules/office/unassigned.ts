import { TAGS } from '../../aspects';
import type { PlanRule } from '../../rule';

/** An office of the directory that no task names. Off unless asked for: not every office has a task every year. */
export const unassigned: PlanRule = {
  id: 'office/unassigned',
  scope: 'plan',
  reads: [TAGS],
  severity: 'off',
  fix: 'none',
  summary: {
    zh: '名录里的处室没有承担任何任务。',
    en: 'An office of the directory has no task.',
  },
  basis: 'practice',
  messages: {
    found: { zh: '以下处室没有承担任务：{names}。', en: 'These offices have no task: {names}.' },
  },
  check({ plan, directory, report }) {
    if (directory.isEmpty) return;
    const assigned = new Set<string>();
    for (const node of plan.nodes) {
      for (const { tag } of node.tags) {
        for (const role of tag.roles) {
          for (const { text } of role.mentions) {
            const office = directory.find(text)?.office;
            if (office !== undefined) assigned.add(office.name);
          }
        }
      }
    }
    // A plan without any tag assigns nothing to anybody.
    if (assigned.size === 0) return;
    const idle = directory.offices.filter(
      (office) =>
        office.kind !== 'external' &&
        !assigned.has(office.name) &&
        (plan.year === null ? office.until === null : directory.isCurrent(office, plan.year)),
    );
    const at = plan.titleParagraph ?? plan.nodes[0]?.at;
    if (idle.length === 0 || at === undefined) return;
    const start = at.text.length - at.text.trimStart().length;
    report({
      at,
      span: { start, end: at.text.trimEnd().length },
      message: 'found',
      args: { names: idle.map((office) => office.name).join('、') },
    });
  },
};
