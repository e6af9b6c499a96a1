import { inverseEdits, sameEdits } from '../../base/composeEdits';
import { lineEnd, lineStart } from '../../base/lineEnds';
import { edited } from '../../base/span';
import type { Plan } from '../../model/plan';
import { readOrdinal } from '../../syntax/ordinal';
import type { PlanText } from '../../syntax/planText';
import { inOneStep, type ParsePlan, type ReadEdited, type Rearranged, type Restructuring } from './rearrange';

/**
 * Why an edit has no opposite: `followers` of the same level come below what is promoted; a tag stands before the cut and
 * the same one behind it; or else the opposite edit would not restore a level that nothing else stands at, a number, the
 * way a number is written, a reference, or other text.
 */
export type ObstacleKind = 'followers' | 'sameTags' | 'level' | 'number' | 'label' | 'reference' | 'text';

export interface Obstacle {
  readonly obstacle: ObstacleKind;
  /** Where it stands; null for what stands at no place of its own. */
  readonly place: { readonly line: number; readonly text: string } | null;
  /** The edit all the same: only undoing it leads back. */
  readonly oneWay: Restructuring;
}

/** Whether an edit has an opposite, or is taken back by undoing it only. */
export type EditWay = 'reversible' | 'oneWay';

export type Restructured = Restructuring | Obstacle;

/** An edit whose opposite leads back, character by character; else what keeps it from that. */
export function reversible(
  plan: Plan,
  made: Rearranged | null,
  parse: ParsePlan,
  opposite: (after: Plan, read: ReadEdited) => Rearranged | null,
): Restructured | null {
  if (made === null) return null;
  const whole = inOneStep(made);
  const after = textAfter(made);
  const inverse = inverseEdits(whole.edits, plan.source);
  // The way back leads through what is known already: but for references, it is the plan itself.
  const read: ReadEdited = ({ source }, edits) => {
    if (sameEdits(edits, inverse)) return plan;
    const text = plan.source.replaceAll(edited(source.toString(), edits));
    return text === plan.source ? plan : parse(text);
  };
  const back = opposite(after === made.after.source ? made.after : parse(after), read);
  if (back === null) return { obstacle: 'number', place: null, oneWay: whole };
  const again = textAfter(back);
  if (again === plan.source) return whole;
  const old = plan.source.toString();
  const text = again.toString();
  return text === old ? whole : { ...obstacleAt(plan, text, firstDifference(old, text)), oneWay: whole };
}

function textAfter({ after, following }: Rearranged): PlanText {
  return after.source.edit(following.edits);
}

function firstDifference(one: string, other: string): number {
  let index = 0;
  while (index < one.length && one.charCodeAt(index) === other.charCodeAt(index)) index++;
  return index;
}

function obstacleAt(plan: Plan, again: string, offset: number): Omit<Obstacle, 'oneWay'> {
  const at = plan.paragraphs[plan.source.paragraphAt(offset)];
  if (at === undefined || at.paragraph.kind !== 'text') return { obstacle: 'text', place: null };
  const place = at.toReading(offset);
  const { ordinal, references } = at.syntax;
  const line = at.line + 1;
  if (ordinal !== null && place <= ordinal.end) {
    const there = readOrdinal(again.slice(lineStart(again, offset), lineEnd(again, offset)));
    const isNumber = ordinal.number.start <= place && place < ordinal.number.end;
    const obstacle = there?.kind !== ordinal.kind ? 'level' : isNumber ? 'number' : 'label';
    return { obstacle, place: { line, text: at.written(ordinal).trim() } };
  }
  const reference = references.find(({ start, end }) => start <= place && place <= end);
  return reference === undefined
    ? { obstacle: 'text', place: null }
    : { obstacle: 'reference', place: { line, text: at.written(reference) } };
}
