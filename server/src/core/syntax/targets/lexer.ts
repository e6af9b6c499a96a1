import type { TokenType } from 'chevrotain';
import { skipBlanks } from '../../base/characters';
import { WordSet } from '../../base/wordSet';
import { type Matcher, type TokenKind, TokenKinds } from '../tokenKinds';
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

const kinds: TokenKind[] = [];

/** A token that starts with one of `starts` (any character where undefined) and ends where `end` says. */
function token(
  name: string,
  starts: string | undefined,
  end: (text: string, at: number) => number,
): TokenType {
  const type: TokenType = { name };
  const match: Matcher = (text, at) => ({ end: end(text, at) });
  kinds.push({ type, starts, match });
  return type;
}

/** A token that is one of some characters. */
function oneOf(name: string, characters: string): TokenType {
  return token(name, characters, (_text, at) => at + 1);
}

/** A token that is one of some words, the longest that stands there. */
function words(name: string, list: Iterable<string>): TokenType {
  const all = [...list];
  const set = new WordSet(all);
  const starts = all.map((word) => word.charAt(0)).join('');
  return token(name, starts, (text, at) => at + (set.longestAt(text, at)?.length ?? 0));
}

const DIGITS = '0123456789０１２３４５６７８９';
const NUMERALS = '〇零一二两三四五六七八九十百千万';
const PERCENT_SIGNS = '%％‰';
const bases = new WordSet(perBases);

/** Spaces between a figure and its words say nothing. */
kinds.push({
  type: { name: 'Blank' },
  starts: ' \t\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\ufeff',
  skipped: true,
  match: (text, at) => ({ end: skipBlanks(text, at) }),
});
/** What is left of LaTeX: `$\\geq 60\\%$`. */
export const Dollar = oneOf('Dollar', '$');
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
export const LatexRelation = words('LatexRelation', LATEX_RELATIONS);
export const After = words('After', afterWords.keys());
export const Before = words('Before', beforeWords.keys());
export const Approximate = words('Approximate', approximateWords);
export const Change = words('Change', changeWords);
export const Adverb = words('Adverb', adverbWords);
export const Rank = oneOf('Rank', '前');
export const Proportion = token('Proportion', DIGITS, proportionEnd);
export const Fraction = token('Fraction', NUMERALS, fractionEnd);
export const Decimal = token('Decimal', DIGITS, decimalEnd);
export const Numeral = token('Numeral', `${NUMERALS}数几`, numeralEnd);
/** B in 达到B级, Ⅲ in 达到Ⅲ类. */
export const Letter = oneOf('Letter', 'ABCDEFⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ');
/** The base of a rate: `/10万`. */
export const Per = token('Per', '/／', (text, at) => {
  const start = text.charAt(at + 1) === ' ' ? at + 2 : at + 1;
  const base = bases.longestAt(text, start);
  return base === undefined ? at : start + base.length;
});
export const Percent = token('Percent', `\\${PERCENT_SIGNS}`, (text, at) => {
  if (text.charAt(at) !== '\\') return at + 1;
  return PERCENT_SIGNS.includes(text.charAt(at + 1) || '-') ? at + 2 : at;
});
/** Units before scales, so that 万 is a scale only where no unit begins with it. */
export const Unit = words('Unit', unitWords);
export const Scale = words('Scale', scaleWords);
export const Fuzzy = words('Fuzzy', fuzzyWords);
export const RangeMark = words('RangeMark', RANGE_MARKS);
/** Between the figures of a list: 分别达到90%、70%、50%. */
export const ListMark = oneOf('ListMark', '、和及与');
/** Running text. */
export const Other = token('Other', undefined, (_text, at) => at + 1);

/** What a figure begins with. */
export const NUMBERS: ReadonlySet<TokenType> = new Set([Proportion, Fraction, Decimal, Numeral, Letter]);

/** Cuts a window into tokens. */
export const windowLexer = new TokenKinds(kinds);
