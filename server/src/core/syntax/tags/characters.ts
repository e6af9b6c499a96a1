import { isBlank } from '../../base/characters';

/*
 * What single characters mean to the tag grammar, by UTF-16 code. Every loop over a paragraph tests Han characters
 * first, because nearly all of a plan is Han.
 */

export const OPENERS = '（(【〔[［';
const CLOSERS = '）)】〕]］';
const SHAPES = '001233';
export const SEPARATORS = '、，,；;/／．.。|｜·…\\＼';

export const COLONS = '：:∶';
/** Every blank that `isBlank` knows: the ASCII and Latin-1 ones, those of the block 2000, and two more. */
export const BLANKS = [
  ...Array(0x100).keys(),
  ...Array.from({ length: 0x20 }, (_, i) => 0x2000 + i),
  0x3000,
  0xfeff,
]
  .filter(isBlank)
  .map((code) => String.fromCharCode(code))
  .join('');

const OPEN = 1;
const CLOSE = 2;
const SEPARATOR = 4;
const COLON = 8;

const classes = new Uint8Array(0x10000);
for (const [characters, bit] of [
  [OPENERS, OPEN],
  [CLOSERS, CLOSE],
  [SEPARATORS, SEPARATOR],
  [COLONS, COLON],
] as const) {
  for (const character of characters) classes[character.charCodeAt(0)] = bit;
}

/** Nearly every character of a plan, and none of those below. */
export const isCommonHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const is = (code: number, bit: number): boolean => classes[code] === bit;

/** `（` `(` `【` `〔` `[` and its full-width twin: the brackets that a tag may stand in. */
export const isOpen = (code: number): boolean => is(code, OPEN);
export const isClose = (code: number): boolean => is(code, CLOSE);
/** What people type between names or roles, the stops included. */
export const isSeparator = (code: number): boolean => is(code, SEPARATOR);
export const isColon = (code: number): boolean => is(code, COLON);
/** A character that can begin or carry a tag: a bracket or a colon. */
export const isMark = (code: number): boolean => ((classes[code] ?? 0) & (OPEN | CLOSE | COLON)) !== 0;

const SEMICOLON = '；'.charCodeAt(0);
export const isSemicolon = (code: number): boolean => code === SEMICOLON || code === 0x3b;
export const isSlash = (code: number): boolean => code === 0x2f || code === '／'.charCodeAt(0);
/** `。` and its half-width twin `｡`, which end a sentence; an ASCII dot does not. */
export const isFullStop = (code: number): boolean => code === '。'.charCodeAt(0) || code === 0xff61;
/** What may stand before a bracket that comments on the whole sentence. */
export const endsSentence = (code: number): boolean =>
  isFullStop(code) || '！？；!?;'.includes(String.fromCharCode(code));

/** The shape of a bracket, the same for both sides and both widths; -1 for any other character. */
export function bracketShape(code: number): number {
  const character = String.fromCharCode(code);
  const at = isOpen(code) ? OPENERS.indexOf(character) : isClose(code) ? CLOSERS.indexOf(character) : -1;
  return at < 0 ? -1 : Number(SHAPES[at]);
}

/** The offset after the last character before `at` that is no blank, at least `floor`. */
export function skipBlanksBack(text: string, at: number, floor = 0): number {
  let i = at;
  while (i > floor && isBlank(text.charCodeAt(i - 1))) i--;
  return i;
}

/** True right after a stop, blanks not counted, and at `floor`, where the paragraph starts or the tag before ended. */
export function isAfterStop(text: string, at: number, floor: number): boolean {
  const before = skipBlanksBack(text, at, floor);
  return before === floor || endsSentence(text.charCodeAt(before - 1));
}

/** The text without its blanks; the same string where it holds none. */
export function withoutBlanks(text: string): string {
  for (let i = 0; i < text.length; i++) {
    if (isBlank(text.charCodeAt(i)))
      return [...text].filter((character) => !isBlank(character.charCodeAt(0))).join('');
  }
  return text;
}
