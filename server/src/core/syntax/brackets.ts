import { isAsciiDigit, isBlank } from '../base/characters';
import { type Piece, piece } from '../base/span';

/** Two brackets that belong together; `depth` counts the pairs around them. */
export interface BracketPair {
  readonly open: Piece;
  readonly close: Piece;
  readonly depth: number;
}

/** What the brackets of a text come to, both lists in text order. */
export interface BracketMatch {
  readonly pairs: readonly BracketPair[];
  readonly unmatched: readonly Piece[];
}

const OPENERS = '（(【〔[［《〈“‘「『';
const CLOSERS = '）)】〕]］》〉”’」』';
const SHAPES = '001233456789';
const ROUND = 0;
const SHAPE_COUNT = 10;
const NONE: BracketMatch = { pairs: [], unmatched: [] };

/** Positive for an opening bracket (shape + 1), negative for a closing one. */
const sides = new Int8Array(0x10000);
for (const [index, shape] of [...SHAPES].entries()) {
  sides[OPENERS.charCodeAt(index)] = Number(shape) + 1;
  sides[CLOSERS.charCodeAt(index)] = -Number(shape) - 1;
}

/**
 * Matches brackets, titles and quotation marks (GB/T 15834—2011 4.8, 4.9, 4.15). Half and full width of one shape match
 * each other. A closing bracket takes the nearest opening one of its shape; what stays open in between is unmatched.
 * The `)` of `1)` and the apostrophe of `it’s` close nothing. Linear in the text's length.
 */
export function matchBrackets(text: string): BracketMatch {
  const open: { at: number; shape: number }[] = [];
  const waiting = new Uint32Array(SHAPE_COUNT);
  const partners = new Map<number, number>();
  const lonely: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const side = sides[text.charCodeAt(i)] ?? 0;
    if (side === 0) continue;
    if (side > 0) {
      open.push({ at: i, shape: side - 1 });
      waiting[side - 1] = (waiting[side - 1] ?? 0) + 1;
      continue;
    }
    const shape = -side - 1;
    if (
      waiting[shape] === 0 ||
      (shape === ROUND && isListMark(text, i) && opensOtherWidth(text, open.at(-1)?.at, i))
    ) {
      if (!(shape === ROUND && isListMark(text, i)) && !isApostrophe(text, i)) lonely.push(i);
      continue;
    }
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      waiting[last.shape] = (waiting[last.shape] ?? 1) - 1;
      if (last.shape === shape) {
        partners.set(last.at, i);
        break;
      }
      lonely.push(last.at);
    }
  }
  for (const { at } of open) lonely.push(at);
  if (partners.size === 0 && lonely.length === 0) return NONE;
  return {
    pairs: inOrder(text, partners),
    unmatched: lonely.sort((a, b) => a - b).map((at) => piece(text, at, at + 1)),
  };
}

/** True for the bracket that closes a list mark nobody opens: `1)`, `2）` at a clause's start. */
export function isListMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x29 && code !== 0xff09) return false;
  let start = at;
  while (start > 0 && at - start < 4 && isAsciiDigit(text.charCodeAt(start - 1))) start--;
  if (start === at) return false;
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  return isBlank(before) || '。；;：:，,、！？'.includes(text.charAt(start - 1));
}

/** `（包括：1)甲；2)乙）`: a half-width list mark does not close the full-width bracket around the list. */
function opensOtherWidth(text: string, open: number | undefined, close: number): boolean {
  return open !== undefined && text.charAt(open) === '（' && text.charAt(close) === ')';
}

function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === '’' && /[A-Za-z]/.test(text.charAt(at - 1));
}

function inOrder(text: string, partners: ReadonlyMap<number, number>): BracketPair[] {
  const ends: number[] = [];
  return [...partners]
    .sort(([a], [b]) => a - b)
    .map(([open, close]) => {
      while (ends.length > 0 && (ends.at(-1) ?? 0) < open) ends.pop();
      ends.push(close);
      return {
        open: piece(text, open, open + 1),
        close: piece(text, close, close + 1),
        depth: ends.length - 1,
      };
    });
}
