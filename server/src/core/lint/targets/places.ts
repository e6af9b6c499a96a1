import { isAsciiDigit } from '../../base/characters';
import { partitionPoint } from '../../base/partitionPoint';
import type { Span } from '../../base/span';
import type { BracketPair } from '../../syntax/brackets';
import type { ParagraphSyntax } from '../../syntax/paragraphSyntax';

/** Deeper nesting than this is no plan's. */
const DEEPEST = 8;
const known = new WeakMap<ParagraphSyntax, readonly BracketPair[]>();

/** The pairs whose inside is not the drafter's to change: titles, and the years of document numbers. */
function namePairs(syntax: ParagraphSyntax): readonly BracketPair[] {
  let pairs = known.get(syntax);
  if (pairs === undefined) {
    pairs = syntax.brackets.pairs.filter(({ open }) => '《〔［['.includes(open.text));
    known.set(syntax, pairs);
  }
  return pairs;
}

/** The opening bracket around `at` among the few pairs that begin before it; the pairs come in order. */
function nameAround(syntax: ParagraphSyntax, at: number): string {
  const pairs = namePairs(syntax);
  const end = partitionPoint(pairs, ({ open }) => open.start < at);
  for (let i = end - 1; i >= Math.max(0, end - DEEPEST); i--) {
    const pair = pairs[i];
    if (pair !== undefined && at < pair.close.start) return pair.open.text;
  }
  return '';
}

/** True where `at` lies between 《 and 》: the words may be another document's. */
export function inTitleMarks(syntax: ParagraphSyntax, at: number): boolean {
  return nameAround(syntax, at) === '《';
}

/** True where `at` lies between 〔 and 〕, or their substitutes in a document number. */
export function inNumberMarks(syntax: ParagraphSyntax, at: number): boolean {
  return '〔［['.includes(nameAround(syntax, at) || '-');
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
