import { isHan, trimmedEnd } from '../../../base/characters';
import type { ParagraphContext, ParagraphRule } from '../../rule';
import { endsInName } from '../../tags/loneName';

/** Marks that end a paragraph, or that another one goes on from. */
const ENDINGS = '。！？；：…，、!?;:,—';
/** What closes a sentence from outside: look at what stands inside. */
const CLOSING = '”’）)》】〕';
/** `完成时限：6月底`: a field, not a sentence. */
const FIELD = /^[ \u3000]*[\u4e00-\u9fff]{2,8}[：:][^，；]*$/;

/** No page is as wide: a line of so many characters was broken by no one, and ends where its sentence does. */
const WIDEST_PAGE = 60;
/** 现将任务分工如下 lacks another mark. */
const LEADS_ON = /(?:如下|以下|下列|包括|分别是|主要是)$/;

/**
 * The text of an item that goes on after its heading and stops without 。, and a paragraph below a heading whose sentences
 * end, but for the last. Before a tag it is tag/position's business.
 */
export const ending: ParagraphRule = {
  id: 'text/ending',
  scope: 'paragraph',
  roles: ['preamble', 'item', 'point', 'text'],
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '条目或段落末尾没有句号。',
    en: 'The text of an item or a paragraph does not end with a full stop.',
  },
  basis: 'GB/T 15834-2011 4.1',
  messages: {
    missing: { zh: '条目正文末尾缺少句号。', en: 'A full stop is missing at the end of this item.' },
    paragraph: { zh: '这一段末尾缺少句号。', en: 'A full stop is missing at the end of this paragraph.' },
    dot: { zh: '条目正文末尾应用“。”，不用“{mark}”。', en: 'End this item with “。”, not “{mark}”.' },
    fix: { zh: '补上句号', en: 'Add the full stop' },
  },
  check(context) {
    const { text, syntax } = context;
    if (syntax.ordinal === null && !isProse(context)) return;
    // Only what follows a heading and its 。 is known to be a sentence; a heading alone has no 。 (GB/T 15834 A.1).
    if (text.charAt(syntax.title.end) !== '。') return;
    const end = trimmedEnd(text);
    if (end <= syntax.title.end + 1) return;
    const last = text.charAt(end - 1);
    // The last cell of a table's row.
    if (last === '|') return;
    if ('.．'.includes(last)) checkDot(context, end);
    else if (!ENDINGS.includes(last) && !endsOtherwise(context, end) && !endsInName(text)) {
      context.report({
        message: syntax.ordinal === null ? 'paragraph' : 'missing',
        span: { start: end - 1, end },
        fixes: [{ title: 'fix', safe: true, edits: [{ span: { start: end, end }, newText: '。' }] }],
      });
    }
  },
};

/** True for a paragraph on one long line, of sentences, that ends in a word: no heading, no signature, no part of a sentence. */
function isProse({ text, paragraph }: ParagraphContext): boolean {
  const end = trimmedEnd(text);
  return (
    !paragraph.isWrapped &&
    end >= WIDEST_PAGE &&
    isHan(text.charCodeAt(end - 1)) &&
    !LEADS_ON.test(text.slice(0, end))
  );
}

function checkDot(context: ParagraphContext, end: number): void {
  const { text } = context;
  if (!isHan(text.charCodeAt(end - 2))) return;
  const span = { start: end - 1, end };
  context.report({
    message: 'dot',
    args: { mark: text.charAt(end - 1) },
    span,
    fixes: [{ title: 'fix', safe: true, edits: [{ span, newText: '。' }] }],
  });
}

/** True where a tag, a field, or a bracket or quotation with a sentence of its own stands at the end. */
function endsOtherwise({ text, syntax }: ParagraphContext, end: number): boolean {
  if (syntax.tags.some((tag) => tag.end >= end)) return true;
  if (FIELD.test(text.slice(text.lastIndexOf('。', end - 1) + 1, end))) return true;
  if (!CLOSING.includes(text.charAt(end - 1))) return false;
  if (ENDINGS.includes(text.charAt(end - 2))) return true;
  const pair = syntax.brackets.pairs.find(({ close }) => close.start === end - 1);
  return (
    pair === undefined ||
    '。！？'.includes(text.charAt(trimmedEnd(text.slice(0, pair.open.start)) - 1) || '-')
  );
}
