import { fromChineseNumeral } from '../../base/numerals';
import { fuzzyWords, scales, scaleWords } from './words';

/** A figure as read. */
export interface ParsedNumber {
  /** 万 and 亿 multiplied out; for 百分之八十 the 80. */
  readonly value: number;
  /** `%` for 百分之… and 九成, `‰` for 千分之…, `/10万` for 十万分之…; null where the figure brings no unit along. */
  readonly unit: '%' | '‰' | '/万' | '/10万' | null;
  /** True for 十多, 数十, 30余: the figure is a floor, not a count (GB/T 15835-2011 4.2.2). */
  readonly fuzzy: boolean;
}

const WIDE_FIRST = 0xff10;
const LONGEST = 40;

/** Half-width digits, points and percent signs for full-width ones; without blanks and thousands separators. */
function plain(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= WIDE_FIRST && code <= WIDE_FIRST + 9) result += String.fromCharCode(code - WIDE_FIRST + 0x30);
    else if (code === 0xff0e) result += '.';
    else if (code === 0xff0d || code === 0x2212) result += '-';
    else if (code > 0x20 && code !== 0x2c && code !== 0xff0c && code !== 0x3000 && code !== 0xa0) {
      result += text.charAt(i);
    }
  }
  return result;
}

/** Products such as 1.1 × 10000 without the tail that binary fractions give them. */
function times(value: number, size: number): number {
  return Number((value * size).toPrecision(15));
}

function simple(text: string): number | null {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return fromChineseNumeral(text);
}

function scaled(text: string): number | null {
  for (const word of scaleWords) {
    if (!text.endsWith(word) || text.length === word.length) continue;
    const rest = simple(text.slice(0, -word.length));
    if (rest !== null) return times(rest, scales.get(word) ?? 1);
  }
  return simple(text) ?? inParts(text);
}

const PARTS: readonly (readonly [scale: string, size: number])[] = [
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];

/** 12亿3000万, 1万2000, 1万2千, 一万二千. */
function inParts(text: string): number | null {
  let total = 0;
  let rest = text;
  for (const [scale, size] of PARTS) {
    const end = rest.indexOf(scale);
    if (end < 0) continue;
    const part = simple(rest.slice(0, end));
    if (part === null) return null;
    total += part * size;
    rest = rest.slice(end + scale.length);
  }
  const last = rest === '' ? 0 : simple(rest);
  return last === null || rest === text ? null : total + last;
}

/**
 * Reads a figure alone, in either script: `９５`, `1,200`, `2万`, `1万2,000`, `1.5亿`, `三十`, `十多`, `数十`, `百分之八十`, `三分之二`, `九成`.
 * Null for what is no number.
 */
export function parseNumber(text: string): ParsedNumber | null {
  if (text.length > LONGEST) return null;
  const figure = plain(text);
  const tenths = /^([一二两三四五六七八九])成([一二三四五六七八九])?$/.exec(figure);
  if (tenths !== null) {
    const value = (simple(tenths[1] ?? '') ?? 0) * 10 + (simple(tenths[2] ?? '') ?? 0);
    return { value, unit: '%', fuzzy: false };
  }
  const slashed = /^([1-9])[/／]([2-9])$/.exec(figure);
  if (slashed !== null) return parseFraction(slashed[2] ?? '', slashed[1] ?? '');
  const fraction = /^(.+?)分之(.+)$/.exec(figure);
  if (fraction !== null) return parseFraction(fraction[1] ?? '', fraction[2] ?? '');
  if (/^[%％]$/.test(figure.slice(-1))) {
    const value = scaled(figure.slice(0, -1));
    return value === null ? null : { value, unit: '%', fuzzy: false };
  }
  let rest = figure;
  let fuzzy = false;
  const several = /^[数几](?=[十百千万亿])/.exec(rest);
  if (several !== null) {
    fuzzy = true;
    rest =
      rest.length === 2 && '十百千'.includes(rest.charAt(1)) ? `一${rest.slice(1)}` : `1${rest.slice(1)}`;
    if (rest === '一十') rest = '十';
  }
  for (const word of fuzzyWords) {
    const at = rest.indexOf(word);
    if (at <= 0) continue;
    fuzzy = true;
    rest = rest.slice(0, at) + rest.slice(at + word.length);
    break;
  }
  if (rest === '百' || rest === '千') rest = `一${rest}`;
  if (scales.has(rest)) rest = `1${rest}`;
  const value = scaled(rest);
  return value === null ? null : { value, unit: null, fuzzy };
}

function parseFraction(below: string, above: string): ParsedNumber | null {
  const value = simple(above === '百' ? '一百' : above);
  if (value === null) return null;
  if (below === '百') return { value, unit: '%', fuzzy: false };
  if (below === '千') return { value, unit: '‰', fuzzy: false };
  if (below === '万') return { value, unit: '/万', fuzzy: false };
  if (below === '十万') return { value, unit: '/10万', fuzzy: false };
  const base = simple(below);
  if (base === null || base === 0) return null;
  return { value: Number((value / base).toPrecision(6)), unit: null, fuzzy: false };
}
