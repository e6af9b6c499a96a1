import { SEVERITIES, type Severity } from '../core';
import type { FailOn } from './commands';
import type { FileReport, SeverityCounts } from './diagnostic';

/** What is counted of one file. */
export interface Tally {
  readonly counts: SeverityCounts;
  /** Findings that `fix` mends. */
  readonly fixable: number;
}

export function tallyOf({ diagnostics }: FileReport): Tally {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  let fixable = 0;
  for (const { fixes, severity } of diagnostics) {
    counts[severity]++;
    if (fixes.some(({ safe }) => safe)) fixable++;
  }
  return { counts, fixable };
}

/** What a whole run has found. */
export class Summary {
  files = 0;
  /** Findings that `fix` mends. */
  fixable = 0;
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };

  add({ counts, fixable }: Tally): void {
    this.files++;
    this.fixable += fixable;
    for (const severity of SEVERITIES) this.#counts[severity] += counts[severity];
  }

  get counts(): SeverityCounts {
    return this.#counts;
  }

  get total(): number {
    return SEVERITIES.reduce((sum, severity) => sum + this.#counts[severity], 0);
  }

  /** True where something is at least as grave as `failOn`. */
  fails(failOn: FailOn): boolean {
    if (failOn === 'never') return false;
    const counted = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
    return counted.some((severity) => this.#counts[severity] > 0);
  }
}
