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

/** True where the figure is part of a code or a longer figure: PM2.5, A1, 1+3, 2020-06-10, 3-5-1. */
export function isPartOfCode({ text, ordinal }: ParagraphSyntax, span: Span): boolean {
  const next = text.charAt(span.end);
  if (/[A-Za-z]/.test(next)) return true;
  if (/[-－_#.．:]/.test(next) && /[A-Za-z0-9]/.test(text.charAt(span.end + 1))) return true;
  const before = text.charAt(span.start - 1);
  if (span.start === 0 || span.start === ordinal?.end) return false;
  // A colon before a figure ends a label, save between figures: 目标：5家, 08:30.
  if (/[:：]/.test(before)) return isAsciiDigit(text.charCodeAt(span.start - 2));
  return /[A-Za-z0-9+＋×*/／.．\-－_#·]/.test(before);
}

const DIGIT = /[0-9０-９]/;

/** A cheap test before anything costly. */
export function hasDigit(text: string): boolean {
  return DIGIT.test(text);
}
