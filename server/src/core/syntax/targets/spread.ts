import { piece } from '../../base/span';
import type { Comparator } from '../types';
import type { Figure } from './figure';
import { anyOf, beforeWords } from './words';

const HAN = '[\\u4e00-\\u9fff（）]';
/** 控制在政策范围内总费用的10%以内: what is between ends in 的. */
const THROUGH_BASE = new RegExp(
  `(${anyOf([...beforeWords.keys()].filter((word) => /^[\u4e00-\u9fff]{2,}$/.test(word)))})${HAN}{1,20}的$`,
);
/** 至少建成1家: a verb may stand between. */
const THROUGH_VERB = new RegExp(`(至少|最少|至多|最多)${HAN}{1,6}$`);
/** 标准提高到每人每月120元. */
const THROUGH_RATE = new RegExp(
  `(${anyOf([...beforeWords.keys()].filter((word) => /^[\u4e00-\u9fff]{2,}$/.test(word)))})(?:每[人户生亩年月天日名床][均平]?|人均|户均)+$`,
);
const BACK = 28;

/** Takes in a comparing word that stands before the figure, but not directly before it. */
export function widen(text: string, clause: number, figure: Figure): Figure {
  if (figure.beforeComparator !== null) return figure;
  const from = Math.max(clause, figure.start - BACK);
  const head = text.slice(from, figure.start);
  const match = THROUGH_BASE.exec(head) ?? THROUGH_RATE.exec(head) ?? THROUGH_VERB.exec(head);
  const word = match?.[1];
  if (match === null || word === undefined) return figure;
  const start = from + match.index;
  const known = beforeWords.get(word);
  return {
    ...figure,
    start,
    beforeComparator: known?.comparator ?? null,
    strict: known?.strict ?? false,
    parts: { ...figure.parts, before: piece(text, start, start + word.length) },
  };
}

/** Gives the members of a list what stands only at its first (不高于20.5、37) or last one (90%、70%、50%以上). */
export function spread(figures: readonly Figure[]): readonly Figure[] {
  const first = figures[0];
  const last = figures.at(-1);
  if (first === undefined || last === undefined || figures.length < 2) return figures;
  const bare = figures.slice(1).every((figure) => figure.beforeComparator === null);
  const sameUnit = figures.every((figure) => figure.unit === null || figure.unit === last.unit);
  const shared = first.adverbs.includes('分别') || first.beforeComparator !== null;
  const openEnd = figures.slice(0, -1).every((figure) => figure.afterComparator === null);
  if (
    !bare ||
    !sameUnit ||
    !openEnd ||
    !(shared || (last.afterComparator !== null && last.unitClass === 'ratio'))
  ) {
    return figures;
  }
  const after: Comparator | null = last.afterComparator;
  return figures.map((figure) => ({
    ...figure,
    unit: figure.unit ?? last.unit,
    unitClass: figure.unit === null ? last.unitClass : figure.unitClass,
    beforeComparator: first.beforeComparator,
    strict: first.strict,
    change: first.change,
    afterComparator: figure.afterComparator ?? after,
    distributed: true,
  }));
}
