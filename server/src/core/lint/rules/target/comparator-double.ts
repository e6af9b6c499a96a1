import { BODY_ROLES, type ParagraphRule } from '../../rule';
import { comparisons } from '../../targets/comparison';

/** Words before and after a figure that say the same: 不少于5家以上, 不超过30日以内. */
export const comparatorDouble: ParagraphRule = {
  id: 'target/comparator-double',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '数值前后的限定词重复。',
    en: 'The words before and after a figure say the same thing.',
  },
  basis: 'practice',
  messages: {
    found: {
      zh: '“{figure}”里的“{before}”与“{after}”重复，写“{wanted}”即可。',
      en: '“{before}” and “{after}” in “{figure}” say the same; write “{wanted}”.',
    },
    fix: { zh: '改为“{wanted}”', en: 'Change to “{wanted}”' },
  },
  check({ paragraph, report }) {
    const written = (start: number, end: number): string => paragraph.reading.written.slice(start, end);
    for (const { start, end, before, after, figure, opposite } of comparisons(paragraph)) {
      if (opposite) continue;
      const args = {
        figure: written(start, end),
        before: written(before.start, before.end),
        after: written(after.start, after.end),
        wanted: written(start, figure.end),
      };
      report({
        span: { start, end },
        message: 'found',
        args,
        fixes: [
          {
            title: 'fix',
            args,
            safe: true,
            edits: [{ span: { start: figure.end, end: after.end }, newText: '' }],
          },
        ],
      });
    }
  },
};
