import { type ParagraphRule, TEXT_ROLES } from '../../rule';
import { SpanSet } from '../../text/spanSet';

const BETWEEN = /》、(?=《)|”、(?=“)|’、(?=‘)/g;

/** 、 between titles or quotations side by side; with a bracket in between (《A》（试行）、《B》) it stays. */
export const quotedList: ParagraphRule = {
  id: 'text/quoted-list',
  scope: 'paragraph',
  roles: TEXT_ROLES,
  severity: 'hint',
  fix: 'safe',
  summary: {
    zh: '并列的书名号或引号之间不用顿号。',
    en: 'No 、 between titles or quotations side by side.',
  },
  basis: 'GB/T 15834-2011 4.5.3.5',
  messages: {
    titles: { zh: '并列的书名号之间不用顿号。', en: 'No 、 between titles side by side.' },
    quotes: { zh: '并列的引号之间不用顿号。', en: 'No 、 between quotations side by side.' },
    fix: { zh: '删去顿号', en: 'Delete 、' },
  },
  check(context) {
    const { text, syntax } = context;
    if (!text.includes('、')) return;
    let tags: SpanSet | undefined;
    for (const { index } of text.matchAll(BETWEEN)) {
      tags ??= new SpanSet(syntax.tags);
      const span = { start: index + 1, end: index + 2 };
      if (tags.has(index)) continue;
      context.report({
        message: text.charAt(index) === '》' ? 'titles' : 'quotes',
        span,
        fixes: [{ title: 'fix', safe: true, edits: [{ span, newText: '' }] }],
      });
    }
  },
};
