import type { Analyzer } from '../../analysis/analyzer';
import { composeEdits, trimEdits } from '../../base/composeEdits';
import type { Span, TextEdit } from '../../base/span';
import type { FormatSteps } from '../../model/config/formatSteps';
import type { Plan } from '../../model/plan';
import type { PlanText } from '../../syntax/planText';
import { blankLineStep } from './blankLines';
import { blankEdits } from './blanks';
import { layoutFixes } from './layoutFixes';
import { roleOrderEdits } from './roleOrder';
import { type Step, stepOf } from './step';

/** More rounds than any plan has needed; what has not come to rest by then is left as it was. */
const MAX_ROUNDS = 20;

/** A step and the text that it is for; the plan of that text is made for the step alone. */
interface TakenStep {
  readonly step: Step;
  readonly from: PlanText;
}

/**
 * The least edits that give a plan its canonical layout: ordinals, separators and the order of roles in tags, blanks and
 * blank lines. No word changes, nor does a number's value, and formatting the result changes nothing. Rules that the
 * drafter has switched off, here or everywhere, are not applied, nor are the formatter's own steps that `steps` switches off.
 *
 * What each step does to a paragraph is kept with it, and leads to the same lines each time: after a keystroke only what it
 * touched is read again, in the plan as in what formatting makes of it.
 */
export function format(analyzer: Analyzer, plan: Plan, steps: FormatSteps = {}): TextEdit[] {
  return formatWithin(analyzer, plan, steps, undefined);
}

/** Of the edits of `format` at least those that touch the paragraphs of a span. */
export function formatWithin(
  analyzer: Analyzer,
  plan: Plan,
  steps: FormatSteps,
  within: Span | undefined,
): TextEdit[] {
  let current = plan;
  const taken: TakenStep[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const step = nextStep(analyzer, current, steps);
    if (step === null) return editsOf(taken, within, plan.source);
    taken.push({ step, from: current.source });
    current = analyzer.parse(step.text);
  }
  return [];
}

/** The least edits that do the same as one step after the other; those of each step are the least that make it. */
function editsOf(taken: readonly TakenStep[], within: Span | undefined, source: PlanText): TextEdit[] {
  const [only, ...more] = taken;
  if (only === undefined) return [];
  if (more.length === 0) return only.step.edits(within);
  let changes = only.step.edits();
  for (const { step, from } of more) changes = composeEdits(changes, step.edits(), from);
  return trimEdits(changes, source);
}

/** One kind of edits at a time, since each is worked out for the text that the others have left alone. */
function nextStep(analyzer: Analyzer, plan: Plan, steps: FormatSteps): Step | null {
  return (
    stepOf(plan.source, layoutFixes(analyzer.layoutFindings(plan))) ??
    (steps.blanks === false ? null : stepOf(plan.source, blankEdits(plan))) ??
    (steps.roleOrder === false ? null : stepOf(plan.source, roleOrderEdits(plan))) ??
    (steps.blankLines === false ? null : blankLineStep(plan))
  );
}
