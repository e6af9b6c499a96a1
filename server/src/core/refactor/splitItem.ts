import type { Plan } from '../model/plan';
import { type Cut, cutAtOffset, cutItem } from './structure/cutItem';
import { lineBreakBetween } from './structure/lineBreak';
import { inOneStep, type ParsePlan, readWith } from './structure/rearrange';
import { type EditWay, type Restructured, reversible } from './structure/reversible';
import { itemsToUnite, uniteItems } from './structure/uniteItems';

/** Whether an item can be split at a place, and whether joining then leads back. Cheap: for menus. */
export function canSplitItem(plan: Plan, offset: number): EditWay | null {
  const cut = cutAtOffset(plan, offset);
  if (cut === null) return null;
  return cut.hasSameTags || !isRestored(plan, cut) ? 'oneWay' : 'reversible';
}

/** Whether a line break at the cut is one that joining puts in again. */
function isRestored(plan: Plan, { node: { at }, place: { start, end } }: Cut): boolean {
  if (start === end) return true;
  const { raw } = at.paragraph;
  const before = raw.slice(0, start - at.start);
  const after = raw.slice(end - at.start);
  return lineBreakBetween(plan, before, after) === raw.slice(start - at.start, end - at.start);
}

/**
 * Makes two items of the one whose paragraph holds `offset`; both get the tags that follow. Null outside the text of an
 * item, and where one of the two would be empty.
 */
export function splitItem(plan: Plan, offset: number, parse: ParsePlan): Restructured | null {
  const cut = cutAtOffset(plan, offset);
  if (cut === null) return null;
  const made = cutItem(plan, cut, readWith(parse));
  if (made !== null && cut.hasSameTags) return { obstacle: 'sameTags', place: null, oneWay: inOneStep(made) };
  const { index } = cut.node;
  return reversible(plan, made, parse, (after, read) => {
    const first = after.nodes[index];
    const items = first === undefined ? null : itemsToUnite(after, first);
    return items === null ? null : uniteItems(after, items, read);
  });
}
