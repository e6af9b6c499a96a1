import type { Message, TargetCard } from '../../core';
import type { Card } from '../convert/markup';
import { HOVER } from '../messages/hover';
import type { Words } from './words';

/** A target in its normal form. */
export function targetCard({ at, due, target }: TargetCard, words: Words): Card {
  const { action, comparator, hedge, high, indicator, low, per, unit, value } = target;
  const comparison: Message = comparator === 'range' ? HOVER.between : HOVER[comparator];
  const figure =
    comparator === 'range' && low !== null && high !== null ? words.say(HOVER.range, { low, high }) : value;
  return {
    title: at.written(target),
    note: words.say(HOVER.target),
    lines: [
      ...words.line(HOVER.indicator, `${action === null ? '' : at.written(action)}${at.written(indicator)}`),
      ...words.line(HOVER.comparison, words.say(comparison)),
      ...words.line(HOVER.value, figure),
      ...words.line(HOVER.unit, unit),
      ...words.line(HOVER.per, per),
      ...words.line(HOVER.deadline, due),
      ...words.line(HOVER.hedge, hedge && at.written(hedge)),
    ],
  };
}
