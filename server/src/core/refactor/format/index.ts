import type { Analyzer } from '../../analysis/analyzer';
import { composeEdits, trimEdits } from '../../base/composeEdits';
import type { TextEdit } from '../../base/span';
import type { FormatSteps } from '../../model/config/formatSteps';
import type { Plan } from '../../model/plan';
import { blankLineEdits } from './blankLines';
import { blankEdits } from './blanks';
import { layoutFixes } from './layoutFixes';
import { roleOrderEdits } from './roleOrder';
import type { Step } from './step';

/** More rounds than any plan has needed; what has not come to rest by then is left as it was. */
const MAX_ROUNDS = 20;

/**
 * The least edits that give a plan its canonical layout: ordinals, separators and the order of roles in tags, blanks and
 * blank lines. No word changes, nor does a number's value, and formatting the result changes nothing. Rules that the
 * drafter has switched off, here or everywhere, are not applied, nor are the formatter's own steps that `steps` switches off.
 *
 * What a paragraph wants is kept with it, and an edited line is the same object each time (`Line.with`): after a keystroke
 * only what it touched is read again, in the plan as in what formatting makes of it.
 */
export function format(analyzer: Analyzer, plan: Plan, steps: FormatSteps = {}): TextEdit[] {
  let current = plan;
  let changes: readonly TextEdit[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const step = nextStep(analyzer, current, steps);
    if (step === null) return trimEdits(changes, plan.source.toString());
    changes = round === 0 ? step.edits : composeEdits(changes, step.edits, current.source);
    current = analyzer.parse(step.text);
  }
  return [];
}

/** One kind of edits at a time, since each is worked out for the text that the others have left alone. */
function nextStep(analyzer: Analyzer, plan: Plan, steps: FormatSteps): Step | null {
  const kinds = [
    () => layoutFixes(analyzer.layoutFindings(plan)),
    () => (steps.blanks === false ? [] : blankEdits(plan)),
    () => (steps.roleOrder === false ? [] : roleOrderEdits(plan)),
  ];
  for (const kind of kinds) {
    const edits = kind();
    if (edits.length > 0) return { edits, text: plan.source.edit(edits) };
  }
  return steps.blankLines === false ? null : blankLineEdits(plan);
}
