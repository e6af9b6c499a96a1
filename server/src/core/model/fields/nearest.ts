/** How many single-character edits (insert, delete, replace) lead from one text to the other; counts code points. */
export function editDistance(first: string, second: string): number {
  const a = [...first];
  const b = [...second];
  let row = b.map((_, index) => index + 1);
  for (const [i, left] of a.entries()) {
    const next: number[] = [];
    let before = i + 1;
    for (const [j, right] of b.entries()) {
      const diagonal = j === 0 ? i : (row[j - 1] ?? 0);
      before = Math.min(before + 1, (row[j] ?? 0) + 1, diagonal + (left === right ? 0 : 1));
      next.push(before);
    }
    row = next;
  }
  return row.at(-1) ?? a.length;
}

/** The distance up to which two texts may be one with slips in it: 1 where either has three characters or fewer, else 2. */
export function slipLimit(first: string, second: string): number {
  return Math.min(codePoints(first), codePoints(second)) <= 3 ? 1 : 2;
}

/**
 * The candidate that `word` was probably meant to be: one that a short `word` shortens (文号 is 发文字号 before it is
 * 编号), else the nearest by edit distance, the first among equals. Capital letters count as small ones.
 */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  return candidates.find((known) => shortens(word, known)) ?? leastDistant(word, candidates);
}

function leastDistant(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const limit = slipLimit(wanted, known);
    if (Math.abs(wanted.length - known.length) > 2 * limit) continue;
    const distance = editDistance(wanted, known);
    if (distance > limit || distance >= least) continue;
    // A single character changed for another is another word, not a slip.
    if (distance >= Math.max(codePoints(wanted), codePoints(known))) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/** True for two or three characters that stand in `long` in the same order, and are at least half of it. */
function shortens(short: string, long: string): boolean {
  const length = codePoints(short);
  if (length < 2 || length > 3 || length * 2 < codePoints(long)) return false;
  let from = 0;
  for (const char of short) {
    const at = long.indexOf(char, from);
    if (at < 0) return false;
    from = at + char.length;
  }
  return true;
}

function codePoints(text: string): number {
  return [...text].length;
}
