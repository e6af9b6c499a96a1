import { BODY_ROLES, type ParagraphRule } from '../../rule';
import { inTitleMarks } from '../../targets/places';
import { missingUnit, ranges } from '../../targets/ranges';

/** `5-10%` and `3～5万人`: %, ‰, 万 and 亿 stand after both figures, else the first may be read as it stands. */
export const rangeUnit: ParagraphRule = {
  id: 'target/range-unit',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '数值范围的前一个数缺百分号或“万”“亿”。',
    en: 'The first figure of a range lacks the %, 万 or 亿 of the second.',
  },
  basis: 'GB/T 15835-2011 5.1.3',
  messages: {
    found: {
      zh: '“{range}”的前一个数缺“{unit}”，应写作“{wanted}”。',
      en: 'The first figure of “{range}” lacks “{unit}”; write “{wanted}”.',
    },
    fix: { zh: '改为“{wanted}”', en: 'Change to “{wanted}”' },
  },
  check({ syntax, paragraph, report }) {
    for (const range of ranges(paragraph, syntax)) {
      const unit = missingUnit(range);
      if (unit === null) continue;
      const { first, second, mark } = range;
      const joint = unit + ('—至'.includes(mark.text) ? mark.text : '～');
      const { written } = paragraph.reading;
      const args = {
        range: written.slice(range.start, range.end),
        unit,
        wanted: written.slice(range.start, first.end) + joint + written.slice(second.start, range.end),
      };
      report({
        span: { start: range.start, end: range.end },
        message: 'found',
        args,
        fixes: [
          {
            title: 'fix',
            args,
            safe: !inTitleMarks(syntax, range.start),
            edits: [{ span: { start: first.end, end: second.start }, newText: joint }],
          },
        ],
      });
    }
  },
};
