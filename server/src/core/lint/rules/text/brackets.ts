import { isAsciiDigit, skipBlanks } from '../../../base/characters';
import type { Piece } from '../../../base/span';
import { type ParagraphContext, type ParagraphRule, TEXT_ROLES } from '../../rule';
import { findGarbled } from '../../text/garbled';
import { misdirectedQuotes } from '../../text/misdirectedQuotes';
import { SpanSet } from '../../text/spanSet';

const OPENING = '（(【〔[［《〈“‘「『';
const CLOSING = '）)】〕]］》〉”’」』';

/** A bracket, title mark or quotation mark without its partner. A tag's own brackets are tag/unclosed's business. */
export const brackets: ParagraphRule = {
  id: 'text/brackets',
  scope: 'paragraph',
  roles: TEXT_ROLES,
  severity: 'error',
  fix: 'none',
  summary: {
    zh: '括号、书名号或引号不成对。',
    en: 'A bracket, title mark or quotation mark has no partner.',
  },
  basis: 'GB/T 15834-2011 4.8、4.9、4.15',
  messages: {
    open: { zh: '{mark}没有配对的{other}。', en: '{mark} is never closed; {other} is missing.' },
    close: {
      zh: '{mark}前面没有配对的{other}。',
      en: '{mark} closes nothing; {other} is missing before it.',
    },
    mixed: {
      zh: '“{mark}”与“{other}”不配对，前后应用同一种括号。',
      en: '“{mark}” is closed by “{other}”; use one kind of bracket.',
    },
  },
  check(context) {
    const { unmatched } = context.syntax.brackets;
    if (unmatched.length === 0) return;
    const elsewhere = elsewhereIn(context);
    const marks = unmatched.filter((mark) => !isExplained(context, mark, elsewhere));
    for (let i = 0; i < marks.length; i++) {
      const mark = marks[i];
      const next = marks[i + 1];
      if (mark === undefined) continue;
      if (next !== undefined && isOpening(mark) && !isOpening(next) && isRound(mark) && isRound(next)) {
        context.report({ message: 'mixed', args: { mark: mark.text, other: next.text }, span: next });
        i++;
      } else {
        context.report({
          message: isOpening(mark) ? 'open' : 'close',
          args: { mark: named(mark.text), other: named(partnerOf(mark.text)) },
          span: mark,
        });
      }
    }
  },
};

function isOpening(mark: Piece): boolean {
  return OPENING.includes(mark.text);
}

/** Brackets proper are mixed up with each other, not with quotation marks or title marks. */
function isRound(mark: Piece): boolean {
  return '（(【〔[［）)】〕]］'.includes(mark.text);
}

function partnerOf(mark: string): string {
  const at = OPENING.indexOf(mark);
  return at >= 0 ? CLOSING.charAt(at) : OPENING.charAt(CLOSING.indexOf(mark));
}

/** The mark in quotation marks; quotation marks themselves look like a slip there and are named instead. */
function named(mark: string): string {
  const at = '“”‘’'.indexOf(mark);
  return at < 0 ? `“${mark}”` : (['前双引号', '后双引号', '前单引号', '后单引号'][at] ?? mark);
}

/** Where and of which marks nothing is to be said: other rules speak of them, or they are right. */
interface Elsewhere {
  readonly spans: SpanSet;
  readonly quotes: boolean;
  /** Titles in the head are broken over lines, and may be closed in the next paragraph. */
  readonly titles: boolean;
}

function elsewhereIn({ text, role, syntax }: ParagraphContext): Elsewhere {
  // A tag's own brackets, the one after it included: tag/unclosed. A list mark at the head: numbering/ordinal-style.
  const tags = syntax.tags.map(({ start, end }) => ({ start, end: end + 1 }));
  const ordinal = { start: 0, end: syntax.ordinal?.end ?? 0 };
  return {
    spans: new SpanSet(tags, [ordinal], findGarbled(text)),
    // Wrong directions and straight partners: text/quotes.
    quotes: /["＂]/.test(text) || misdirectedQuotes(text).length > 0,
    titles: (role === 'head' || role === 'title') && !/[。，]/.test(text),
  };
}

/** True where the lonely mark is right, or where another rule says what is wrong. */
function isExplained({ text, syntax }: ParagraphContext, mark: Piece, elsewhere: Elsewhere): boolean {
  if (elsewhere.spans.has(mark.start)) return true;
  if ('“”‘’'.includes(mark.text) && elsewhere.quotes) return true;
  // 5′30″ typed with quotation marks.
  if ('”’'.includes(mark.text) && isAsciiDigit(text.charCodeAt(mark.start - 1))) return true;
  // A quotation of several paragraphs opens in each and closes in the last (GB/T 15834-2011 4.8.3.5).
  if ('“‘'.includes(mark.text) && skipBlanks(text, syntax.ordinal?.end ?? 0) === mark.start) return true;
  // Marks of a list: `a)甲；b)乙`, `一）甲`.
  if ('）)'.includes(mark.text) && isListMark(text, mark.start)) return true;
  return elsewhere.titles && '《》“”'.includes(mark.text);
}

function isListMark(text: string, at: number): boolean {
  return /(?:^|[\s。；;，,：:、！？])(?:[a-zA-Z]|[一二三四五六七八九十]{1,2})$/.test(
    text.slice(Math.max(0, at - 4), at),
  );
}
