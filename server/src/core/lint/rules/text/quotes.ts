import { type ParagraphContext, type ParagraphRule, TEXT_ROLES } from '../../rule';
import { misdirectedQuotes } from '../../text/misdirectedQuotes';
import { straightQuotes } from '../../text/straightQuotes';

/** Straight quotation marks in Chinese text, and curly ones that face the wrong way. One finding a paragraph and kind. */
export const quotes: ParagraphRule = {
  id: 'text/quotes',
  scope: 'paragraph',
  roles: TEXT_ROLES,
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '引号用了直引号，或者前后引号用反了。',
    en: 'Quotation marks are straight or face the wrong way.',
  },
  basis: 'GB/T 15834-2011 4.8',
  messages: {
    straight: {
      zh: '直引号应改为中文引号“”（本段共{count}个）。',
      en: 'Write “” instead of straight quotation marks ({count} in this paragraph).',
    },
    reversed: {
      zh: '引号的方向反了，应为{mark}。',
      en: 'This quotation mark faces the wrong way; write {mark}.',
    },
    fix: { zh: '改正本段的引号', en: 'Correct the quotation marks of this paragraph' },
  },
  check(context) {
    const { text } = context;
    if (/["'＂＇]/.test(text)) checkStraight(context);
    if (text.includes('“') || text.includes('”')) checkReversed(context);
  },
};

function checkStraight(context: ParagraphContext): void {
  const found = straightQuotes(context.text);
  if (found === null) return;
  const edits = found.changes.map(({ at, mark }) => ({ span: { start: at, end: at + 1 }, newText: mark }));
  context.report({
    message: 'straight',
    args: { count: found.count },
    span: { start: found.first, end: found.first + 1 },
    fixes: edits.length === 0 ? [] : [{ title: 'fix', safe: true, edits }],
  });
}

function checkReversed(context: ParagraphContext): void {
  const { text } = context;
  const wrong = misdirectedQuotes(text);
  const first = wrong[0];
  if (first === undefined) return;
  const turned = (at: number): string => (text.charAt(at) === '“' ? '”' : '“');
  context.report({
    message: 'reversed',
    args: { mark: turned(first) === '“' ? '前引号' : '后引号' },
    span: { start: first, end: first + 1 },
    fixes: [
      {
        title: 'fix',
        safe: true,
        edits: wrong.map((at) => ({ span: { start: at, end: at + 1 }, newText: turned(at) })),
      },
    ],
  });
}
