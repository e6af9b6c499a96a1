import { isBlank, skipBlanks } from '../base/characters';
import { arabicDigit, fromChineseNumeral, numeralLength } from '../base/numerals';
import type { Span } from '../base/span';

/**
 * The kinds of ordinal, from the highest down; GB/T 9704-2012 7.3.3 gives 一、（一）1.（1） for levels one to four.
 * 部分, 章, 节 and 条 are read too.
 */
export type OrdinalKind =
  | 'chapter'
  | 'clauseSection'
  | 'section'
  | 'subsection'
  | 'item'
  | 'article'
  | 'point'
  | 'circled';

/** How deep a kind stands; kinds of one rank never nest. */
export const ORDINAL_RANK: Readonly<Record<OrdinalKind, number>> = {
  chapter: 0,
  clauseSection: 1,
  section: 2,
  subsection: 3,
  item: 4,
  article: 4,
  point: 5,
  circled: 6,
};

/** The number at the head of a paragraph. Offsets count from the start of the paragraph's text. */
export interface Ordinal extends Span {
  readonly kind: OrdinalKind;
  readonly value: number;
  /** The number alone, without marks. */
  readonly number: Span;
  /** As written, marks and the blank after it included: `1. `, `（一）`. */
  readonly label: string;
  /** The mark that follows or encloses the number: `、` `.` `．` `（）` `(）` … */
  readonly mark: string;
  /** A mark too many: the 、 of `（一）、`; empty when there is none. */
  readonly extra: string;
  /** The blanks between the mark and the text. */
  readonly blank: string;
  /** True where the same characters could be text (`3.5个`, `一、二级响应`): only the sequence can tell. */
  readonly doubtful: boolean;
}

/** Counters after which `一、二X` is an enumeration (一、二级响应), never a heading. */
const ENUMERATED = '级类线产型期档代批届季月年周岁孩胎环楼路师甲乙、';
/** Units after which `3.5X` is a figure, never item 3. */
const FIGURE_UNITS = '0123456789%％‰个亿万元倍米公克吨家名张亩平人次天年岁级分种项余多';

/** Those of them that count whole things. */
const COUNTERS = '个家张名人种项次余多';

/** Characters that hold a number with its marks: the first and the last of each series. */
const SERIES: readonly { first: number; last: number; kind: OrdinalKind; mark: string }[] = [
  { first: 0x2460, last: 0x2473, kind: 'circled', mark: '①' },
  { first: 0x2474, last: 0x2487, kind: 'point', mark: '⑴' },
  { first: 0x2488, last: 0x249b, kind: 'item', mark: '⒈' },
  { first: 0x3220, last: 0x3229, kind: 'subsection', mark: '㈠' },
];

/**
 * Reads the ordinal at the head of a line, canonical or not; null where the line starts with text. Looks at the first
 * few characters only.
 */
export function readOrdinal(text: string): Ordinal | null {
  const start = skipBlanks(text);
  const code = text.charCodeAt(start);
  if (Number.isNaN(code)) return null;
  if (code === 0xff08 || code === 0x28) return readBracketed(text, start);
  if (code === 0x7b2c) return readNamed(text, start);
  if (code >= 0x2460 && code <= 0x3229) return readSymbol(text, start, code);
  if (arabicDigit(text, start) >= 0) return readArabic(text, start);
  return readChinese(text, start);
}

function finish(
  text: string,
  kind: OrdinalKind,
  value: number,
  start: number,
  number: Span,
  end: number,
  mark: string,
  extra = '',
  doubtful = false,
): Ordinal {
  let after = end;
  while (after < text.length && isBlank(text.charCodeAt(after))) after++;
  return {
    kind,
    value,
    start,
    end: after,
    number,
    label: text.slice(start, after),
    mark,
    extra,
    blank: text.slice(end, after),
    doubtful,
  };
}

function extraMark(text: string, end: number): string {
  const next = text.charAt(end);
  return next !== '' && '、.．,，：:'.includes(next) ? next : '';
}

/** （一） (一) （1） and their mixtures. */
function readBracketed(text: string, start: number): Ordinal | null {
  const numberStart = skipBlanks(text, start + 1);
  const chinese = numeralLength(text, numberStart);
  let numberEnd = numberStart + chinese;
  let value: number | null;
  if (chinese > 0) {
    value = fromChineseNumeral(text.slice(numberStart, numberEnd));
  } else {
    const digits = readDigits(text, numberStart);
    numberEnd = digits.end;
    value = digits.value;
  }
  if (value === null || value < 1) return null;
  const closeAt = skipBlanks(text, numberEnd);
  const close = text.charAt(closeAt);
  if (close !== '）' && close !== ')') return null;
  const extra = extraMark(text, closeAt + 1);
  return finish(
    text,
    chinese > 0 ? 'subsection' : 'point',
    value,
    start,
    { start: numberStart, end: numberEnd },
    closeAt + 1 + extra.length,
    text.charAt(start) + close,
    extra,
  );
}

