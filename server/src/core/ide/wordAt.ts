import { isDigit, isHan } from '../base/characters';
import type { Span } from '../base/span';

/** Characters around the place that the platform's dictionary is asked about. */
const LONGEST = 200;

let segmenter: Intl.Segmenter | null | undefined;

/** The word at `offset` of `text`: a Chinese word where the platform can tell words, a figure, or a run of letters. */
export function wordAt(text: string, offset: number): Span | null {
  const kind = kindAt(text, offset) ?? kindAt(text, offset - 1);
  if (kind === null) return null;
  const from = kindAt(text, offset) === kind ? offset : offset - 1;
  let start = from;
  while (start > 0 && from - start < LONGEST && kindAt(text, start - 1) === kind) start--;
  let end = from + 1;
  while (end < text.length && end - from < LONGEST && kindAt(text, end) === kind) end++;
  if (kind !== 'han') return { start, end };
  return chineseWord(text, { start, end }, from);
}

function chineseWord(text: string, run: Span, offset: number): Span {
  if (segmenter === undefined) {
    segmenter =
      typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  }
  const word = segmenter?.segment(text.slice(run.start, run.end)).containing(offset - run.start);
  if (word === undefined) return run;
  const start = run.start + word.index;
  return { start, end: start + word.segment.length };
}

type WordKind = 'han' | 'figure' | 'letters';

function kindAt(text: string, index: number): WordKind | null {
  const code = text.charCodeAt(index);
  if (Number.isNaN(code)) return null;
  // The second half of a character belongs to its first.
  if (code >= 0xdc00 && code <= 0xdfff) return isHan(text.charCodeAt(index - 1)) ? 'han' : null;
  if (isHan(code)) return 'han';
  if (isDigit(code) || code === 0x2e || code === 0x25) return 'figure';
  return /[\p{L}\p{N}_]/u.test(text.charAt(index)) ? 'letters' : null;
}
