import { arabicDigit } from './numerals';
import type { Span } from './span';

/** A date as a document writes it: `2020年6月10日`. Spans count from the start of the text searched. */
export interface WrittenDate extends Span {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** True for a day that the calendar has. */
  readonly valid: boolean;
}

const DATE = /([0-9０-９]{2,4})\s*年\s*([0-9０-９]{1,2})\s*月\s*([0-9０-９]{1,2})\s*日/;

export function toNumber(digits: string): number {
  let value = 0;
  for (let i = 0; i < digits.length; i++) value = value * 10 + Math.max(arabicDigit(digits, i), 0);
  return value;
}

/** The first full date in `text`. */
export function findDate(text: string): WrittenDate | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [whole, year = '', month = '', day = ''] = match;
  const date = { year: toNumber(year), month: toNumber(month), day: toNumber(day) };
  const valid =
    date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysOf(date.year, date.month);
  return { ...date, valid, start: match.index, end: match.index + whole.length };
}

/** Days of a month in the Gregorian calendar. */
export function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `2020-06-10`, as ISO 8601 writes it. */
export function isoDate(date: { year: number; month: number; day: number }): string {
  return `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}
