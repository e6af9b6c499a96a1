import { isBlank } from '../../base/characters';
import { type Piece, piece } from '../../base/span';
import { afterWords, approximateWords, beforeWords, perBases, unitWords } from '../../syntax/targets/words';

/* The words around a figure, looked up by their first or last character. */

const PER = new RegExp(`[/／](?:${perBases.join('|')})`, 'y');
const BLANKS = 2;

function byEnd(
  words: Iterable<string>,
  at: (word: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    map.set(at(word), [...(map.get(at(word)) ?? []), word]);
  }
  return map;
}

const first = (word: string): string => word.charAt(0);
const last = (word: string): string => word.charAt(word.length - 1);
const unitsByFirst = byEnd([...unitWords, '\\%', '\\‰'], first);
const afterByFirst = byEnd(afterWords.keys(), first);
const beforeByLast = byEnd(beforeWords.keys(), last);
const approximateByLast = byEnd(approximateWords, last);

/** The unit that starts right at `at`; null for none. */
export function unitAt(text: string, at: number): Piece | null {
  const per = match(PER, text, at);
  if (per > 0) return piece(text, at, at + per);
  const word = unitsByFirst.get(text.charAt(at))?.find((one) => text.startsWith(one, at));
  return word === undefined ? null : piece(text, at, at + word.length);
}

/** 以上, 左右 … that starts right at `at`; null for none. */
export function wordAfter(text: string, at: number): Piece | null {
  const word = afterByFirst.get(text.charAt(at))?.find((one) => text.startsWith(one, at));
  return word === undefined ? null : piece(text, at, at + word.length);
}

/** 签约50家, 节约50%, 附近50米: 约 and 近 as the ends of other words. */
const OTHER_WORDS =
  /(?:[节契合签履制条预邀违公集续毁缔失爽守婚特誓盟简俭]约|[附靠最临邻远亲就贴逼晚新浅切]近)$/;

/** 不少于, 达到, 约 … that ends right before `at`. */
export function wordBefore(text: string, at: number): Piece | null {
  let end = at;
  while (end > 0 && at - end < BLANKS && isBlank(text.charCodeAt(end - 1))) end--;
  const char = text.charAt(end - 1);
  for (const words of [beforeByLast.get(char), approximateByLast.get(char)]) {
    const word = words?.find((one) => text.endsWith(one, end));
    if (word === undefined) continue;
    return OTHER_WORDS.test(text.slice(Math.max(0, end - 2), end))
      ? null
      : piece(text, end - word.length, end);
  }
  return null;
}

/** True for 约, 近, 大约. */
export function isApproximate(word: Piece | null): word is Piece {
  return word !== null && approximateWords.includes(word.text);
}

/** The place after at most two blanks. */
export function skip(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < BLANKS && isBlank(text.charCodeAt(end))) end++;
  return end;
}

/** The length of what `pattern`, a sticky one, finds at `at`. */
export function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
