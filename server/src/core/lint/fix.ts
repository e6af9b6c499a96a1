import { composeEdits, trimEdits } from '../base/composeEdits';
import type { TextEdit } from '../base/span';
import type { Steps } from '../base/steps';
import type { PlanText } from '../syntax/planText';

/** More rounds than any chain of fixes has needed; a rule that keeps finding its own repair must not hang the editor. */
const MAX_ROUNDS = 20;

/** The edits of the fixes that do not get in the way of those before them, in the order of the text. */
export function withoutConflicts<E extends TextEdit>(fixes: readonly (readonly E[])[]): E[] {
  const taken: E[] = [];
  let reached = -1;
  for (const edits of fixes) {
    // Findings come in order, so a fix that starts after all that is taken cannot overlap it. Edits that only touch
    // wait for the next round as well: two insertions at one place have no order.
    if (edits[0] === undefined || edits[0].span.start <= reached) continue;
    for (const edit of edits) {
      taken.push(edit);
      reached = Math.max(reached, edit.span.end);
    }
  }
  return taken.sort((a, b) => a.span.start - b.span.start);
}

export interface FixResult {
  readonly text: PlanText;
  /** How many edits were made, over all rounds. */
  readonly edits: number;
  /** What leads from the text as it was to `text`: the least, in the order of the text, without overlap. */
  readonly changes: readonly TextEdit[];
}

/** Applies safe fixes until none is left; `fixesOf` gives the edits of each in a text, in the order of the findings. */
export function* fixAll(
  text: PlanText,
  fixesOf: (text: PlanText) => Steps<readonly (readonly TextEdit[])[]>,
): Steps<FixResult> {
  let current = text;
  let count = 0;
  let changes: TextEdit[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = withoutConflicts(yield* fixesOf(current));
    if (edits.length === 0) break;
    changes = round === 0 ? edits : composeEdits(changes, edits, current);
    current = current.edit(edits);
    count += edits.length;
  }
  return { text: current, edits: count, changes: trimEdits(changes, text) };
}
