import { composeEdits } from '../../base/composeEdits';
import type { TextEdit } from '../../base/span';
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
  // The way back leads through what is known already: but for references, it is the plan itself.
  let changes: readonly TextEdit[] = [];
  const read: ReadEdited = ({ source }, edits) => {
    changes = differences(composeEdits(whole.edits, edits, source), plan.source);
    return changes.length === 0 ? plan : parse(plan.source.edit(changes));
  };
  const back = opposite(after === made.after.source ? made.after : parse(after), read);
  if (back === null) return { obstacle: 'number', place: null, oneWay: whole };
  const left = differences(composeEdits(changes, back.following.edits, back.after.source), plan.source);
  const [first] = left;
  if (first === undefined) return whole;
  const again = plan.source.edit(left);
  const offset = firstDifference(plan.source, again, first.span.start);
  return offset === null ? whole : { ...obstacleAt(plan, again, offset), oneWay: whole };
}

function textAfter({ after, following }: Rearranged): PlanText {
  return after.source.edit(following.edits);
}

/** The edits that change what stands in a text. */
function differences(edits: readonly TextEdit[], text: PlanText): TextEdit[] {
  return edits.filter(({ span, newText }) => {
    const isAsLong = newText.length === span.end - span.start;
    return !isAsLong || newText !== text.slice(span.start, span.end);
  });
}

/** How much of two texts is compared at once. */
const STRETCH = 4096;

/** Where two texts that are the same up to `start` part; null where they do not. */
function firstDifference(one: PlanText, other: PlanText, start: number): number | null {
  const longer = Math.max(one.length, other.length);
  for (let from = start; from < longer; from += STRETCH) {
    const here = one.slice(from, from + STRETCH);
    const there = other.slice(from, from + STRETCH);
    if (here === there) continue;
    let index = 0;
    while (index < here.length && here.charCodeAt(index) === there.charCodeAt(index)) index++;
    return from + index;
  }
  return null;
}

function obstacleAt(plan: Plan, again: PlanText, offset: number): Omit<Obstacle, 'oneWay'> {
  const at = plan.paragraphs[plan.source.paragraphAt(offset)];
  if (at === undefined || at.paragraph.kind !== 'text') return { obstacle: 'text', place: null };
  const place = at.toReading(offset);
  const { ordinal, references } = at.syntax;
  const line = at.line + 1;
  if (ordinal !== null && place <= ordinal.end) {
    const there = readOrdinal(again.lineText(again.locate(offset).line));
    const isNumber = ordinal.number.start <= place && place < ordinal.number.end;
    const obstacle = there?.kind !== ordinal.kind ? 'level' : isNumber ? 'number' : 'label';
    return { obstacle, place: { line, text: at.written(ordinal).trim() } };
  }
  const reference = references.find(({ start, end }) => start <= place && place <= end);
  return reference === undefined
    ? { obstacle: 'text', place: null }
    : { obstacle: 'reference', place: { line, text: at.written(reference) } };
}