/** 第一部分, 第一章, 第一节, 第一条; 第一、 is a section with a word too many. */
function readNamed(text: string, start: number): Ordinal | null {
  const numberStart = start + 1;
  const length = numeralLength(text, numberStart);
  const number =
    length > 0
      ? {
          end: numberStart + length,
          value: fromChineseNumeral(text.slice(numberStart, numberStart + length)),
        }
      : readDigits(text, numberStart);
  if (number.value === null || number.value < 1) return null;
  const mark = text.startsWith('部分', number.end) ? '部分' : text.charAt(number.end);
  const span = { start: numberStart, end: number.end };
  if (mark === '部分') return readPart(text, start, number.value, span);
  if (mark === '章' || mark === '节' || mark === '条') {
    const next = text.charAt(number.end + 1);
    // 第一条是… and 第三条规定 are text; a heading's number is followed by a blank, by Chinese or by nothing.
    if (next !== '' && '，。、；的是规和中'.includes(next)) return null;
    const kind = mark === '章' ? 'chapter' : mark === '节' ? 'clauseSection' : 'article';
    const doubtful = next !== '' && !isBlank(next.charCodeAt(0));
    return finish(text, kind, number.value, start, span, number.end + 1, mark, '', doubtful);
  }
  if (mark === '、' && length > 0 && text.charAt(number.end + 1) !== '第') {
    return finish(text, 'section', number.value, start, span, number.end + 1, '第、');
  }
  return null;
}

/** `第一部分 总体要求`, `第一部分：总体要求`; 第一部分是… and 第二部分任务… are text. */
function readPart(text: string, start: number, value: number, number: Span): Ordinal | null {
  const end = number.end + '部分'.length;
  const colon = /^[：:]?/.exec(text.slice(end, end + 1))?.[0] ?? '';
  const next = text.charAt(end + colon.length);
  if (colon === '' && next !== '' && !isBlank(next.charCodeAt(0))) return null;
  return finish(text, 'chapter', value, start, number, end + colon.length, '部分', '');
}

/** ① ⑴ ⒈ ㈠ */
function readSymbol(text: string, start: number, code: number): Ordinal | null {
  const series = SERIES.find(({ first, last }) => code >= first && code <= last);
  if (series === undefined) return null;
  const { first, kind, mark } = series;
  const extra = kind === 'circled' || kind === 'subsection' ? extraMark(text, start + 1) : '';
  const end = start + 1 + extra.length;
  return finish(text, kind, code - first + 1, start, { start, end: start + 1 }, end, mark, extra);
}

/** 1. 1．1、 1) １． */
function readArabic(text: string, start: number): Ordinal | null {
  const { value, end } = readDigits(text, start);
  if (value === null || value < 1 || end - start > 6) return null;
  const markAt = skipBlanks(text, end);
  const mark = text.charAt(markAt);
  if (mark === '' || !'.．、)）,，。'.includes(mark)) return null;
  const next = text.charAt(markAt + 1);
  const span = { start, end };
  let doubtful = markAt > end || (value >= 1900 && value <= 2100);
  if (',，。'.includes(mark)) doubtful = true;
  if (arabicDigit(text, markAt + 1) >= 0) {
    const { end: restEnd } = readDigits(text, markAt + 1);
    const after = text.charAt(restEnd);
    // 1.2026年… is item 1 of a text that starts with a year; 3.5个 and 12.5% are figures.
    const year = restEnd - markAt - 1 === 4 && after === '年';
    if (!year) {
      if (mark !== '.' && mark !== '．') doubtful = true;
      else if (after === '' || '.．-~～—/'.includes(after)) return null;
      else if (FIGURE_UNITS.includes(after) && !isCount(text, markAt + 1, restEnd)) return null;
      else doubtful = true;
    }
  }
  if (mark === '、') {
    const following = readDigits(text, markAt + 1);
    if (following.value === value + 1 && ENUMERATED.includes(text.charAt(following.end) || '-')) return null;
  }
  if (mark === '）' || mark === ')') {
    if (next === '' || '，。、；'.includes(next)) return null;
  }
  return finish(text, 'item', value, start, span, markAt + 1, mark, '', doubtful);
}

/** The 50个 of `2.50个小区…`: whole things have no hundredths, so that 2 may be a number and 50 what it counts. */
function isCount(text: string, start: number, end: number): boolean {
  return end - start > 1 && COUNTERS.includes(text.charAt(end)) && !text.startsWith('个百分点', end);
}

/** 一、 and its slips. */
function readChinese(text: string, start: number): Ordinal | null {
  const length = numeralLength(text, start);
  if (length === 0) return null;
  const end = start + length;
  const markAt = skipBlanks(text, end);
  const mark = text.charAt(markAt);
  if (mark === '' || !'、.．,，'.includes(mark)) return null;
  const value = fromChineseNumeral(text.slice(start, end));
  if (value === null || value < 1) return null;
  const nextLength = numeralLength(text, markAt + 1);
  if (nextLength > 0) {
    const next = fromChineseNumeral(text.slice(markAt + 1, markAt + 1 + nextLength));
    const counter = text.charAt(markAt + 1 + nextLength);
    if (next === value + 1 && ENUMERATED.includes(counter || '-')) return null;
  }
  const doubtful = markAt > end || mark === ',' || mark === '，';
  return finish(text, 'section', value, start, { start, end }, markAt + 1, mark, '', doubtful);
}

function readDigits(text: string, start: number): { value: number | null; end: number } {
  let end = start;
  let value = 0;
  // Longer runs are never ordinals; reading on would only make a huge number.
  while (end - start < 9) {
    const digit = arabicDigit(text, end);
    if (digit < 0) break;
    value = value * 10 + digit;
    end++;
  }
  if (end === start || arabicDigit(text, end) >= 0) return { value: null, end };
  return { value, end };
}
