import { type ParagraphRule, TAG_ROLES } from '../../rule';

/** More leading offices than wanted. Off unless asked for: many plans let several offices lead together. */
export const multipleLeads: ParagraphRule = {
  id: 'office/multiple-leads',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'off',
  fix: 'none',
  summary: {
    zh: '牵头处室太多。',
    en: 'A task has more leading offices than wanted.',
  },
  basis: 'practice',
  messages: {
    found: {
      zh: '牵头处室有{count}个，最多{max}个；请明确由谁总负责。',
      en: '{count} offices lead this task; {max} at most are wanted.',
    },
  },
  options: {
    max: {
      type: 'number',
      default: 1,
      description: {
        zh: '一个责任标注里最多几个牵头处室。',
        en: 'How many offices a tag may name as leading.',
      },
    },
  },
  check({ syntax, option, report }) {
    if (syntax.tags.length === 0) return;
    const max = option<number>('max');
    for (const tag of syntax.tags) {
      const leading = tag.roles.flatMap(({ mentions }) => mentions).filter(({ kind }) => kind === 'lead');
      const marked = leading.filter(({ mark }) => mark !== null);
      // 牵头单位：甲（总牵头）、乙 says who of them it is.
      const leads = marked.length > 0 ? marked : leading;
      const first = leads[0];
      const last = leads.at(-1);
      if (leads.length <= max || first === undefined || last === undefined) continue;
      report({
        span: { start: first.start, end: last.end },
        message: 'found',
        args: { count: leads.length, max },
      });
    }
  },
};
