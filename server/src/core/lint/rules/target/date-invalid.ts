import { daysOf, toNumber } from '../../../base/dates';
import type { Span } from '../../../base/span';
import { deadlinesIn } from '../../../model/deadlines';
import { BODY_ROLES, type ParagraphContext, type ParagraphRule } from '../../rule';

const D = '[0-9０-９]';
/** A year if it says one, a month, and the day or the word that shows it to be a date and no length of time. */
const DATE = new RegExp(
  `(?:(${D}{4})[ ]?年[ ]?)?(?<!${D})(${D}{1,2})[ ]?月(?:[ ]?(${D}{1,2})[ ]?(?:日|号(?![文楼院线令公地]))(?:(?:至|到|-|—|～|~)(${D}{1,2})[日号])?|(份|底|末|初|上旬|中旬|下旬|前))?`,
  'g',
);
/** In a tag's time figures with dots are a date: 2024.6, 2024/6/30, 2024-6-30. */
const DOTTED = new RegExp(`(?<!${D})(20${D}{2})[.．/／-](${D}{1,2})(?:[.．/／-](${D}{1,2}))?(?!${D})`, 'g');
const QUARTER = /第[ ]?([五六七八九十5-9５-９])[ ]?季度/g;

/** A date that no calendar has: 2月30日, 13月份, 第五季度. */
export const dateInvalid: ParagraphRule = {
  id: 'target/date-invalid',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'error',
  fix: 'none',
  summary: {
    zh: '日期不存在。',
    en: 'A date that no calendar has.',
  },
  basis: 'GB/T 15835-2011 5.1.4',
  messages: {
    month: { zh: '“{date}”有误：一年只有1月至12月。', en: '“{date}” is no date: months run from 1 to 12.' },
    day: {
      zh: '“{date}”有误：{month}月没有{day}日。',
      en: '“{date}” is no date: month {month} has no day {day}.',
    },
    leap: {
      zh: '“{date}”有误：{year}年不是闰年，2月没有29日。',
      en: '“{date}” is no date: {year} is no leap year.',
    },
    quarter: { zh: '“{date}”有误：一年只有四个季度。', en: '“{date}” is no date: a year has four quarters.' },
  },
  check(context) {
    const { text, syntax } = context;
    if (text.includes('月')) for (const match of text.matchAll(DATE)) checkDate(context, match);
    for (const { start, text: deadline } of syntax.tags.flatMap(deadlinesIn)) {
      for (const match of deadline.matchAll(DOTTED)) checkDate(context, match, start);
    }
    if (!text.includes('季度')) return;
    for (const match of text.matchAll(QUARTER)) {
      reportAt(context, 'quarter', { start: match.index, end: match.index + match[0].length }, {});
    }
  },
};

/** @param from where the text that was searched begins in the paragraph */
function checkDate(context: ParagraphContext, match: RegExpExecArray, from = 0): void {
  const [whole, yearText, monthText = '', dayText, lastText, word] = match;
  const month = toNumber(monthText);
  const span = { start: from + match.index, end: from + match.index + whole.length };
  // 18月龄, 24月: lengths of time. A date shows itself by its year, its day, or a word such as 底.
  if (month < 1 || month > 12) {
    const dated =
      yearText !== undefined || dayText !== undefined || (word !== undefined && !/[前初]/.test(word));
    if (dated) reportAt(context, 'month', span, {});
    return;
  }
  const year = yearText === undefined ? null : toNumber(yearText);
  for (const text of [dayText, lastText]) {
    if (text === undefined) continue;
    const day = toNumber(text);
    // Without a year the 29th of February may be right.
    const most = month === 2 && year === null ? 29 : daysOf(year ?? 2000, month);
    if (day >= 1 && day <= most) continue;
    if (month === 2 && day === 29) reportAt(context, 'leap', span, { year: String(year) });
    else reportAt(context, 'day', span, { month: String(month), day: String(day) });
    return;
  }
}

function reportAt(
  { paragraph, report }: ParagraphContext,
  message: string,
  span: Span,
  args: Readonly<Record<string, string>>,
): void {
  report({ span, message, args: { ...args, date: paragraph.reading.written.slice(span.start, span.end) } });
}
