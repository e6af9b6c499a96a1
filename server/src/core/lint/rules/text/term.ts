import { type ParagraphContext, type ParagraphRule, TEXT_ROLES } from '../../rule';
import { inTitleMarks } from '../../targets/places';
import { findTerms } from '../../terms/builtIn';
import { findUserTerms, readUserTerms } from '../../terms/userTerms';

/** Wrong words and superseded terms: a short list of sure cases, and the user's own. */
export const term: ParagraphRule = {
  id: 'text/term',
  scope: 'paragraph',
  roles: TEXT_ROLES,
  severity: 'warning',
  fix: 'fix',
  summary: { zh: '用了错词、错字或者已经停用的提法。', en: 'A wrong word or a superseded term.' },
  basis: 'GF 1001—2001《第一批异形词整理表》等，见各词条',
  messages: {
    wrong: {
      zh: '“{text}”应写作“{right}”（依据：{source}）。',
      en: 'Write “{right}” for “{text}” ({source}).',
    },
    superseded: {
      zh: '“{text}”已经停用，现为“{right}”（依据：{source}）。',
      en: '“{text}” is superseded by “{right}” ({source}).',
    },
    own: { zh: '“{text}”应写作“{right}”。{note}', en: 'Write “{right}” for “{text}”. {note}' },
    ownAvoid: { zh: '不宜使用“{text}”。{note}', en: 'Avoid “{text}”. {note}' },
    fix: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  options: {
    terms: {
      type: 'array',
      default: [],
      description: {
        zh: '本单位的用词，每项写 {"wrong": "错的", "right": "对的"}，可加 "note" 说明；"regex": true 表示按正则表达式查找。',
        en: 'Terms of your own: {"wrong", "right"}, with "note" for an explanation and "regex": true for a pattern.',
      },
    },
  },
  check(context) {
    checkBuiltIn(context);
    const own = readUserTerms(context.option('terms'));
    if (own.length > 0) checkOwn(context, own);
  },
};

function checkBuiltIn(context: ParagraphContext): void {
  for (const { start, term: one } of findTerms(context.text, context.year)) {
    // The title of another document is quoted as it is.
    if (inTitleMarks(context.syntax, start)) continue;
    const span = { start, end: start + one.wrong.length };
    const args = { text: one.wrong, right: one.right, source: one.source };
    context.report({
      message: one.since === null ? 'wrong' : 'superseded',
      args,
      span,
      fixes: [{ title: 'fix', args, safe: one.safe, edits: [{ span, newText: one.right }] }],
    });
  }
}

function checkOwn(context: ParagraphContext, own: ReturnType<typeof readUserTerms>): void {
  for (const { start, end, text, right, note } of findUserTerms(context.text, own)) {
    const span = { start, end };
    const args = { text, right, note };
    context.report({
      message: right === '' ? 'ownAvoid' : 'own',
      args,
      span,
      fixes: right === '' ? [] : [{ title: 'fix', args, safe: false, edits: [{ span, newText: right }] }],
    });
  }
}
