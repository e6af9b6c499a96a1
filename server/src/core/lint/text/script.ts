import { isBlank, isHan } from '../../base/characters';

/** A mark of Chinese typography: 。、《》“”（） and their kind. */
export function isChineseMark(char: string): boolean {
  const code = char.charCodeAt(0);
  return (
    (code >= 0x3001 && code <= 0x301f) ||
    (code >= 0xff01 && code <= 0xff0f && code !== 0xff0b) ||
    (code >= 0xff1a && code <= 0xff20) ||
    (code >= 0xff3b && code <= 0xff3d) ||
    '“”‘’…—'.includes(char || ' ')
  );
}

/** True for a Chinese character or a Chinese mark. */
export function isChinese(char: string): boolean {
  return char !== '' && (isHan(char.charCodeAt(0)) || isChineseMark(char));
}

export function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) return true;
  return false;
}

/** The nearest character before `at` that is not blank; empty where there is none. */
export function charBefore(text: string, at: number): string {
  let i = at - 1;
  while (i >= 0 && isBlank(text.charCodeAt(i))) i--;
  return text.charAt(i);
}

/** The nearest character at or after `at` that is not blank; empty where there is none. */
export function charAfter(text: string, at: number): string {
  let i = at;
  while (i < text.length && isBlank(text.charCodeAt(i))) i++;
  return text.charAt(i);
}

/** The full-width twin of a half-width mark. */
export function toFullWidth(text: string): string {
  return text.replace(/[\x21-\x7e]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}
