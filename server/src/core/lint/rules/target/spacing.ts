import { BODY_ROLES, type ParagraphRule } from '../../rule';

/** A cheap test. A number at the start is most often an ordinal. */
const GAP = /.[0-9０-９万亿多余几百千十][ \t\u3000\u2000-\u200a]+[\u4e00-\u9fff%％‰\\]/;
const BLANK = /^[ \t\u3000\u2000-\u200a]+$/;
/** 汉字 and percent signs follow the figure directly; symbols of units keep their blank (50 kg). */
const JOINED = /^(?:[\u4e00-\u9fff%％‰]|\\[%‰])/;

/** A blank between a target's figure and its unit. Other blanks are text/space's. */
export const spacing: ParagraphRule = {
  id: 'target/spacing',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'hint',
  fix: 'safe',
  summary: {
    zh: '指标数值与单位之间有空格。',
    en: 'A blank stands between a figure and its unit.',
  },
  basis: 'practice',
  messages: {
    found: {
      zh: '数值与单位之间不留空格，应写作“{wanted}”。',
      en: 'No blank before the unit: write “{wanted}”.',
    },
    fix: { zh: '改为“{wanted}”', en: 'Change to “{wanted}”' },
  },
  check({ syntax, text, paragraph, report }) {
    if (!GAP.test(text)) return;
    for (const { parts } of syntax.targets) {
      for (const unit of parts.units) {
        const figure = parts.numbers.findLast((one) => one.end <= unit.start);
        if (figure === undefined || !JOINED.test(unit.text)) continue;
        if (!BLANK.test(text.slice(figure.end, unit.start))) continue;
        const { written } = paragraph.reading;
        const args = {
          wanted: written.slice(figure.start, figure.end) + written.slice(unit.start, unit.end),
        };
        report({
          span: { start: figure.start, end: unit.end },
          message: 'found',
          args,
          fixes: [
            {
              title: 'fix',
              args,
              safe: true,
              edits: [{ span: { start: figure.end, end: unit.start }, newText: '' }],
            },
          ],
        });
      }
    }
  },
};
