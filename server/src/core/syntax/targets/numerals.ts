import { arabicDigit } from '../../base/numerals';

/* Where the numbers of a window end, each from its first character; the place they start at where there is none. */

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

/** `1,200.5`: a comma stands before three digits and no more. */
export function decimalEnd(text: string, at: number): number {
  let end = digitsEnd(text, at);
  if (end === at) return at;
  while (text.charAt(end) === ',' && digitsEnd(text, end + 1) === end + 4) end += 4;
  return pointEnd(text, end);
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

/** 数十, 二十五. */
export function numeralEnd(text: string, at: number): number {
  const first = '数几'.includes(text.charAt(at) || '-') ? at + 1 : at;
  const end = chineseEnd(text, first);
  return end === first ? at : end;
}

/** 百分之八十, 三分之2. */
export function fractionEnd(text: string, at: number): number {
  let below = at;
  while (below < text.length && '一二两三四五六七八九十百千万'.includes(text.charAt(below))) below++;
  if (below === at || !text.startsWith('分之', below)) return at;
  const above = below + 2;
  const end = Math.max(chineseEnd(text, above), digitsEnd(text, above));
  return end === above ? at : end;
}
