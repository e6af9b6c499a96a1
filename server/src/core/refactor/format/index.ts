import type { Analysis } from '../../analysis/analysis';
import type { Analyzer } from '../../analysis/analyzer';
import { composeEdits, trimEdits } from '../../base/composeEdits';
import type { TextEdit } from '../../base/span';
import type { FormatSteps } from '../../model/config/formatSteps';
import { blankLineEdits } from './blankLines';
import { blankEdits } from './blanks';
import { layoutFixes } from './layoutFixes';
import { roleOrderEdits } from './roleOrder';

/** More rounds than any plan has needed; what has not come to rest by then is left as it was. */
const MAX_ROUNDS = 20;

/**
 * The least edits that give a plan its canonical layout: ordinals, separators and the order of roles in tags, blanks and
 * blank lines. No word changes, nor does a number's value, and formatting the result changes nothing. Rules that the
 * drafter has switched off, here or everywhere, are not applied, nor are the formatter's own steps that `steps` switches off.
 */
export function format(analyzer: Analyzer, analysis: Analysis, steps: FormatSteps = {}): TextEdit[] {
  let current = analysis;
  let changes: TextEdit[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = nextEdits(current, steps);
    if (edits.length === 0) return trimEdits(changes, analysis.text.toString());
    changes = round === 0 ? edits : composeEdits(changes, edits, current.text.toString());
    current = analyzer.analyze(current.text.edit(edits));
  }
  return [];
}

/** One kind of edits at a time, since each is worked out for the text that the others have left alone. */
function nextEdits({ plan, findings }: Analysis, steps: FormatSteps): TextEdit[] {
  const kinds = [
    () => layoutFixes(plan, findings),
    () => (steps.blanks === false ? [] : blankEdits(plan)),
    () => (steps.roleOrder === false ? [] : roleOrderEdits(plan)),
    () => (steps.blankLines === false ? [] : blankLineEdits(plan)),
  ];
  for (const kind of kinds) {
    const edits = kind();
    if (edits.length > 0) return edits;
  }
  return [];
}
