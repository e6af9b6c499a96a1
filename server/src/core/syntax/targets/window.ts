import { isBlank, isDigit } from '../../base/characters';
import { WordSet } from '../../base/wordSet';
import { LATEX_RELATIONS, type WindowToken, windowLexer } from './lexer';
import { decimalEnd } from './numerals';
import { type GroupNode, NUMBERS, parseWindow } from './parser';
import {
  adverbWords,
  afterWords,
  approximateWords,
  beforeWords,
  changeWords,
  fuzzyWords,
  perBases,
  RANGE_MARKS,
  scaleWords,
  unitWords,
} from './words';

/** What was read at a figure: the groups, and where the window that holds them begins. */
export interface Window {
  /** Token offsets count from here. */
  readonly offset: number;
  readonly groups: readonly GroupNode[];
}

/** A window is never longer: a figure with its words is far shorter, and what is bounded is linear. */
const AHEAD = 48;
const BACK = 24;

/** Every character that a figure and the words after it can hold. */
const inside = new Uint8Array(0x10000);
for (const words of [afterWords.keys(), scaleWords, unitWords, fuzzyWords, perBases, RANGE_MARKS]) {
  for (const word of words) for (let i = 0; i < word.length; i++) inside[word.charCodeAt(i)] = 1;
}
for (const char of '0123456789０１２３４５６７８９.．,:：∶/／%％‰\\$、和及与〇零一二两三四五六七八九十百千数几分之成') {
  inside[char.charCodeAt(0)] = 1;
}
/** Letters stand in units only (μg/m3) and would join a figure to a name. */
for (let code = 0x41; code <= 0x7a; code++) if (code !== 0x5c) inside[code] = 0;

const LEAD = new WordSet([
  ...beforeWords.keys(),
  ...approximateWords,
  ...changeWords,
  ...adverbWords,
  ...LATEX_RELATIONS,
  ...['前', '$', ' ', '\t', '\u3000', '\u00a0'],
]);

/** Where the words that lead to the figure at `at` begin; not before `from`. */
function leadStart(text: string, from: number, at: number): number {
  const start = Math.max(from, at - BACK);
  let lead = Math.min(...LEAD.leadsTo(text, at, start));
  while (lead < at && isBlank(text.charCodeAt(lead))) lead++;
  return lead;
}

/** What may stand before a digit inside a window: decimal points, range and list marks, the slash of /10万. */
const JOINS = `.．,:：∶/／、和及与之\\$ \u3000\u00a0\t${RANGE_MARKS.join('')}`;

function windowEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + AHEAD);
  let end = Math.max(at + 1, decimalEnd(text, at));
  while (end < most) {
    const code = text.charCodeAt(end);
    if (inside[code] !== 1 && !isBlank(code)) break;
    // A digit that nothing joins to the figure begins another one: 3家5名.
    if (isDigit(code) && !JOINS.includes(text.charAt(end - 1))) break;
    end = Math.max(end + 1, decimalEnd(text, end));
  }
  // A unit in Latin letters: μg/m3, kW.
  const latin = /^[A-Za-zµμ²³/0-9]{1,8}/.exec(text.slice(end, end + 8));
  return latin === null ? end : end + latin[0].length;
}

/** Reads the window around the figure at `at`, back to `from` at most; null where there is no figure to read. */
export function readWindow(text: string, from: number, at: number): Window | null {
  const offset = leadStart(text, from, at);
  const tokens = trim(windowLexer.tokenize(text.slice(offset, windowEnd(text, at))), at - offset);
  return tokens.some((token) => NUMBERS.has(token.type)) ? { offset, groups: parseWindow(tokens) } : null;
}

/** What can belong to the figure: up to the first token of running text, list marks at the end dropped. */
function trim(tokens: readonly WindowToken[], figure: number): WindowToken[] {
  let first = 0;
  while (first < tokens.length && (tokens[first]?.start ?? 0) < figure && tokens[first]?.type === 'Other') {
    first++;
  }
  let end = first;
  while (end < tokens.length && tokens[end]?.type !== 'Other') end++;
  while (end > first && tokens[end - 1]?.type === 'ListMark') end--;
  return tokens.slice(first, end);
}
