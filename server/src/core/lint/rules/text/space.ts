import { skipBlanks } from '../../../base/characters';
import type { Span } from '../../../base/span';
import { type ParagraphContext, type ParagraphRule, TEXT_ROLES } from '../../rule';
import { foreignSpans } from '../../text/foreign';
import { findGarbled, lostBlanks } from '../../text/garbled';
import { type BlankSurroundings, strayBlanks } from '../../text/spaces';
import { SpanSet } from '../../text/spanSet';

/** Blanks inside Chinese text, beside marks and figures, and at the end of a line. Indentation stays. */
export const space: ParagraphRule = {
  id: 'text/space',
  scope: 'paragraph',
  roles: TEXT_ROLES,
  severity: 'hint',
  fix: 'safe',
  summary: { zh: '有多余的空格。', en: 'There are blanks too many.' },
  basis: 'practice',
  messages: {
    mark: { zh: '标点前后不留空格。', en: 'No blank beside a Chinese mark.' },
    figure: { zh: '汉字与数字、字母之间不留空格。', en: 'No blank between Chinese and figures or letters.' },
    inside: { zh: '句中有多余的空格。', en: 'There is a blank inside the sentence.' },
    end: { zh: '行末有多余的空格。', en: 'There are blanks at the end of the line.' },
    fix: { zh: '删去空格', en: 'Delete the blank' },
  },
  check(context) {
    const { text, syntax } = context;
    const blank = /[ \t\u2000-\u200a\u3000]/g;
    blank.lastIndex = Math.max(skipBlanks(text), syntax.ordinal?.end ?? 0);
    if (!blank.test(text)) return;
    for (const { kind, start, end } of strayBlanks(text, surroundingsOf(context))) {
      const span = { start, end };
      // Blanks between two words may part two slogans, so taking them out is for the author to decide.
      const safe = kind !== 'inside';
      context.report({
        message: kind,
        span,
        fixes: [{ title: 'fix', safe, edits: [{ span, newText: '' }] }],
      });
    }
  },
};

/** `3.2 条款` at the start of a line is a number, be the line one of a broken paragraph. */
const NUMBER_BLANK = /^(\s*\d{1,2}(?:\.\d{1,2})+)[ \t\u2000-\u200a\u3000]+/;

function lineNumberBlanks({ paragraph: { lines, reading } }: ParagraphContext): Span[] {
  const spans: Span[] = [];
  let offset = 0;
  for (const { text, length } of lines) {
    const match = NUMBER_BLANK.exec(text);
    if (match !== null) {
      const start = offset + (match[1]?.length ?? 0);
      spans.push({ start: reading.fromRaw(start), end: reading.fromRaw(offset + match[0].length) });
    }
    offset += length;
  }
  return spans;
}

function surroundingsOf(context: ParagraphContext): BlankSurroundings {
  const { text, role, syntax, paragraph } = context;
  const prose = /[，。,]/.test(text);
  const body = role === 'title' || (role !== 'head' && role !== 'foot' && (prose || syntax.ordinal !== null));
  const skipped: Span[] = [...syntax.tags, ...foreignSpans(text)];
  if (paragraph.isWrapped) skipped.push(...lineNumberBlanks(context));
  // The blanks beside an address part it from the sentence.
  for (const { start, end } of syntax.addresses) {
    skipped.push({ start: start - 1, end: start }, { start: end, end: end + 1 });
  }
  if (syntax.ordinal !== null) skipped.push({ start: 0, end: syntax.ordinal.end });
  if (text.includes('?')) skipped.push({ start: 0, end: lostBlanks(text) }, ...findGarbled(text));
  // The blank between a figure and its unit: target/spacing.
  for (const { parts } of syntax.targets) {
    for (const unit of parts.units) {
      const figure = parts.numbers.findLast((one) => one.end <= unit.start);
      if (figure !== undefined) skipped.push({ start: figure.end, end: unit.start });
    }
  }
  const enclosed = syntax.brackets.pairs.map(({ open, close }) => ({ start: open.end, end: close.start }));
  return {
    body,
    proseFrom: !prose ? text.length : syntax.ordinal === null ? 0 : syntax.title.end,
    skipped: new SpanSet(skipped),
    enclosed: new SpanSet(enclosed),
  };
}
