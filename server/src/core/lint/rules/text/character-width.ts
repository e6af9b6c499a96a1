import { toHalfWidth } from '../../../base/characters';
import { BODY_ROLES, type ParagraphRule, TEXT_ROLES } from '../../rule';
import { SpanSet } from '../../text/spanSet';

/** A run of full-width letters, figures and signs; a full-width dot only between figures. */
const RUN = /[０-９Ａ-Ｚａ-ｚ＋％]+(?:．[０-９]+[％]?)*/g;

const FIGURE = /^[０-９．％]+$/;

/** Full-width letters, figures, ＋ and ％. Figures of targets are target/digit-width's business. */
export const characterWidth: ParagraphRule = {
  id: 'text/character-width',
  scope: 'paragraph',
  roles: TEXT_ROLES,
  severity: 'warning',
  fix: 'safe',
  summary: { zh: '数字、字母或“+”“%”用了全角。', en: 'Letters, figures, + or % are full-width.' },
  basis: 'GB/T 15835-2011 5.1',
  messages: {
    found: { zh: '“{text}”是全角，应写作“{expected}”。', en: '“{text}” is full-width; write “{expected}”.' },
    fix: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  check(context) {
    const { text, syntax, role } = context;
    if (!/[０-９Ａ-Ｚａ-ｚ＋％]/.test(text)) return;
    const elsewhere = role === 'preamble' || BODY_ROLES.includes(role) ? syntax.targets : [];
    const targets = new SpanSet(elsewhere);
    const from = syntax.ordinal?.end ?? 0;
    for (const { index, 0: run } of text.matchAll(RUN)) {
      if (index < from || (FIGURE.test(run) && targets.has(index))) continue;
      const expected = toHalfWidth(run);
      const span = { start: index, end: index + run.length };
      context.report({
        message: 'found',
        args: { text: run, expected },
        span,
        fixes: [{ title: 'fix', args: { expected }, safe: true, edits: [{ span, newText: expected }] }],
      });
    }
  },
};
