import { isBlank } from '../../base/characters';

/** A name as it is compared: without blanks, full-width letters, digits and brackets as half-width ones. */
export function foldName(name: string): string {
  let folded = '';
  for (const char of name) {
    const code = char.codePointAt(0) ?? 0;
    if (isBlank(code) || code === 0x0a || code === 0x0d) continue;
    folded += code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : char;
  }
  return folded;
}

/** The two names of 办公室（对外合作交流处）: the one before the bracket and the one in it. */
export interface BracketedName {
  readonly outer: string;
  readonly inner: string;
}

/** Splits a name that ends in a bracket; null for any other. 加挂…牌子 around the inner name is left out. */
export function splitBracket(name: string): BracketedName | null {
  const match = /^([^（(]+)[（(]([^（）()]+)[）)]$/.exec(name.trim());
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const inner = /^加?挂(.+?)的?牌子?$/.exec(match[2])?.[1] ?? match[2];
  return { outer: match[1].trim(), inner: inner.trim() };
}

/**
 * A name without the level in front of it: 财政局 of 市财政局. Null where there is none, or where what is left is no
 * name: 委办 is not 办.
 */
export function withoutLevel(name: string): string | null {
  return /^[省市县区委]/.test(name) && [...name].length >= 3 ? name.slice(1) : null;
}
