import { createToken, Lexer, type TokenType } from 'chevrotain';
import {
  adverbWords,
  afterWords,
  anyOf,
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
 * The tokens of a window: the few characters around a figure. Order is priority, so words that begin alike stand
 * longest first inside a token and the more telling token stands before the plainer one.
 */

const DIGITS = '[0-9０-９]';
const DIGIT_STARTS = [...'0123456789０１２３４５６７８９'];
const NUMERAL_STARTS = [...'〇零一二两三四五六七八九十百千万'];
/** One character of every block that chevrotain's lexer tells apart: for a token that can start with any character. */
const ANY_STARTS: number[] = [
  ...Array.from({ length: 256 }, (_, code) => code),
  ...Array.from({ length: 257 }, (_, block) => Math.min(256 + block * 255, 0xffff)),
];

/** A token with the characters it can start with: told so, chevrotain need not work them out when the server starts. */
const token = (name: string, pattern: RegExp, start_chars_hint: (string | number)[]): TokenType =>
  createToken({ name, categories: Any, pattern, start_chars_hint, line_breaks: false });

/** A token that is one of some words, the longest first. */
function words(name: string, list: Iterable<string>): TokenType {
  const sorted = [...list].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return token(name, new RegExp(anyOf(sorted)), [...new Set(sorted.map((word) => word.charAt(0)))]);
}

/** Any token: what follows the figures is skipped without looking at it. */
export const Any = createToken({ name: 'Any', pattern: Lexer.NA });
const Blank = createToken({
  name: 'Blank',
  pattern: /[ \t\u3000\u00a0\u2000-\u200b\ufeff]+/,
  start_chars_hint: [' ', '\t', '\u3000', '\u00a0', 0x2000, 0x200b, '\ufeff'],
  line_breaks: false,
  group: Lexer.SKIPPED,
});
/** What is left of LaTeX: `$\\geq 60\\%$`. */
export const Dollar = token('Dollar', /\$/, ['$']);
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
export const Before = words('Before', beforeWords.keys());
export const Approximate = words('Approximate', approximateWords);
export const Change = words('Change', changeWords);
export const After = words('After', afterWords.keys());
export const Adverb = words('Adverb', adverbWords);
export const Rank = token('Rank', /前/, ['前']);
/** 1:1.6, as in 床人比. */
export const Proportion = token(
  'Proportion',
  new RegExp(`${DIGITS}+(?:[.．]${DIGITS}+)?[:：∶]${DIGITS}+(?:[.．]${DIGITS}+)?`),
  DIGIT_STARTS,
);
export const Decimal = token(
  'Decimal',
  new RegExp(`${DIGITS}+(?:,${DIGITS}{3}(?!${DIGITS}))*(?:[.．]${DIGITS}+)?`),
  DIGIT_STARTS,
);
export const Fraction = token(
  'Fraction',
  /[一二两三四五六七八九十百千万]+分之(?:[〇零一二两三四五六七八九十百]+|[0-9０-９]+)/,
  NUMERAL_STARTS,
);
export const Numeral = token('Numeral', /[数几]?[〇零一二两三四五六七八九十百千]+/, [
  ...NUMERAL_STARTS,
  '数',
  '几',
]);
/** B in 达到B级, Ⅲ in 达到Ⅲ类. */
export const Letter = token('Letter', /[A-FⅠ-Ⅹ]/, [...'ABCDEFⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ']);
export const Fuzzy = words('Fuzzy', fuzzyWords);
/** The base of a rate: `/10万`. */
export const Per = token('Per', new RegExp(`[/／][ ]?${anyOf(perBases)}`), ['/', '／']);
export const Percent = token('Percent', /\\?[%％‰]/, ['\\', '%', '％', '‰']);
/** Units before scales, so that 万 is a scale only where no unit begins with it. */
export const Unit = words('Unit', unitWords);
export const Scale = words('Scale', scaleWords);
export const RangeMark = words('RangeMark', RANGE_MARKS);
/** Between the figures of a list: 分别达到90%、70%、50%. */
export const ListMark = token('ListMark', /[、和及与]/, [...'、和及与']);
export const Other = createToken({
  name: 'Other',
  categories: Any,
  pattern: /[\u0000-\uffff]/,
  start_chars_hint: ANY_STARTS,
  line_breaks: true,
});

export const tokenTypes: TokenType[] = [
  Any,
  Blank,
  Dollar,
  LatexRelation,
  After,
  Before,
  Approximate,
  Change,
  Adverb,
  Rank,
  Proportion,
  Fraction,
  Decimal,
  Numeral,
  Letter,
  Per,
  Percent,
  Unit,
  Scale,
  Fuzzy,
  RangeMark,
  ListMark,
  Other,
];

/** What a figure begins with. */
export const NUMBERS: ReadonlySet<TokenType> = new Set([Proportion, Fraction, Decimal, Numeral, Letter]);

/** A new lexer; `validate` is for the test that proves the definitions sound. */
export function createWindowLexer(validate: boolean): Lexer {
  return new Lexer(tokenTypes, {
    positionTracking: 'onlyOffset',
    ensureOptimizations: true,
    skipValidations: !validate,
  });
}
