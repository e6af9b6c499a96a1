import type { TextEdit } from '../base/span';
import { nodeAt } from '../model/nodeAt';
import type { Plan } from '../model/plan';
import { cutAtOffset, cutItem, isSpaced } from './structure/cutItem';
import { styleOf } from './structure/labels';
import { type ParsePlan, readWith } from './structure/rearrange';
import { type EditWay, type Restructured, reversible } from './structure/reversible';
import { tagLines } from './structure/tagRuns';
import { haveSameLines, type ItemPair, itemsToUnite, seamOf, uniteItems } from './structure/uniteItems';

/** Whether the item and the next one can be joined, and whether splitting them then leads back. Cheap: for menus. */
export function canJoinItems(plan: Plan, offset: number): EditWay | null {
  const pair = pairAt(plan, offset);
  if (pair === null || !haveSameLines(pair.first, pair.second)) return null;
  return isPlain(plan, pair) ? 'reversible' : 'oneWay';
}

/**
 * Makes one item of the one that holds `offset` and the next of its level: the opposite of splitting. Null where there is
 * no next one, where something stands between the two texts that cannot stand inside a paragraph, or where the number of
 * the second is locked.
 */
export function joinItems(plan: Plan, offset: number, parse: ParsePlan): Restructured | null {
  const pair = pairAt(plan, offset);
  const made = pair === null ? null : uniteItems(plan, pair, readWith(parse));
  if (pair === null || made === null) return null;
  // The edit that takes out what stands between the two ends where the second text begins.
  const { secondStart } = seamOf(pair);
  const seam = movedBy(made.following.edits, movedBy(made.edits, secondStart));
  return reversible(plan, made, parse, (after, read) => {
    const cut = cutAtOffset(after, seam);
    return cut === null ? null : cutItem(after, cut, read);
  });
}

/** Where a place comes to stand that no edit holds. */
function movedBy(edits: readonly TextEdit[], place: number): number {
  let shift = 0;
  for (const { span, newText } of edits) {
    if (span.end <= place) shift += newText.length - (span.end - span.start);
  }
  return place + shift;
}

function pairAt(plan: Plan, offset: number): ItemPair | null {
  const first = nodeAt(plan, offset);
  return first === null ? null : itemsToUnite(plan, first);
}

/** Whether the second of two items stands after the first as one does that was split from it. */
export function isPlain(plan: Plan, { first, second, aside }: ItemPair): boolean {
  if (aside !== null || styleOf(first).write(1) !== styleOf(second).write(1)) return false;
  const indent = ({ at, ordinal }: typeof first): string => at.paragraph.raw.slice(0, ordinal.start);
  if (indent(first) !== indent(second)) return false;
  if (first.at.syntax.tags.length === 0 && second.at.syntax.tags.length > 0) return false;
  if (tagLines(first).length !== tagLines(second).length) return false;
  const blanks = (from: number): number => {
    let count = 0;
    while (plan.paragraphs[from + count]?.paragraph.kind === 'blank') count++;
    return count;
  };
  const between = blanks((first.body.at(-1) ?? first.at).index + 1);
  return between === Number(isSpaced(plan, first, second));
}
