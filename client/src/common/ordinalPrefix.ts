// 一 to 九, 十, 百, 千, 零, 〇; then the marks that follow or enclose a number: 、．（）第章节条部分.
const CHINESE =
  '[\\u4e00\\u4e8c\\u4e09\\u56db\\u4e94\\u516d\\u4e03\\u516b\\u4e5d\\u5341\\u767e\\u5343\\u96f6\\u3007]{1,8}';
const ARABIC = '[0-9\\uff10-\\uff19]{1,4}';
const BLANKS = '[\\s\\u3000]*';
const MARKED = [
  `${CHINESE}[\\u3001\\uff0e.]`,
  `\\u7b2c${CHINESE}(?:[\\u7ae0\\u8282\\u6761\\u3001]|\\u90e8\\u5206)`,
  `[\\uff08(]\\s*(?:${CHINESE}|${ARABIC})\\s*[\\uff09)][\\u3001.]?`,
  `${ARABIC}[.\\uff0e\\u3001\\uff09)](?![0-9\\uff10-\\uff19])`,
  // ① ⑴ ⒈ ㈠ and their like.
  '[\\u2460-\\u249b\\u3220-\\u3229]',
].join('|');
const ORDINAL = new RegExp(`^(${BLANKS})(?:${MARKED})${BLANKS}`);

/** Where the number at the head of a line stands, the blank after it included; nowhere for a line that has none. */
export function reachOfOrdinal(line: string): { start: number; end: number } {
  // No number is longer, and a plan's lines are.
  const match = ORDINAL.exec(line.slice(0, 40));
  return match === null ? { start: 0, end: -1 } : { start: match[1]?.length ?? 0, end: match[0].length };
}
