import { type Message, measuredBy, type TargetCard } from '../../core';
import type { Card } from '../convert/markup';
import { HOVER } from '../messages/hover';
import type { Words } from './words';

/** A target in its normal form. */
export function targetCard({ at, due, target }: TargetCard, words: Words): Card {
  const { comparator, hedge, high, low, per, unit, value } = target;
  const comparison: Message = comparator === 'range' ? HOVER.between : HOVER[comparator];
  const figure =
    comparator === 'range' && low !== null && high !== null ? words.say(HOVER.range, { low, high }) : value;
  return {
    title: at.written(target),
    note: words.say(HOVER.target),
    lines: [
      ...words.line(HOVER.indicator, measuredBy({ at, target })),
      ...words.line(HOVER.comparison, words.say(comparison)),
      ...words.line(HOVER.value, figure),
      // The base of 8/10万 is all its unit.
      ...words.line(HOVER.unit, unit?.startsWith('/') ? null : unit),
      ...words.line(HOVER.per, per),
      ...words.line(HOVER.deadline, due),
      ...words.line(HOVER.hedge, hedge && at.written(hedge)),
    ],
  };
}
