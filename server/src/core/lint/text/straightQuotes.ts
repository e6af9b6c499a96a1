import { hasHan, isChinese } from './script';

/** A quotation mark and what should stand there instead. */
export interface QuoteChange {
  readonly at: number;
  readonly mark: string;
}

/** The straight quotation marks of a text; `changes` is empty where it cannot be told which way one faces. */
export interface StraightQuotes {
  readonly first: number;
  readonly count: number;
  readonly changes: readonly QuoteChange[];
}

/**
 * Gives every straight quotation mark its direction: marks open and close in turn, and curly ones among them must agree.
 * Inside double quotation marks single ones become ‘’, elsewhere “” (GB/T 15834-2011 4.8.3.4).
 */
export function straightQuotes(text: string): StraightQuotes | null {
  const double = doubleMarks(text);
  const single = [...text.matchAll(/['＇]/g)]
    .map((match) => match.index)
    .filter((at) => !isApostrophe(text, at));
  const straight = [...double.filter((at) => '"＂'.includes(text.charAt(at))), ...single].sort(
    (a, b) => a - b,
  );
  const first = straight[0];
  if (first === undefined || !straight.some((at) => isNearHan(text, at))) return null;
  if (double.length % 2 === 1 || !agree(text, double) || single.length % 2 === 1) {
    return { first, count: straight.length, changes: [] };
  }
  const changes = directions(text, double, single);
  return changes[0] === undefined ? null : { first: changes[0].at, count: changes.length, changes };
}

/** The marks by turns, in the order of the text; what is English within English marks stays. */
function directions(text: string, double: readonly number[], single: readonly number[]): QuoteChange[] {
  const changes: QuoteChange[] = [];
  for (let i = 0; i + 1 < double.length; i += 2) {
    const [open = 0, close = 0] = double.slice(i, i + 2);
    const inside = text.slice(open + 1, close);
    if (!hasHan(inside) && inside.includes(' ')) continue;
    if (text.charAt(open) !== '“') changes.push({ at: open, mark: '“' });
    if (text.charAt(close) !== '”') changes.push({ at: close, mark: '”' });
  }
  let passed = 0;
  single.forEach((at, index) => {
    while (passed < double.length && (double[passed] ?? 0) < at) passed++;
    changes.push({ at, mark: (passed % 2 === 1 ? '‘’' : '“”').charAt(index % 2) });
  });
  return changes.sort((a, b) => a.at - b.at);
}

/** True where the curly marks face the way that their place in the row asks for, and nothing between is empty. */
function agree(text: string, marks: readonly number[]): boolean {
  return marks.every((at, index) => {
    const mark = text.charAt(at);
    if (mark === '“') return index % 2 === 0;
    return mark !== '”' || index % 2 === 1;
  });
}

/** it's, 5'30: part of a word or of a measure. */
function isApostrophe(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (/[A-Za-z]/.test(before)) return /[A-Za-z]/.test(after);
  return /[0-9]/.test(before) && !isChinese(after);
}

/** Double marks, without those of inches (55"显示屏) where the others then come in pairs. */
function doubleMarks(text: string): number[] {
  const marks = [...text.matchAll(/["＂“”]/g)].map((match) => match.index);
  if (marks.length % 2 === 0) return marks;
  return marks.filter((at) => text.charAt(at) !== '"' || !/[0-9]/.test(text.charAt(at - 1)));
}

function isNearHan(text: string, at: number): boolean {
  return hasHan(text.slice(Math.max(0, at - 2), at + 3));
}
