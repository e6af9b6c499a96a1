import { isAsciiDigit } from '../../base/characters';
import type { Span } from '../../base/span';
import type { ParagraphSyntax } from '../../syntax/paragraphSyntax';

/** True where `at` lies between 《 and 》: the words may be another document's. */
export function inTitleMarks(syntax: ParagraphSyntax, at: number): boolean {
  return syntax.brackets.pairs.some(
    ({ open, close }) => open.text === '《' && open.start < at && at < close.start,
  );
}

/** True where `at` lies between 〔 and 〕, or their substitutes in a document number. */
export function inNumberMarks(syntax: ParagraphSyntax, at: number): boolean {
  return syntax.brackets.pairs.some(
    ({ open, close }) => '〔［['.includes(open.text) && open.start < at && at < close.start,
  );
}

/** True where the figure is part of a code or a longer figure: PM2.5, A1, 1+3, 2020-06-10, 第3-5号. */
export function isPartOfCode(text: string, span: Span): boolean {
  const before = text.charAt(span.start - 1);
  if (/[A-Za-z0-9０-９+＋×*/／.．:：\-－_#·]/.test(before)) {
    // A label may end in a colon, a clause in a bracket: 目标：5-10家.
    if (!/[:：]/.test(before) || isAsciiDigit(text.charCodeAt(span.start - 2))) return true;
  }
  return /^[-－_#A-Za-z]/.test(text.slice(span.end, span.end + 1)) && /[A-Za-z0-9\-－_#]/.test(text.charAt(span.end));
}

const DIGIT = /[0-9０-９]/;

/** A cheap test before anything costly. */
export function hasDigit(text: string): boolean {
  return DIGIT.test(text);
}
