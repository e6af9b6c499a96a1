import type { Measurement, Outcome } from './measure';

/** How a set of planted defects fared; counts. */
export interface Summary {
  readonly planted: number;
  readonly found: number;
  readonly placed: number;
  /** Defects beside which another rule spoke. */
  readonly extra: number;
  readonly hints: number;
  readonly safeFixes: number;
  readonly safeExact: number;
  readonly otherFixes: number;
  readonly otherExact: number;
}

export function summarize(outcomes: readonly Outcome[]): Summary {
  const count = (holds: (outcome: Outcome) => boolean): number => outcomes.filter(holds).length;
  return {
    planted: outcomes.length,
    found: count(({ found }) => found),
    placed: count(({ placed }) => placed),
    extra: count(({ extra }) => extra.length > 0),
    hints: count(({ extraHints }) => extraHints.length > 0),
    safeFixes: count(({ repair }) => repair?.safe === true),
    safeExact: count(({ repair }) => repair?.safe === true && repair.exact),
    otherFixes: count(({ repair }) => repair?.safe === false),
    otherExact: count(({ repair }) => repair?.safe === false && repair.exact),
  };
}

/** Outcomes by a name, in the order in which the names first occur. */
export function groupBy(
  outcomes: readonly Outcome[],
  name: (outcome: Outcome) => string,
): Map<string, Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const key = name(outcome);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [outcome]);
    else group.push(outcome);
  }
  return groups;
}

/** The outcomes, one defect after the other as they are listed rather than plan by plan. */
export function byDefect({ outcomes }: Measurement): Map<string, Outcome[]> {
  return groupBy(outcomes, ({ defect }) => `${defect.rule} ${defect.name}`);
}
