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

const oneOf = (words: Iterable<string>) =>
  new RegExp(anyOf([...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))));

const DIGITS = '[0-9０-９]';

/** Any token: what follows the figures is skipped without looking at it. */
export const Any = createToken({ name: 'Any', pattern: Lexer.NA });
export const Blank = createToken({
  name: 'Blank',
  pattern: /[ \t\u3000\u00a0\u2000-\u200b\ufeff]+/,
  group: Lexer.SKIPPED,
});
/** What is left of LaTeX: `$\geq 60\%$`. */
export const Dollar = createToken({ name: 'Dollar', categories: Any, pattern: /\$/ });
export const LatexRelation = createToken({
  name: 'LatexRelation',
  categories: Any,
  pattern: /\\(?:geqslant|geqq|geq|ge|leqslant|leqq|leq|le|approx|sim)/,
});
export const Before = createToken({ name: 'Before', categories: Any, pattern: oneOf(beforeWords.keys()) });
export const Approximate = createToken({
  name: 'Approximate',
  categories: Any,
  pattern: oneOf(approximateWords),
});
export const Change = createToken({ name: 'Change', categories: Any, pattern: oneOf(changeWords) });
export const After = createToken({ name: 'After', categories: Any, pattern: oneOf(afterWords.keys()) });
export const Adverb = createToken({ name: 'Adverb', categories: Any, pattern: oneOf(adverbWords) });
export const Rank = createToken({ name: 'Rank', categories: Any, pattern: /前/ });
/** 1:1.6, as in 床人比. */
export const Proportion = createToken({
  name: 'Proportion',
  categories: Any,
  pattern: new RegExp(`${DIGITS}+(?:[.．]${DIGITS}+)?[:：∶]${DIGITS}+(?:[.．]${DIGITS}+)?`),
});
export const Decimal = createToken({
  name: 'Decimal',
  categories: Any,
  pattern: new RegExp(`${DIGITS}+(?:,${DIGITS}{3}(?!${DIGITS}))*(?:[.．]${DIGITS}+)?`),
});
export const Fraction = createToken({
  name: 'Fraction',
  categories: Any,
  pattern: /[一二两三四五六七八九十百千万]+分之(?:[〇零一二两三四五六七八九十百]+|[0-9０-９]+)/,
});
export const Numeral = createToken({
  name: 'Numeral',
  categories: Any,
  pattern: /[数几]?[〇零一二两三四五六七八九十百千]+/,
});
/** B in 达到B级, Ⅲ in 达到Ⅲ类. */
export const Letter = createToken({ name: 'Letter', categories: Any, pattern: /[A-FⅠ-Ⅹ]/ });
export const Fuzzy = createToken({ name: 'Fuzzy', categories: Any, pattern: oneOf(fuzzyWords) });
/** The base of a rate: `/10万`. */
export const Per = createToken({
  name: 'Per',
  categories: Any,
  pattern: new RegExp(`[/／][ ]?${anyOf(perBases)}`),
});
export const Percent = createToken({ name: 'Percent', categories: Any, pattern: /\\?[%％‰]/ });
/** Units before scales, so that 万 is a scale only where no unit begins with it. */
export const Unit = createToken({ name: 'Unit', categories: Any, pattern: oneOf(unitWords) });
export const Scale = createToken({ name: 'Scale', categories: Any, pattern: oneOf(scaleWords) });
export const RangeMark = createToken({ name: 'RangeMark', categories: Any, pattern: oneOf(RANGE_MARKS) });
/** Between the figures of a list: 分别达到90%、70%、50%. */
export const ListMark = createToken({ name: 'ListMark', categories: Any, pattern: /[、和及与]/ });
export const Other = createToken({
  name: 'Other',
  categories: Any,
  pattern: /[\u0000-\uffff]/,
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

/** A new lexer; `validate` is for the test that proves the definitions sound. */
export function createWindowLexer(validate: boolean): Lexer {
  return new Lexer(tokenTypes, {
    positionTracking: 'onlyOffset',
    ensureOptimizations: true,
    skipValidations: !validate,
  });
}
