import { arabicDigit, fromChineseNumeral } from '../../base/numerals';

/* Where the numbers of a window end, each from its first character; the place they start at where there is none. */

const TENTHS = '一二两三四五六七八九';
const CHINESE = '〇零一二两三四五六七八九十百千';

function isDigitAt(text: string, at: number): boolean {
  return arabicDigit(text, at) >= 0;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigitAt(text, end)) end++;
  return end;
}

/** `.5` after a whole number. */
function pointEnd(text: string, at: number): number {
  return '.．'.includes(text.charAt(at) || '-') && isDigitAt(text, at + 1) ? digitsEnd(text, at + 1) : at;
}

/** `1,200`: a comma stands before three digits and no more. */
function groupedEnd(text: string, at: number): number {
  let end = digitsEnd(text, at);
  if (end === at) return at;
  while (text.charAt(end) === ',' && digitsEnd(text, end + 1) === end + 4) end += 4;
  return end;
}

/** `1,200.5`, `1万2,000`. */
export function decimalEnd(text: string, at: number): number {
  const end = groupedEnd(text, at);
  return end === at ? at : (partsEnd(text, at) ?? pointEnd(text, end));
}

const PARTS = '亿万千百';

/**
 * Where a figure of several parts ends: 12亿3000万, 1万2,000, 1万2千. What has no scale at the end has three digits at
 * least, since 3万5 is said of 35000 as well. Undefined where there are no such parts.
 */
function partsEnd(text: string, at: number): number | undefined {
  let end = at;
  let last = -1;
  for (let count = 0; ; count++) {
    const digits = groupedEnd(text, end);
    const scale = digits === end ? -1 : PARTS.indexOf(text.charAt(digits) || '-');
    if (scale <= last) {
      const length = text.slice(end, digits).replace(',', '').length;
      if (scale < 0 && last === 1 && (length === 3 || length === 4)) return digits;
      return count > 1 && !'万亿'.includes(text.charAt(end) || '-') ? end : undefined;
    }
    // 1亿2千万: the last part counts in 千万.
    const isScaled = last === 0 && scale > 1 && text.charAt(digits + 1) === '万';
    last = isScaled ? 1 : scale;
    end = digits + (isScaled ? 2 : 1);
  }
}

/** The same in words: 一万二千; 十万百姓 is no such figure. */
function spokenPartsEnd(text: string, at: number): number | undefined {
  const scale = chineseEnd(text, at);
  if (!'万亿'.includes(text.charAt(scale) || '-')) return undefined;
  const end = chineseEnd(text, scale + 1);
  const rest = text.slice(scale + 1, end);
  return /[十百千]/.test(rest) && fromChineseNumeral(rest) !== null ? end : undefined;
}

/** `1:1.6`, as in 床人比. */
export function proportionEnd(text: string, at: number): number {
  const first = digitsEnd(text, at);
  const colon = first === at ? at : pointEnd(text, first);
  if (!':：∶'.includes(text.charAt(colon) || '-') || !isDigitAt(text, colon + 1)) return at;
  return pointEnd(text, digitsEnd(text, colon + 1));
}

function chineseEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && CHINESE.includes(text.charAt(end))) end++;
  return end;
}

/** 数十, 二十五, 一万二千. */
export function numeralEnd(text: string, at: number): number {
  const first = '数几'.includes(text.charAt(at) || '-') ? at + 1 : at;
  const end = chineseEnd(text, first);
  if (end === first) return at;
  return (first === at ? spokenPartsEnd(text, at) : undefined) ?? end;
}

const SLASHED = /^[1-9１-９][/／][2-9２-９](?=以|左右|的|[，。；、！？,;）)]|$)/;

/** 百分之八十, 三分之2, 九成, 九成五, 1/3. */
export function fractionEnd(text: string, at: number): number {
  if (isDigitAt(text, at)) return SLASHED.test(text.slice(at, at + 5)) ? at + 3 : at;
  if (text.charAt(at + 1) === '成' && TENTHS.includes(text.charAt(at))) {
    return TENTHS.includes(text.charAt(at + 2) || '-') ? at + 3 : at + 2;
  }
  let below = at;
  while (below < text.length && '一二两三四五六七八九十百千万'.includes(text.charAt(below))) below++;
  if (below === at || !text.startsWith('分之', below)) return at;
  const above = below + 2;
  const end = Math.max(chineseEnd(text, above), digitsEnd(text, above));
  return end === above ? at : end;
}
