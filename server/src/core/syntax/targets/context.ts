import { isBlank, isDigit } from '../../base/characters';

/** What a target's clause can be at most, on either side of it; longer ones are looked at in part. */
const REACH = 120;

const CLAUSE_ENDS = '，。；！？;!?：:\n\r';
const SENTENCE_ENDS = '。！？!?\n\r';

/** A half-width comma ends a clause, save between digits: 1,200. A colon between digits is a proportion's. */
function endsClause(text: string, at: number, ends: string): boolean {
  const char = text.charAt(at);
  if (char === ',') {
    return ends === CLAUSE_ENDS && !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
  }
  if (!ends.includes(char)) return false;
  return !((char === ':' || char === '：') && isDigit(text.charCodeAt(at + 1)));
}

/** Where the clause that holds `at` begins: after `，` and stronger marks, or after a bracket that is open at `at`. */
export function clauseStart(text: string, at: number): number {
  let depth = 0;
  const least = Math.max(0, at - REACH);
  for (let i = at - 1; i >= least; i--) {
    const char = text.charAt(i);
    if (char === '）' || char === ')') depth++;
    else if (char === '（' || char === '(') {
      if (depth === 0) return i + 1;
      depth--;
    } else if (depth === 0 && endsClause(text, i, CLAUSE_ENDS)) return i + 1;
  }
  return least;
}

/** Where the sentence that holds `at` begins. */
export function sentenceStart(text: string, at: number): number {
  const least = Math.max(0, at - 2 * REACH);
  for (let i = at - 1; i >= least; i--) if (SENTENCE_ENDS.includes(text.charAt(i))) return i + 1;
  return least;
}

/** Where the clause that holds `at` ends. */
export function clauseEnd(text: string, at: number): number {
  let depth = 0;
  const most = Math.min(text.length, at + REACH);
  for (let i = at; i < most; i++) {
    const char = text.charAt(i);
    if (char === '（' || char === '(') depth++;
    else if (char === '）' || char === ')') {
      if (depth === 0) return i;
      depth--;
    } else if (depth === 0 && endsClause(text, i, CLAUSE_ENDS)) return i;
  }
  return most;
}

/** The characters from `at` on, blanks skipped, as far as a decision needs them. */
export function following(text: string, at: number, length = 24): string {
  let from = at;
  while (from < text.length && from < at + 8 && isBlank(text.charCodeAt(from))) from++;
  return text.slice(from, from + length);
}

/** The characters before `at` back to `from`, blanks at the end dropped. */
export function preceding(text: string, from: number, at: number): string {
  let end = at;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(from, end);
}

/** True where nothing of the phrase follows: a mark, the end, a bracket, or a word that joins the next member. */
export function isFinal(next: string): boolean {
  return next === '' || /^(?:[，。；、！？,;!?）)】」”’"（(】\n\r]|和|及|以及|与|并|或)/.test(next);
}
