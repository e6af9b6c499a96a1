import { isBlank } from '../base/characters';
import { fromChineseNumeral, NUMERAL_CHARACTERS, numeralLength } from '../base/numerals';
import type { Span } from '../base/span';

/** How the points of a run-in list are marked: 一是 and 一要, which mix in one list · （一） · （1） · ① · 第一， */
export type EnumerationStyle = '一是' | '（一）' | '（1）' | '①' | '第一';

export interface EnumerationMark extends Span {
  readonly value: number;
  /** The number alone. */
  readonly number: Span;
}

/** A list inside a paragraph: `一是…二是…三是…`. Marks are in text order. */
export interface Enumeration {
  readonly style: EnumerationStyle;
  readonly marks: readonly EnumerationMark[];
}

const SENTENCE_MARKS = '。；：，;:,！';
/** 1 for what a mark can begin with: nearly every character of a plan is ruled out by one look. */
const begins = new Uint8Array(0x10000).fill(1, 0x2460, 0x2474);
for (const char of `（(第${NUMERAL_CHARACTERS}`) begins[char.charCodeAt(0)] = 1;

/**
 * The run-in lists of a paragraph. Only marks at the start of a clause count, and a list begins with its number one, so
 * that `统一是关键` and a lone `（二）` in prose are no lists.
 */
export function findEnumerations(text: string): readonly Enumeration[] {
  const found = new Map<EnumerationStyle, EnumerationMark[]>();
  const add = (style: EnumerationStyle, value: number, start: number, end: number, number: Span): void => {
    const mark = { value, start, end, number };
    const marks = found.get(style);
    if (marks !== undefined) marks.push(mark);
    else if (value === 1) found.set(style, [mark]);
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (begins[code] !== 1) continue;
    if (code >= 0x2460 && code <= 0x2473) {
      if (i > 0) add('①', code - 0x2460 + 1, i, i + 1, { start: i, end: i + 1 });
      continue;
    }
    let last = i - 1;
    while (last > 0 && isBlank(text.charCodeAt(last))) last--;
    const clauseStart = last > 0 && SENTENCE_MARKS.includes(text.charAt(last));
    if (!clauseStart) continue;
    if (code === 0xff08 || code === 0x28) {
      const mark = bracketed(text, i);
      if (mark !== null) add(mark.style, mark.value, i, mark.end, { start: i + 1, end: mark.end - 1 });
      continue;
    }
    const named = text.charAt(i) === '第' ? 1 : 0;
    const length = numeralLength(text, i + named);
    if (length === 0) continue;
    const value = fromChineseNumeral(text.slice(i + named, i + named + length));
    const end = i + named + length;
    const after = text.charAt(end);
    if (value === null) continue;
    const number = { start: i + named, end };
    if (named === 1) {
      if (after === '，' || after === ',' || after === '、') add('第一', value, i, end + 1, number);
    } else if (after === '是' || after === '要') add('一是', value, i, end + 1, number);
  }
  const lists: Enumeration[] = [];
  for (const [style, marks] of found) if (marks.length > 1) lists.push({ style, marks });
  return lists;
}

function bracketed(
  text: string,
  open: number,
): { style: '（一）' | '（1）'; value: number; end: number } | null {
  const length = numeralLength(text, open + 1);
  if (length > 0) {
    const close = text.charAt(open + 1 + length);
    const value = fromChineseNumeral(text.slice(open + 1, open + 1 + length));
    if (value === null || (close !== '）' && close !== ')')) return null;
    return { style: '（一）', value, end: open + 2 + length };
  }
  let end = open + 1;
  while (end - open < 4 && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++;
  const close = text.charAt(end);
  if (end === open + 1 || (close !== '）' && close !== ')')) return null;
  return { style: '（1）', value: Number(text.slice(open + 1, end)), end: end + 1 };
}
