const DIGITS = '〇一二三四五六七八九';
const UNITS: readonly (readonly [string, number])[] = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];

/** 1–9999 as an ordinal writes it: 十, 十一, 二十, 一百零三. Numbers outside that range come back in Arabic figures. */
export function toChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return String(value);
  let rest = value;
  let text = '';
  let zero = false;
  for (const [unit, size] of UNITS) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit > 0) {
      if (zero) text += '零';
      zero = false;
      text += (unit === '十' && digit === 1 && text === '' ? '' : DIGITS.charAt(digit)) + unit;
    } else if (text !== '') zero = true;
  }
  if (rest > 0) text += (zero ? '零' : '') + DIGITS.charAt(rest);
  return text;
}

function digitOf(char: string): number {
  if (char === '零' || char === '○') return 0;
  if (char === '两') return 2;
  return DIGITS.indexOf(char);
}

/**
 * Reads 一 … 九千九百九十九, also digit by digit (一〇三). Null for anything that no one would write as a number, such as
 * 一二 or 十百.
 */
export function fromChineseNumeral(text: string): number | null {
  if (text === '') return null;
  let total = 0;
  let digit = -1;
  let lastUnit = 10_000;
  let units = 0;
  for (const char of text) {
    const size = char === '十' ? 10 : char === '百' ? 100 : char === '千' ? 1000 : 0;
    if (size > 0) {
      if (size >= lastUnit || digit === 0) return null;
      if (digit < 0 && (size !== 10 || units > 0)) return null;
      total += (digit < 0 ? 1 : digit) * size;
      lastUnit = size;
      digit = -1;
      units++;
      continue;
    }
    const next = digitOf(char);
    if (next < 0) return null;
    if (digit > 0 || (digit === 0 && units === 0)) return byPlace(text);
    digit = next;
  }
  if (digit === 0) return units === 0 ? 0 : null;
  return total + Math.max(digit, 0);
}

/** 一〇三, 二〇二〇: figures one after the other; without a 〇 that reading is not safe (一二 is no number). */
function byPlace(text: string): number | null {
  if (!text.includes('〇') && !text.includes('零') && !text.includes('○')) return null;
  let value = 0;
  for (const char of text) {
    const digit = digitOf(char);
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** What an ordinal in Chinese numerals is written with. */
export const NUMERAL_CHARACTERS = '一二三四五六七八九十百千零〇';

/** The length of the run of Chinese numeral characters at `start`. */
export function numeralLength(text: string, start: number): number {
  let end = start;
  while (end < text.length && NUMERAL_CHARACTERS.includes(text.charAt(end))) end++;
  return end - start;
}

/** Half- or full-width decimal digit at `index`, or -1. */
export function arabicDigit(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}
