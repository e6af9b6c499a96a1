/**
 * First and last code points that take two columns: East Asian Wide and Fullwidth of Unicode's EastAsianWidth.txt, in
 * blocks, with the emoji. Ambiguous ones (“ ” … ①) take one column in the terminals of today, Chinese ones included.
 */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
const COMBINING = /\p{Mn}|\p{Me}/u;

/** The columns that a character takes in a terminal. */
export function codePointWidth(point: number): 0 | 1 | 2 {
  if (point < 0x300) return 1;
  for (const [first, last] of WIDE) {
    if (point < first) break;
    if (point <= last) return 2;
  }
  return COMBINING.test(String.fromCodePoint(point)) ? 0 : 1;
}

/** The columns that a text takes in a terminal. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += codePointWidth(char.codePointAt(0) ?? 0);
  return width;
}

/** `text` with blanks after it, `width` columns in all. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** `text` with blanks before it, `width` columns in all. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - textWidth(text))) + text;
}
