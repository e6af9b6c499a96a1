import { toHalfWidth } from '../../base/characters';
import { type Piece, piece, type Span } from '../../base/span';
import type { Paragraph } from '../../syntax/paragraph';
import { isApproximate, match, skip, unitAt, wordAfter, wordBefore } from './quantityWords';

/*
 * Figures with their words wherever they stand, target or not: the rules on how figures are written hold for ages,
 * scopes and conditions too, which the target grammar rightly leaves out.
 */

/** `5`, `2万`, `30余`, with its unit. */
export interface Amount extends Span {
  /** The digits, with their point and separators. */
  readonly number: Piece;
  /** 多, 余 and 万 after them; null where none stands. */
  readonly scale: Piece | null;
  readonly unit: Piece | null;
}

/** A figure or a range, with the words directly before and after it. */
export interface Quantity extends Span {
  readonly before: Piece | null;
  readonly approximate: Piece | null;
  readonly first: Amount;
  readonly mark: Piece | null;
  readonly second: Amount | null;
  readonly after: readonly Piece[];
}

const DIGIT = /[0-9０-９]/;
const NUMBER = /[0-9０-９]+(?:,[0-9]{3}(?![0-9]))*(?:[.．][0-9０-９]+)?/y;
const NUMERAL = /[〇零一二两三四五六七八九十百千]{1,8}/y;
const SCALE = /[多余]?(?:万亿|千亿|百亿|亿|千万|百万|十万|万|千|百)?[多余]?/y;
const MARK = /——|--|~~|[-－~～—–―−〜∼至]/y;
const NOTHING: readonly Quantity[] = [];
const known = new WeakMap<Paragraph, readonly Quantity[]>();

/** The figures of a paragraph, in the order of the text; found in one pass and kept with the paragraph. */
export function quantities(paragraph: Paragraph): readonly Quantity[] {
  let found = known.get(paragraph);
  if (found === undefined) {
    found = scan(paragraph.reading.text, paragraph.ordinal?.end ?? 0);
    if (found.length === 0) found = NOTHING;
    known.set(paragraph, found);
  }
  return found;
}

const IS_DIGIT = 1;
const IS_NUMERAL = 2;
const classes = new Uint8Array(0x10000);
for (const char of '0123456789０１２３４５６７８９') classes[char.charCodeAt(0)] = IS_DIGIT;
for (const char of '一二两三四五六七八九十百千') classes[char.charCodeAt(0)] = IS_NUMERAL;

function scan(text: string, from: number): Quantity[] {
  const found: Quantity[] = [];
  for (let i = from; i < text.length; ) {
    const kind = classes[text.charCodeAt(i)];
    // Numerals count only behind a word that compares: 不少于三家. Elsewhere they are words: 一是, 三级.
    const starts = kind === IS_DIGIT || (kind === IS_NUMERAL && wordBefore(text, i) !== null);
    const quantity = starts ? read(text, i, kind === IS_DIGIT ? NUMBER : NUMERAL) : null;
    if (quantity !== null) found.push(quantity);
    i = quantity?.end ?? i + 1;
  }
  return found;
}

function read(text: string, at: number, pattern: RegExp): Quantity | null {
  const amount = amountAt(text, at, pattern);
  if (amount === null) return null;
  let end = amount.end;
  let mark: Piece | null = null;
  let second: Amount | null = null;
  const markStart = skip(text, end);
  const markLength = match(MARK, text, markStart);
  if (markLength > 0) {
    const next = skip(text, markStart + markLength);
    if (DIGIT.test(text.charAt(next))) {
      second = amountAt(text, next, NUMBER);
      mark = second === null ? null : piece(text, markStart, markStart + markLength);
      end = second?.end ?? end;
    }
  }
  const after: Piece[] = [];
  for (let from = skip(text, end); ; from = skip(text, end)) {
    const word = wordAfter(text, from);
    if (word === null) break;
    after.push(word);
    end = word.end;
  }
  const near = wordBefore(text, at);
  const far = near === null ? null : wordBefore(text, near.start);
  const approximate = isApproximate(near) ? near : isApproximate(far) ? far : null;
  const before = near !== null && near !== approximate ? near : far !== approximate ? far : null;
  return {
    start: Math.min(at, before?.start ?? at, approximate?.start ?? at),
    end,
    before,
    approximate,
    first: amount,
    mark,
    second,
    after,
  };
}

function amountAt(text: string, at: number, pattern: RegExp): Amount | null {
  const length = match(pattern, text, at);
  if (length === 0) return null;
  const number = piece(text, at, at + length);
  // 5千米 and 5百分点 are no thousands and hundreds.
  const whole = unitAt(text, number.end);
  const scaleLength = whole !== null && whole.text.length > 1 ? 0 : match(SCALE, text, number.end);
  const scale = scaleLength === 0 ? null : piece(text, number.end, number.end + scaleLength);
  let unit = unitAt(text, scale?.end ?? number.end);
  if (unit === null) unit = unitAt(text, skip(text, scale?.end ?? number.end));
  const end = unit?.end ?? scale?.end ?? number.end;
  return { start: at, end, number, scale, unit };
}

/** The value of the digits alone, full-width ones too; NaN for none. */
export function digitsValue(number: Piece): number {
  return Number(toHalfWidth(number.text).replaceAll(',', ''));
}
