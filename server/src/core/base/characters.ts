/** Blank as a drafter means it: ASCII space and tab, the ideographic space, and what web pages leave behind. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b)
  );
}

/** Blank as keys give it: neither no-break nor zero-width, nor a page break. */
export function isPlainBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a);
}

/** A Chinese character of the basic block, its extension A, or the compatibility block. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    // Either half of a surrogate pair of the planes that hold the rarer characters.
    (code >= 0xd840 && code <= 0xd87f)
  );
}

export function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A half- or full-width decimal digit. */
export function isDigit(code: number): boolean {
  return isAsciiDigit(code) || (code >= 0xff10 && code <= 0xff19);
}

/** The index of the first character at or after `from` that is not blank. */
export function skipBlanks(text: string, from = 0): number {
  let index = from;
  while (index < text.length && isBlank(text.charCodeAt(index))) index++;
  return index;
}

/** The index after the last character that is not blank, not below `from`. */
export function trimmedEnd(text: string, from = 0): number {
  let end = text.length;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The half-width twin of a full-width letter, digit or sign. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
