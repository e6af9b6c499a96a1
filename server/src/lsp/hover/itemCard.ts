import { type ItemCard, type OutlineNode, shorten } from '../../core';
import type { Card } from '../convert/markup';
import { HOVER } from '../messages/hover';
import type { Words } from './words';

const ROLES = [
  ['lead', HOVER.leads],
  ['support', HOVER.supports],
  ['responsible', HOVER.answers],
] as const;

const MOST_TARGETS = 5;

export function itemCard({ node, path, uses, targets, due, references, from }: ItemCard, words: Words): Card {
  const figures = targets.map(({ at, target }) => at.written(target));
  const isHeading = node.kind === 'section' || node.kind === 'subsection';
  const below = isHeading ? node.children.length : 0;
  return {
    title: titleOf(node),
    note: '',
    lines: [
      ...(from === 'unsure' ? words.line(HOVER.retired, words.say(HOVER.unsure)) : []),
      ...words.line(HOVER.path, path.map(titleOf).join(' › ')),
      ...ROLES.flatMap(([role, label]) =>
        words.line(label, words.list(uses.filter((use) => use.role === role).map(({ name }) => name))),
      ),
      ...words.line(HOVER.targets, words.list(figures, MOST_TARGETS)),
      ...words.line(HOVER.deadline, words.list([...new Set(due)])),
      ...(below > 0 ? words.line(HOVER.contains, words.say(HOVER.parts, { count: below })) : []),
      ...(references > 0 ? words.line(HOVER.referredTo, words.say(HOVER.times, { count: references })) : []),
    ],
  };
}

/** A first sentence may be long where an item has no heading. */
const MAX_TITLE = 40;

function titleOf({ ordinal, title }: OutlineNode): string {
  return `${ordinal.label}${shorten(title.trim(), MAX_TITLE)}`.trim();
}
