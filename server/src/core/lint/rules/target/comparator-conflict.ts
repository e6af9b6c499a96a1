import { BODY_ROLES, type ParagraphRule } from '../../rule';
import { comparisons } from '../../targets/comparison';

/** Words before and after a figure that exclude each other: 不少于5家以内, 不超过10%以上. */
export const comparatorConflict: ParagraphRule = {
  id: 'target/comparator-conflict',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'error',
  fix: 'fix',
  summary: {
    zh: '数值前后的限定词互相矛盾。',
    en: 'The words before and after a figure exclude each other.',
  },
  basis: 'practice',
  messages: {
    found: {
      zh: '“{figure}”里的“{before}”与“{after}”互相矛盾，只能保留一个。',
      en: '“{before}” and “{after}” in “{figure}” exclude each other; keep one of them.',
    },
    fix: { zh: '改为“{wanted}”', en: 'Change to “{wanted}”' },
  },
  check({ text, paragraph, report }) {
    const written = (start: number, end: number): string => paragraph.reading.written.slice(start, end);
    for (const { start, end, before, after, figure, opposite } of comparisons(paragraph)) {
      if (!opposite) continue;
      const keepBefore = written(start, after.start).trimEnd();
      const keepAfter = written(before.end, end).trimStart();
      const args = {
        figure: written(start, end),
        before: written(before.start, before.end),
        after: written(after.start, after.end),
      };
      const fix = (wanted: string) => ({
        title: 'fix',
        args: { wanted },
        safe: false,
        edits: [{ span: { start, end }, newText: wanted }],
      });
      // Where a verb stands between (至少建成5家以内), only the word behind the figure can go.
      const joined = text.slice(before.end, figure.start).trim() === '';
      report({
        span: { start, end },
        message: 'found',
        args,
        fixes: joined ? [fix(keepBefore), fix(keepAfter)] : [fix(keepBefore)],
      });
    }
  },
};
