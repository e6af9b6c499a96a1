import { daysOf, isoDate } from '../../base/dates';
import { fromChineseNumeral } from '../../base/numerals';
import { yearOf } from '../fields/yamlValues';

const DATE = /^([^年\-/.]+)\s*[年\-/.]\s*([^月\-/.]+?)\s*[月\-/.]\s*([^日\-/.]+?)\s*日?$/;
/** No date is as long; the pattern would look at long blanks again and again. */
const LONGEST = 40;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/** `2020-06-10` for a date written that way, 2020年6月10日, 2020/6/10, 2020.6.10, 20200610 or 二〇二〇年六月十日. */
export function normalDate(written: string): string | null {
  const text = written.trim().normalize('NFKC');
  if (text.length > LONGEST) return null;
  const match = COMPACT.exec(text) ?? DATE.exec(text);
  if (match === null) return null;
  const [, yearText = '', monthText = '', dayText = ''] = match;
  const year = yearOf(yearText.trim());
  const month = smallNumber(monthText);
  const day = smallNumber(dayText);
  if (year === null || month === null || day === null) return null;
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  return valid ? isoDate({ year, month, day }) : null;
}

function smallNumber(text: string): number | null {
  return /^\d{1,2}$/.test(text) ? Number(text) : fromChineseNumeral(text);
}
