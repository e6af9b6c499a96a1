import { type ParagraphContext, type ParagraphRule, TEXT_ROLES } from '../../rule';
import { foreignSpans } from '../../text/foreign';
import { findGarbled, lostBlanks } from '../../text/garbled';
import { charAfter, charBefore, hasHan, isChinese, toFullWidth } from '../../text/script';
import { SpanSet } from '../../text/spanSet';

const HALF = /[,;:!?()]/;
const POINTS = /[,;:!?]/g;

/** Half-width marks in Chinese text, one finding a paragraph. Ordinals and tags have rules of their own. */
export const punctuationWidth: ParagraphRule = {
  id: 'text/punctuation-width',
  scope: 'paragraph',
  roles: TEXT_ROLES,
  severity: 'warning',
  fix: 'safe',
  summary: { zh: '中文里用了半角标点。', en: 'Half-width marks stand in Chinese text.' },
  basis: 'GB/T 15834-2011 5.1',
  messages: {
    found: {
      zh: '“{mark}”是半角标点，应改用全角“{full}”（本段共{count}个）。',
      en: '“{mark}” is half-width; write “{full}” ({count} such marks in this paragraph).',
    },
    fix: { zh: '把本段的半角标点改为全角', en: 'Widen the half-width marks of this paragraph' },
  },
  check(context) {
    const { text } = context;
    if (!HALF.test(text)) return;
    const skipped = skippedIn(context);
    const marks = [...points(context, skipped), ...roundBrackets(context, skipped)].sort((a, b) => a - b);
    const first = marks[0];
    if (first === undefined) return;
    const mark = text.charAt(first);
    context.report({
      message: 'found',
      args: { mark, full: toFullWidth(mark), count: marks.length },
      span: { start: first, end: first + 1 },
      fixes: [
        {
          title: 'fix',
          safe: true,
          edits: marks.map((at) => ({
            span: { start: at, end: at + 1 },
            newText: toFullWidth(text.charAt(at)),
          })),
        },
      ],
    });
  },
};

/** The places of `,;:!?` with Chinese on either side; between figures (8:30, 10,000) they stay. */
function points({ text, syntax }: ParagraphContext, skipped: SpanSet): number[] {
  const from = syntax.ordinal?.end ?? 0;
  const found: number[] = [];
  for (const { index } of text.matchAll(POINTS)) {
    if (index < from || skipped.has(index)) continue;
    const before = charBefore(text, index);
    const after = charAfter(text, index + 1);
    if (isFigure(before) && isFigure(after)) continue;
    if (isChinese(before) || isChinese(after)) found.push(index);
  }
  return found;
}

/** The half-width ones of the brackets that hold Chinese text or follow it. */
function roundBrackets({ text, syntax }: ParagraphContext, skipped: SpanSet): number[] {
  const from = syntax.ordinal?.end ?? 0;
  const found: number[] = [];
  for (const { open, close } of syntax.brackets.pairs) {
    if (open.text !== '(' && close.text !== ')') continue;
    if (open.start < from || skipped.has(open.start) || isDocumentYear(text, open.end, close.start)) continue;
    const inside = text.slice(open.end, close.start);
    if (!isChinese(charBefore(text, open.start)) && !hasHan(inside)) continue;
    if (open.text === '(') found.push(open.start);
    if (close.text === ')') found.push(close.start);
  }
  return found;
}

/** Tags, text of other languages, and marks that stand for lost characters. */
function skippedIn({ text, syntax }: ParagraphContext): SpanSet {
  const garbled = text.includes('?') ? [...findGarbled(text), { start: 0, end: lostBlanks(text) }] : [];
  return new SpanSet(syntax.tags, foreignSpans(text), garbled);
}

/** `(2020)` in a document number wants other brackets altogether; see document/number. */
function isDocumentYear(text: string, start: number, end: number): boolean {
  return end - start === 4 && /^\d{4}\)\s*第?\s*\d+号/.test(text.slice(start, end + 12));
}

function isFigure(char: string): boolean {
  return char !== '' && char >= '0' && char <= '9';
}
