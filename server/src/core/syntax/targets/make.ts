import { piece } from '../../base/span';
import type { Target, TargetKind } from '../types';
import { isFinal } from './context';
import { actionOf, deadlineOf, hedgeOf, indicatorAfter, indicatorBefore, perOf } from './details';
import { comparatorOfFigure } from './judge';
import type { SpreadFigure } from './spread';

function kindOf(figure: SpreadFigure): TargetKind {
  if (figure.rank) return 'qualitative-rank';
  if (figure.letter || figure.unitClass === 'grade') return 'ordinal';
  if (figure.distributed) return 'distributive';
  if (figure.fuzzy) return 'fuzzy';
  if (figure.change !== null || figure.unit === '百分点') return 'delta';
  if (figure.value === 0) return 'zero';
  return 'number';
}

/** The target that a figure is; `least` is where the target before it ends. */
export function makeTarget(text: string, figure: SpreadFigure, least: number, next: string): Target {
  const counted =
    figure.unitClass === 'count' ||
    figure.unitClass === 'abstract' ||
    (figure.unit === '%' && figure.beforeComparator === null);
  const before = counted && !isFinal(next) ? null : indicatorBefore(text, least, figure.start);
  const comparator = comparatorOfFigure(figure, next);
  return {
    ...piece(text, figure.start, figure.end),
    kind: kindOf(figure),
    indicator: before === null ? indicatorAfter(text, figure.end) : before,
    action: figure.unitClass === 'ratio' ? null : actionOf(text, least, figure.start),
    comparator,
    value: figure.value,
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    per: figure.per ?? perOf(text, figure.start, figure.end),
    deadline: deadlineOf(text, figure.start, figure.end),
    hedge: hedgeOf(text, figure.start, figure.end),
    parts: figure.parts,
  };
}
