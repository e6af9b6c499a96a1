import { BODY_ROLES, type ParagraphRule } from '../../rule';
import { narrow } from '../../targets/quantities';
import { wideFigures } from '../../targets/wideFigures';

/** Full-width digits or ％ in a figure with its unit. */
export const digitWidth: ParagraphRule = {
  id: 'target/digit-width',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '指标数值用了全角的数字或百分号。',
    en: 'A figure has full-width digits or a full-width percent sign.',
  },
  basis: 'GB/T 15835-2011 5.1.1',
  messages: {
    found: { zh: '“{figure}”应写作“{wanted}”。', en: 'Write “{figure}” as “{wanted}”.' },
    fix: { zh: '改为“{wanted}”', en: 'Change to “{wanted}”' },
  },
  check({ syntax, report }) {
    for (const span of wideFigures(syntax)) {
      const figure = syntax.text.slice(span.start, span.end);
      const args = { figure, wanted: narrow(figure) };
      report({
        span,
        message: 'found',
        args,
        fixes: [{ title: 'fix', args, safe: true, edits: [{ span, newText: args.wanted }] }],
      });
    }
  },
};
