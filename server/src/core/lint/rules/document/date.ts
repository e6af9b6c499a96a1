import { toHalfWidth } from '../../../base/characters';
import { daysOf } from '../../../base/dates';
import { fromChineseNumeral } from '../../../base/numerals';
import type { ParagraphContext, ParagraphRule } from '../../rule';

/** A line that holds a date and perhaps 印发: 年月日 in figures or characters, or figures with marks between. */
const WORDS =
  /([0-9０-９]{2,4}|[一二三四五六七八九〇○零]{2,4})[ \u3000]{0,4}年[ \u3000]{0,4}([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[ \u3000]{0,4}月[ \u3000]{0,4}([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[ \u3000]{0,4}日(印发)?[ \u3000]*$/;
const MARKS = /((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})日?[ \u3000]*$/;

/** A date of issue that no calendar has, or that is not written as 2020年6月10日. */
export const documentDate: ParagraphRule = {
  id: 'document/date',
  scope: 'paragraph',
  // A date in characters at the plan's end is read as text of the last item.
  roles: ['head', 'foot', 'text'],
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '成文日期有误，或者写法不规范：年份不写全、月日加虚位、不用阿拉伯数字。',
    en: 'The date of issue is impossible, or is not written as 2020年6月10日.',
  },
  basis: 'GB/T 9704-2012 7.3.5.4',
  messages: {
    invalid: {
      zh: '没有“{text}”这一天，请核对成文日期。',
      en: 'There is no such day as “{text}”; check the date of issue.',
    },
    written: { zh: '成文日期应写作“{expected}”。', en: 'Write the date of issue as “{expected}”.' },
    fix: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  check(context) {
    const { text } = context;
    if (text.length > 60) return;
    const words = WORDS.exec(text);
    const marks = words === null ? MARKS.exec(text) : null;
    if (words !== null) {
      const [, year = '', month = '', day = '', issued] = words;
      // A date in running text is followed or preceded by text; one of issue stands alone or before 印发.
      if (issued === undefined && !isAlone(text, words.index)) return;
      const start = words.index;
      const end = text.lastIndexOf('日') + 1;
      checkDate(context, start, end, year, month, day);
    } else if (marks !== null && isAlone(text, marks.index)) {
      const [whole, year = '', , month = '', day = ''] = marks;
      checkDate(context, marks.index, marks.index + whole.trimEnd().length, year, month, day);
    }
  },
};

/** Before GB/T 9704-2012 a date of issue was written in Chinese numerals. */
const ARABIC_FROM = 2012;

function isAlone(text: string, start: number): boolean {
  return /^[?\s\u3000]*$/.test(text.slice(0, start));
}

function checkDate(
  context: ParagraphContext,
  start: number,
  end: number,
  yearText: string,
  monthText: string,
  dayText: string,
): void {
  const span = { start, end };
  const text = context.text.slice(start, end);
  const year = yearOf(yearText);
  const month = numberOf(monthText);
  const day = numberOf(dayText);
  if (year === null || month === null || day === null) return;
  const full = year < 100 ? 2000 + year : year;
  if (full < 1000 || month < 1 || month > 12 || day < 1 || day > daysOf(full, month)) {
    context.report({ message: 'invalid', args: { text }, span });
    return;
  }
  const expected = `${full}年${month}月${day}日`;
  // Full-width figures alone are text/character-width's business.
  if (toHalfWidth(text) === expected) return;
  if (year < ARABIC_FROM && /^[〇○零一二三四五六七八九十年月日]+$/.test(text)) return;
  context.report({
    message: 'written',
    args: { expected },
    span,
    // Two figures for a year may be short for another century.
    fixes: [{ title: 'fix', args: { expected }, safe: year >= 1000, edits: [{ span, newText: expected }] }],
  });
}

function yearOf(text: string): number | null {
  if (/^[0-9０-９]+$/.test(text)) return text.length === 3 ? null : Number(toHalfWidth(text));
  const digits = [...text].map((char) => ('零○'.includes(char) ? 0 : '〇一二三四五六七八九'.indexOf(char)));
  return digits.length === 3 ? null : Number(digits.join(''));
}

function numberOf(text: string): number | null {
  return /^[0-9０-９]+$/.test(text) ? Number(toHalfWidth(text)) : fromChineseNumeral(text);
}
