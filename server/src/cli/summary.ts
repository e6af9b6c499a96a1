import type { Severity } from '../core';
import type { FailOn } from './commands';
import type { FileReport, SeverityCounts } from './diagnostic';

/** From the gravest, as `--fail-on` counts. */
const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** What a whole run has found. */
export class Summary {
  files = 0;
  /** Findings that `fix` mends. */
  fixable = 0;
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };

  add({ diagnostics }: FileReport): void {
    this.files++;
    for (const diagnostic of diagnostics) {
      this.#counts[diagnostic.severity]++;
      if (diagnostic.fixes.some((fix) => fix.safe)) this.fixable++;
    }
  }

  get counts(): SeverityCounts {
    return this.#counts;
  }

  get total(): number {
    return ORDER.reduce((sum, severity) => sum + this.#counts[severity], 0);
  }

  /** True where something is at least as grave as `failOn`. */
  fails(failOn: FailOn): boolean {
    if (failOn === 'never') return false;
    const counted = ORDER.slice(0, ORDER.indexOf(failOn) + 1);
    return counted.some((severity) => this.#counts[severity] > 0);
  }
}
