import { BODY_ROLES, type ParagraphRule } from '../../rule';
import { formulas } from '../../targets/formulas';

/** `$\geq 60\%$` and `>=60%`, as formula readers and keyboards leave them, for `≥60%`. */
export const notation: ParagraphRule = {
  id: 'target/notation',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '指标里有公式代码，或用“>=”“<=”代替“≥”“≤”。',
    en: 'A target has code of a formula in it, or “>=” and “<=” for “≥” and “≤”.',
  },
  basis: 'practice',
  messages: {
    found: { zh: '“{code}”应写作“{wanted}”。', en: 'Write “{code}” as “{wanted}”.' },
    fix: { zh: '改为“{wanted}”', en: 'Change to “{wanted}”' },
  },
  check({ text, report }) {
    for (const { start, end, wanted } of formulas(text)) {
      const args = { code: text.slice(start, end), wanted };
      report({
        span: { start, end },
        message: 'found',
        args,
        fixes: [{ title: 'fix', args, safe: true, edits: [{ span: { start, end }, newText: wanted }] }],
      });
    }
  },
};
