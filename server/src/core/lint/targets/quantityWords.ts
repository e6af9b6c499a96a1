import { isBlank } from '../../base/characters';
import { type Piece, piece } from '../../base/span';
import { WordSet } from '../../base/wordSet';
import { afterWords, approximateWords, beforeWords, perBases, unitWords } from '../../syntax/targets/words';

/* The words around a figure. */

const BLANKS = 2;
const PER = new WordSet(perBases.flatMap((base) => [`/${base}`, `／${base}`]));
const UNITS = new WordSet([...unitWords, '\\%', '\\‰']);
const AFTER = new WordSet(afterWords.keys());
const BEFORE = new WordSet(beforeWords.keys());
const APPROXIMATE = new WordSet(approximateWords);

/** The unit that starts right at `at`; null for none. */
export function unitAt(text: string, at: number): Piece | null {
  const word = PER.longestAt(text, at) ?? UNITS.longestAt(text, at);
  return word === undefined ? null : piece(text, at, at + word.length);
}

/** 以上, 左右 … that starts right at `at`; null for none. */
export function wordAfter(text: string, at: number): Piece | null {
  const word = AFTER.longestAt(text, at);
  return word === undefined ? null : piece(text, at, at + word.length);
}

/** 签约50家, 节约50%, 附近50米: 约 and 近 as the ends of other words. */
const OTHER_WORDS =
  /(?:[节契合签履制条预邀违公集续毁缔失爽守婚特誓盟简俭]约|[附靠最临邻远亲就贴逼晚新浅切]近)$/;

/** 不少于, 达到, 约 … that ends right before `at`. */
export function wordBefore(text: string, at: number): Piece | null {
  let end = at;
  while (end > 0 && at - end < BLANKS && isBlank(text.charCodeAt(end - 1))) end--;
  const word = BEFORE.longestBefore(text, end) ?? APPROXIMATE.longestBefore(text, end);
  if (word === undefined) return null;
  return OTHER_WORDS.test(text.slice(Math.max(0, end - 2), end)) ? null : piece(text, end - word.length, end);
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
