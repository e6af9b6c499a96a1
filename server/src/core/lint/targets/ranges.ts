import type { Piece, Span } from '../../base/span';
import type { Paragraph } from '../../syntax/paragraph';
import type { ParagraphSyntax } from '../../syntax/paragraphSyntax';
import { inNumberMarks, isPartOfCode } from './places';
import { type Amount, digitsValue, type Quantity, quantities } from './quantities';

/** Two figures with a mark between them, which are a range and no code, score or document number. */
export interface Range extends Span {
  readonly quantity: Quantity;
  readonly first: Amount;
  readonly second: Amount;
  readonly mark: Piece;
  /** The digits alone, without 万 and 亿. */
  readonly low: number;
  readonly high: number;
  /** True for the first and last year of a period. */
  readonly years: boolean;
}

const YEAR_UNITS: ReadonlySet<string> = new Set(['年', '年度', '学年']);
const LONGEST = 9;
/** A cheap test: a mark with a figure on its right. */
const MARKED = /[-－~～—–―−〜∼至][ \u3000]?[0-9０-９]/;
const NONE: readonly Range[] = [];

/** The ranges of a paragraph that say what they count, or are years. */
export function ranges(paragraph: Paragraph, syntax: ParagraphSyntax): readonly Range[] {
  if (!MARKED.test(syntax.text)) return NONE;
  const found: Range[] = [];
  for (const quantity of quantities(paragraph)) {
    const { first, second, mark } = quantity;
    if (second === null || mark === null) continue;
    const span = { start: first.start, end: second.end };
    if (isCode(first) || isCode(second) || isPartOfCode(syntax, span)) continue;
    const years = isYear(first) && isYear(second);
    if (!years && (second.unit === null || isYear(first))) continue;
    if (first.unit !== null && first.unit.text !== second.unit?.text) continue;
    if (second.unit?.text === '号' || inNumberMarks(syntax, first.start)) continue;
    // 3-2项目, 5-1人民…: the character begins another word.
    if (/^[目民员才]/.test(syntax.text.charAt(second.end))) continue;
    const low = digitsValue(first.number);
    const high = digitsValue(second.number);
    found.push({ ...span, quantity, first, second, mark, low, high, years });
  }
  return found;
}

/** Leading zeros and long rows of digits: 01-05, 0510-85052015. */
function isCode({ number }: Amount): boolean {
  return /^[0０][0-9０-９]/.test(number.text) || number.text.length > LONGEST;
}

function isYear({ number, scale, unit }: Amount): boolean {
  const value = digitsValue(number);
  const plain = scale === null && (unit === null || YEAR_UNITS.has(unit.text));
  return plain && number.text.length === 4 && value >= 1900 && value <= 2100;
}

/** The % or 万 that the second figure has and the first lacks (GB/T 15835-2011 5.1.3); null where nothing is missing. */
export function missingUnit({ first, second, low, high, years }: Range): string | null {
  if (years || low >= high || low === 0 || first.unit !== null || first.scale !== null) return null;
  const unit = second.unit?.text ?? '';
  const scale = second.scale?.text ?? '';
  if (scale === '') return unit === '%' || unit === '％' || unit === '‰' ? unit : null;
  if (!/^(?:万|十万|百万|千万|亿|百亿|千亿|万亿)$/.test(scale)) return null;
  // 13万元～17万元, but 9亿～16亿 and 3万～5万人: as the standard's examples have it.
  return unit === '元' ? `${scale}元` : scale;
}
