import { BODY_ROLES, type ParagraphRule, type ReportedEdit } from '../../rule';
import { inTitleMarks } from '../../targets/places';
import { missingUnit, type Range, ranges } from '../../targets/ranges';

/** What stands right between two figures; ― differs from — only to the machine. */
const RIGHT = new Set(['～', '—', '―', '至']);
/** Points in time, whose first and last are joined by — (GB/T 15834-2011 4.13.3.2 a), with the last one there can be. */
const MOMENTS: Readonly<Record<string, number>> = { 月: 12, 月份: 12, 季度: 4, 时: 24 };

/** A range with `-` or an ASCII `~` between its figures. Codes, scores, telephone numbers and dates have theirs by right. */
export const rangeMark: ParagraphRule = {
  id: 'target/range-mark',
  scope: 'paragraph',
  roles: ['title', 'preamble', ...BODY_ROLES],
  severity: 'hint',
  fix: 'safe',
  summary: {
    zh: '数值范围的连接号不是“～”，起止年份的连接号不是“—”。',
    en: 'A range of figures is not joined by “～”, or a period of years not by “—”.',
  },
  basis: 'GB/T 15834-2011 4.13.3.2; GB/T 15835-2011 5.1.3',
  messages: {
    found: {
      zh: '“{range}”的连接号应改用“{mark}”，写作“{wanted}”。',
      en: 'Write “{wanted}” with “{mark}”, not “{range}”.',
    },
    quoted: {
      zh: '书名号里的“{range}”一般写作“{wanted}”；如果原文件就是这样写的，以原文件为准。',
      en: '“{range}” in this title is usually written “{wanted}”. Keep it if the document quoted has it so.',
    },
    fix: { zh: '改为“{wanted}”', en: 'Change to “{wanted}”' },
  },
  check({ syntax, text, paragraph, report }) {
    for (const range of ranges(paragraph, syntax)) {
      if (RIGHT.has(range.mark.text) || range.low >= range.high) continue;
      // Where a unit is missing as well, target/range-unit mends both.
      if (missingUnit(range) !== null) continue;
      const quoted = inTitleMarks(syntax, range.start);
      const mark = isPeriod(range) ? '—' : '～';
      const edits: ReportedEdit[] = [
        { span: { start: range.first.end, end: range.second.start }, newText: mark },
      ];
      const bare = quoted && range.years && lacksYear(text, range);
      if (bare) edits.push({ span: { start: range.end, end: range.end }, newText: '年' });
      const written = (start: number, end: number): string => paragraph.reading.written.slice(start, end);
      const wanted =
        written(range.start, range.first.end) +
        mark +
        written(range.second.start, range.end) +
        (bare ? '年' : '');
      const args = { range: written(range.start, range.end), mark, wanted };
      report({
        span: { start: range.start, end: range.end },
        message: quoted ? 'quoted' : 'found',
        args,
        fixes: [{ title: 'fix', args, safe: !quoted, edits }],
      });
    }
  },
};

function isPeriod({ years, second, high }: Range): boolean {
  return years || high <= (MOMENTS[second.unit?.text ?? ''] ?? -1);
}

/** （2021-2025）: in a title the years stand alone in the bracket, and 年 belongs to them. */
function lacksYear(text: string, { start, end, second }: Range): boolean {
  return second.unit === null && /[（(]/.test(text.charAt(start - 1)) && /[）)]/.test(text.charAt(end));
}
