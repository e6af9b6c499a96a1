import { isHan, trimmedEnd } from '../../../base/characters';
import type { ParagraphContext, ParagraphRule } from '../../rule';

/** Marks that end a paragraph, or that another one goes on from. */
const ENDINGS = '。！？；：…，、!?;:,—';
/** What closes a sentence from outside: look at what stands inside. */
const CLOSING = '”’）)》】〕';
/** `完成时限：6月底`: a field, not a sentence. */
const FIELD = /^[ \u3000]*[\u4e00-\u9fff]{2,8}[：:][^，；]*$/;

/** The text of an item that goes on after its heading and stops without 。. Before a tag it is tag/position's business. */
export const ending: ParagraphRule = {
  id: 'text/ending',
  scope: 'paragraph',
  roles: ['item', 'point'],
  severity: 'warning',
  fix: 'safe',
  summary: { zh: '条目正文末尾没有句号。', en: 'The text of an item does not end with a full stop.' },
  basis: 'GB/T 15834-2011 4.1',
  messages: {
    missing: { zh: '条目正文末尾缺少句号。', en: 'A full stop is missing at the end of this item.' },
    dot: { zh: '条目正文末尾应用“。”，不用“{mark}”。', en: 'End this item with “。”, not “{mark}”.' },
    fix: { zh: '补上句号', en: 'Add the full stop' },
  },
  check(context) {
    const { text, syntax } = context;
    // Only what follows a heading and its 。 is known to be a sentence; a heading alone has no 。 (GB/T 15834 A.1).
    if (text.charAt(syntax.title.end) !== '。') return;
    const end = trimmedEnd(text);
    if (end <= syntax.title.end + 1) return;
    const last = text.charAt(end - 1);
    // The last cell of a table's row.
    if (last === '|') return;
    if ('.．'.includes(last)) checkDot(context, end);
    else if (!ENDINGS.includes(last) && !endsOtherwise(context, end)) {
      context.report({
        message: 'missing',
        span: { start: end - 1, end },
        fixes: [{ title: 'fix', safe: true, edits: [{ span: { start: end, end }, newText: '。' }] }],
      });
    }
  },
};

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
