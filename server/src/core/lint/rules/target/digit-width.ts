import { toHalfWidth } from '../../../base/characters';
import { BODY_ROLES, type ParagraphRule } from '../../rule';

/** A figure with a full-width character in it, and the half-width ones beside it: 9５％. */
const FIGURE = /[0-9]{0,12}[０-９％](?:[．.]?[0-9０-９％%])*/g;

/** Full-width digits or ％ in a target. Those that stand anywhere else are text/character-width's. */
export const digitWidth: ParagraphRule = {
  id: 'target/digit-width',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '指标数值用了全角的数字或百分号。',
    en: 'A target has full-width digits or a full-width percent sign.',
  },
  basis: 'GB/T 15835-2011 5.1.7.1',
  messages: {
    found: { zh: '“{figure}”应写作“{wanted}”。', en: 'Write “{figure}” as “{wanted}”.' },
    fix: { zh: '改为“{wanted}”', en: 'Change to “{wanted}”' },
  },
  check({ syntax, text, report }) {
    if (!/[０-９％]/.test(text)) return;
    for (const target of syntax.targets) {
      for (const match of target.text.matchAll(FIGURE)) {
        const start = target.start + match.index;
        const span = { start, end: start + match[0].length };
        const args = { figure: match[0], wanted: toHalfWidth(match[0]) };
        report({
          span,
          message: 'found',
          args,
          fixes: [{ title: 'fix', args, safe: true, edits: [{ span, newText: args.wanted }] }],
        });
      }
    }
  },
};
