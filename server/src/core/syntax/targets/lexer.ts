import { skipBlanks } from '../../base/characters';
import { WordSet } from '../../base/wordSet';
import { type Token, type TokenKind, TokenKinds } from '../tokenKinds';
import { decimalEnd, fractionEnd, numeralEnd, proportionEnd } from './numerals';
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

/*
 * The tokens of a window: the few characters around a figure. Order is priority, so the more telling token stands before
 * the plainer one.
 */

/** In the order in which they are tried. */
export type TokenName =
  | 'Blank'
  | 'Dollar'
  | 'LatexRelation'
  | 'After'
  | 'Before'
  | 'Approximate'
  | 'Change'
  | 'Adverb'
  | 'Rank'
  | 'Proportion'
  | 'Fraction'
  | 'Decimal'
  | 'Numeral'
  | 'Letter'
  | 'Per'
  | 'Percent'
  | 'Unit'
  | 'Scale'
  | 'Fuzzy'
  | 'RangeMark'
  | 'ListMark'
  | 'Other';

export type WindowToken = Token<TokenName>;

/** A token that starts with one of `starts` (any character where undefined) and ends where `end` says. */
function token(
  type: TokenName,
  starts: string | undefined,
  end: (text: string, at: number) => number,
): TokenKind<TokenName> {
  return { type, starts, match: (text, at) => ({ end: end(text, at) }) };
}

/** A token that is one of some characters. */
function oneOf(type: TokenName, characters: string): TokenKind<TokenName> {
  return token(type, characters, (_text, at) => at + 1);
}

/** A token that is one of some words, the longest that stands there. */
function words(type: TokenName, list: Iterable<string>): TokenKind<TokenName> {
  const all = [...list];
  const set = new WordSet(all);
  const starts = all.map((word) => word.charAt(0)).join('');
  return token(type, starts, (text, at) => at + (set.longestAt(text, at)?.length ?? 0));
}

const DIGITS = '0123456789０１２３４５６７８９';
const NUMERALS = '〇零一二两三四五六七八九十百千万';
const PERCENT_SIGNS = '%％‰';
const bases = new WordSet(perBases);
const units = new WordSet(unitWords);

/** What is left of LaTeX: `$\\geq 60\\%$`. */
export const LATEX_RELATIONS: readonly string[] = [
  '\\geqslant',
  '\\geqq',
  '\\geq',
  '\\ge',
  '\\leqslant',
  '\\leqq',
  '\\leq',
  '\\le',
  '\\approx',
  '\\sim',
];

function perEnd(text: string, at: number): number {
  const start = text.charAt(at + 1) === ' ' ? at + 2 : at + 1;
  const base = bases.longestAt(text, start);
  return base === undefined ? at : start + base.length;
}

/** 篇（条）, 场（次）: a unit, and in brackets another one. */
function unitEnd(text: string, at: number): number {
  const end = at + (units.longestAt(text, at)?.length ?? 0);
  if (end === at || !'（('.includes(text.charAt(end) || '-')) return end;
  const close = end + 1 + (units.longestAt(text, end + 1)?.length ?? 0);
  return close > end + 1 && '）)'.includes(text.charAt(close) || '-') ? close + 1 : end;
}

function percentEnd(text: string, at: number): number {
  if (text.charAt(at) !== '\\') return at + 1;
  return PERCENT_SIGNS.includes(text.charAt(at + 1) || '-') ? at + 2 : at;
}

/** Cuts a window into tokens. */
export const windowLexer = new TokenKinds<TokenName>([
  // Spaces between a figure and its words say nothing.
  {
    type: 'Blank',
    starts: ' \t\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\ufeff',
    skipped: true,
    match: (text, at) => ({ end: skipBlanks(text, at) }),
  },
  oneOf('Dollar', '$'),
  words('LatexRelation', LATEX_RELATIONS),
  words('After', afterWords.keys()),
  words('Before', beforeWords.keys()),
  words('Approximate', approximateWords),
  words('Change', changeWords),
  words('Adverb', adverbWords),
  oneOf('Rank', '前'),
  token('Proportion', DIGITS, proportionEnd),
  token('Fraction', NUMERALS + DIGITS, fractionEnd),
  token('Decimal', DIGITS, decimalEnd),
  // The 千 of 千瓦时 and 千米 is the unit's.
  token('Numeral', `${NUMERALS}数几`, (text, at) =>
    units.longestAt(text, at) === undefined ? numeralEnd(text, at) : at,
  ),
  // B in 达到B级, Ⅲ in 达到Ⅲ类.
  oneOf('Letter', 'ABCDEFⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ'),
  // The base of a rate: `/10万`.
  token('Per', '/／', perEnd),
  token('Percent', `\\${PERCENT_SIGNS}`, percentEnd),
  // Units before scales, so that 万 is a scale only where no unit begins with it.
  token('Unit', unitWords.map((word) => word.charAt(0)).join(''), unitEnd),
  words('Scale', scaleWords),
  words('Fuzzy', fuzzyWords),
  words('RangeMark', RANGE_MARKS),
  // Between the figures of a list: 分别达到90%、70%、50%.
  oneOf('ListMark', '、和及与'),
  // Running text.
  token('Other', undefined, (_text, at) => at + 1),
]);
