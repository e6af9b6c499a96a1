import { type LocalEdit, type LocalFinding, safeLocalEdits } from './finding';
import type { Severity } from './rule';

/**
 * What the paragraph rules found in a paragraph, in the order of the text, with how many there are of each severity: who
 * wants the gravest of a plan's findings need not look at all of them.
 */
export class ParagraphFindings implements Readonly<Record<Severity, number>> {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
  /** The edits of each that has a safe fix. */
  readonly safeFixes: readonly (readonly LocalEdit[])[];

  constructor(
    readonly list: readonly LocalFinding[],
    /** What they depend on besides the paragraph's text; compared by identity. */
    readonly key: object,
  ) {
    const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
    for (const { severity } of list) counts[severity]++;
    this.error = counts.error;
    this.warning = counts.warning;
    this.info = counts.info;
    this.hint = counts.hint;
    this.safeFixes = list.map(safeLocalEdits).filter((edits) => edits.length > 0);
  }

  get hasSafeFix(): boolean {
    return this.safeFixes.length > 0;
  }
}
