import comparatorData from '../../data/comparators.json';
import targetData from '../../data/targetWords.json';
import unitData from '../../data/units.json';
import type { Comparator } from '../types';

/** What kind of thing a unit counts or measures; what may be a target without more said depends on it. */
export type UnitClass = 'ratio' | 'count' | 'abstract' | 'money' | 'measure' | 'time' | 'age' | 'grade';

/** A word that compares, and what it says. */
export interface ComparatorWord {
  readonly comparator: Comparator;
  /** True for words that leave no room for 以上 or 以内 after the figure: 不少于, 超过; false for 达到, 控制在. */
  readonly strict: boolean;
}

const byLength = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);
const longestFirst = (words: Iterable<string>) => [...new Set(words)].sort(byLength);

export const unitClasses: ReadonlyMap<string, UnitClass> = new Map(
  unitData.groups.flatMap((group) => group.units.map((unit) => [unit, group.class as UnitClass] as const)),
);
export const unitWords: readonly string[] = [...unitClasses.keys()];
export const perBases = longestFirst(unitData.per.bases);
export const scales: ReadonlyMap<string, number> = new Map(Object.entries(unitData.scales.sizes));
export const scaleWords = longestFirst(scales.keys());

/** Words before a figure: 不少于, 控制在, 达到, 提高到 … */
export const beforeWords: ReadonlyMap<string, ComparatorWord> = new Map(
  comparatorData.before.flatMap(({ comparator, strict, words }) =>
    words.map((word) => [word, { comparator: comparator as Comparator, strict }] as const),
  ),
);
/** Words after a figure: 以上, 以内, 左右 … */
export const afterWords: ReadonlyMap<string, Comparator> = new Map(
  comparatorData.after.flatMap(({ comparator, words }) =>
    words.map((word) => [word, comparator as Comparator] as const),
  ),
);
export const changeWords = longestFirst(comparatorData.change.words);
export const adverbWords = longestFirst(comparatorData.adverb.words);
export const approximateWords = longestFirst(comparatorData.approximate.words);
export const fuzzyWords = longestFirst(comparatorData.fuzzy.words);

/** What stands between the two figures of a range; right is `～` or `—` (GB/T 15834-2011 4.13.3.2). */
export const RANGE_MARKS: readonly string[] = longestFirst(comparatorData.rangeMarks.words);

export const hedgeWords = longestFirst(targetData.hedges.words);
export const makeWords = longestFirst(targetData.makes.words);
export const handleWords = longestFirst(targetData.handles.words);
export const descriptionWords = longestFirst(targetData.descriptions.words);
export const scopeWords = longestFirst(targetData.scopes.words);
export const rateEnds = longestFirst(targetData.rates.words);
export const finishWords = longestFirst(targetData.finishes.words);
export const finishedWords = longestFirst(targetData.finished.words);
export const wholeWords = longestFirst(targetData.wholes.words);
export const zeroNouns: ReadonlyMap<string, string> = new Map(Object.entries(targetData.zeroNouns.units));

const SPECIAL = /[.*+?^${}()|[\]\\/]/g;

/** The source of a pattern that matches any of `words`, which are to stand longest first. */
export function anyOf(words: readonly string[]): string {
  return `(?:${words.map((word) => word.replace(SPECIAL, '\\$&')).join('|')})`;
}

/** What a comparing word says, before a figure (不少于) or after it (以内); null for any other word. */
export function comparatorOf(word: string): ComparatorWord | null {
  const before = beforeWords.get(word);
  if (before !== undefined) return before;
  const after = afterWords.get(word);
  return after === undefined ? null : { comparator: after, strict: true };
}
