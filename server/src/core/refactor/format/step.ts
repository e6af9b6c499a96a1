import type { TextEdit } from '../../base/span';
import type { PlanText } from '../../syntax/planText';

/** Edits, and the text that they lead to. */
export interface Step {
  readonly edits: readonly TextEdit[];
  readonly text: PlanText;
}
