import { addTo } from '../../base/lists';
import { partitionPoint } from '../../base/partitionPoint';
import type { Span } from '../../base/span';

/** What stands at an anchor: a figure, or a word that can make a target without one. */
export type AnchorKind =
  | 'figure'
  | 'coverage'
  | 'whole'
  | 'every'
  | 'reach'
  | 'date'
  | 'finished'
  | 'level'
  | 'zero'
  | 'double';

export interface Anchor {
  readonly at: number;
  readonly kind: AnchorKind;
}

/** What one pass over a paragraph gives. */
export interface Scan {
  readonly anchors: readonly Anchor[];
  /** What stands inside “” 《》 〔〕, the marks included: in order of their ends. */
  readonly quoted: readonly Span[];
}

const NOTHING = 0;
const DIGIT = 1;
const NUMERAL = 2;
const OPEN = 3;
const CLOSE = 4;
const STRAIGHT = 5;
const WORD = 6;

const OPENERS = '“‘《〈〔「『';
const CLOSERS = '”’》〉〕」』';
/** A figure longer than this is no figure of a plan. */
const LONGEST_FIGURE = 15;
const DEEPEST = 8;

/** Words that a target can hang on, by their first character; the longest of a character stands first. */
const WORDS: readonly (readonly [string, AnchorKind])[] = [
  ['全覆盖', 'coverage'],
  ['全部', 'whole'],
  ['应', 'coverage'],
  ['所有', 'every'],
  ['达到', 'reach'],
  ['达', 'reach'],
  ['不低于', 'reach'],
  ['不高于', 'reach'],
  ['不超过', 'reach'],
  ['不发生', 'zero'],
  ['高于', 'reach'],
  ['低于', 'reach'],
  ['超过', 'reach'],
  ['优于', 'reach'],
  ['控制在', 'reach'],
  ['稳定在', 'level'],
  ['保持在', 'level'],
  ['维持在', 'level'],
  ['前列', 'level'],
  ['第一方阵', 'level'],
  ['第一梯队', 'level'],
  ['同步', 'level'],
  ['不少于', 'reach'],
  ['好于', 'reach'],
  ['零', 'zero'],
  ['翻一番', 'double'],
  ['翻两番', 'double'],
  ['翻番', 'double'],
  ['年内', 'date'],
  ['年底', 'date'],
  ['年末', 'date'],
  ['上半年', 'date'],
  ['下半年', 'date'],
  ['季度', 'date'],
  ['月底', 'date'],
  ['月份', 'date'],
  ['月末', 'date'],
  ['日前', 'date'],
  ['完工', 'finished'],
  ['竣工', 'finished'],
  ['建成', 'finished'],
  ['封顶', 'finished'],
  ['投入使用', 'finished'],
  ['投入运', 'finished'],
  ['通车', 'finished'],
  ['交付使用', 'finished'],
];

const classes = new Uint8Array(0x10000);
const wordsAt = new Map<number, (readonly [string, AnchorKind])[]>();

function mark(text: string, value: number): void {
  for (let i = 0; i < text.length; i++) classes[text.charCodeAt(i)] = value;
}

mark('0123456789０１２３４５６７８９', DIGIT);
mark('一二两三四五六七八九十百千数几', NUMERAL);
mark(OPENERS, OPEN);
mark(CLOSERS, CLOSE);
mark('"', STRAIGHT);
for (const entry of WORDS) {
  const code = entry[0].charCodeAt(0);
  mark(entry[0].charAt(0), WORD);
  addTo(wordsAt, code, entry);
}

function isWord(text: string, at: number, word: string): boolean {
  return word === '应' ? text.charAt(at + 2) === '尽' : text.startsWith(word, at);
}

/** One pass over `text`, a table look-up a character; what it holds of candidates and quotes. */
export function scan(text: string): Scan {
  const anchors: Anchor[] = [];
  const quoted: Span[] = [];
  const open: { readonly at: number; readonly close: string }[] = [];
  for (let i = 0; i < text.length; i++) {
    const found = classes[text.charCodeAt(i)];
    if (found === NOTHING || found === undefined) continue;
    switch (found) {
      case DIGIT:
      case NUMERAL: {
        const end = runEnd(text, i, found);
        if (end - i <= LONGEST_FIGURE) anchors.push({ at: i, kind: 'figure' });
        i = end - 1;
        break;
      }
      case OPEN:
        if (open.length < DEEPEST) {
          open.push({ at: i, close: CLOSERS.charAt(OPENERS.indexOf(text.charAt(i))) });
        }
        break;
      case CLOSE: {
        const char = text.charAt(i);
        const index = open.findLastIndex((entry) => entry.close === char);
        if (index >= 0) quoted.push({ start: open[index]?.at ?? i, end: i + 1 });
        if (index >= 0) open.length = index;
        break;
      }
      case STRAIGHT: {
        const index = open.findLastIndex((entry) => entry.close === '"');
        if (index >= 0) {
          quoted.push({ start: open[index]?.at ?? i, end: i + 1 });
          open.length = index;
        } else if (open.length < DEEPEST) open.push({ at: i, close: '"' });
        break;
      }
      default: {
        const entry = wordsAt.get(text.charCodeAt(i))?.find(([word]) => isWord(text, i, word));
        if (entry !== undefined) {
          anchors.push({ at: i, kind: entry[1] });
          if (entry[0] !== '应' && entry[0] !== '零') i += entry[0].length - 1;
        }
      }
    }
  }
  return { anchors, quoted };
}

/** The end of a run of digits (decimal points and thousands commas inside it included) or of Chinese numerals. */
function runEnd(text: string, start: number, kind: number): number {
  let end = start + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (classes[code] === kind) continue;
    const inside = kind === DIGIT && (code === 0x2e || code === 0xff0e || code === 0x2c);
    if (!inside || classes[text.charCodeAt(end + 1)] !== DIGIT) break;
  }
  return end;
}

const SENTENCE = /[，。；,;]/;
/** A quoted stretch that is a name at any length: 《》, and 〔〕 of a document number. */
const TITLES = '《〈〔';
const SHORTEST_SENTENCE = 10;

/**
 * True where `at` stands inside a title or a quoted name. A quoted goal is a sentence and no name: “到2025年，占比不少于20%”.
 */
export function insideName(text: string, quoted: readonly Span[], at: number): boolean {
  // Spans are in order of their ends, so the first that ends behind `at` is found by halving; nesting is at most DEEPEST.
  const first = partitionPoint(quoted, ({ end }) => end <= at);
  for (let i = first; i < Math.min(first + DEEPEST, quoted.length); i++) {
    const span = quoted[i];
    if (span === undefined || span.start > at) continue;
    if (TITLES.includes(text.charAt(span.start))) return true;
    const length = span.end - span.start - 2;
    if (length < SHORTEST_SENTENCE) return true;
    if (!SENTENCE.test(text.slice(span.start, Math.min(span.end, span.start + 400)))) return true;
  }
  return false;
}
