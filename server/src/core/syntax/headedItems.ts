import type { Line } from '../base/line';
import { isEnd, type LineFacts, lineFacts } from './lineFacts';

/** Longer headings of items are sentences that a page broke. */
const LONGEST = 30;

/**
 * Whether the plan heads its items with lines such as `1.加强领导，提高认识` above their text. One such line is a
 * sentence that was broken; where several items begin so, they are headings.
 */
export function hasHeadedItems(lines: readonly Line[]): boolean {
  let headings = 0;
  let items = 0;
  let before: LineFacts | undefined;
  for (const line of lines) {
    const facts = lineFacts(line);
    if (facts.kind === 'blank') continue;
    if (facts.kind === 'text' && facts.ordinal?.kind === 'item') items++;
    if (before !== undefined && isItemHeading(before) && isBodyLine(facts)) headings++;
    before = facts.kind === 'text' ? facts : undefined;
  }
  return headings >= 2 && headings * 3 >= items;
}

/** A numbered line short enough for a heading, with a comma in it and no stop. */
export function isItemHeading({ ordinal, prose, sentence, tail, width, opens }: LineFacts): boolean {
  return ordinal?.kind === 'item' && prose && !sentence && tail === 'open' && opens === 0 && width <= LONGEST;
}

function isBodyLine(facts: LineFacts): boolean {
  return facts.kind === 'text' && facts.ordinal === null && facts.prose && isEnd(facts);
}
