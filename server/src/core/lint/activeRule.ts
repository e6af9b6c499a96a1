import { isLayoutRule } from './layoutRules';
import type { Rule, Severity } from './rule';

/** A rule that is switched on, as it is configured. */
export interface ActiveRule<R extends Rule> {
  readonly rule: R;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Which findings are wanted: all, or at least those that have safe fixes, or those of the rules that the formatter applies. */
export type Wanted = 'all' | 'safe' | 'layout';

export const IS_WANTED: Readonly<Record<Wanted, (active: ActiveRule<Rule>) => boolean>> = {
  all: () => true,
  safe: ({ rule }) => rule.fix === 'safe',
  layout: ({ rule }) => isLayoutRule(rule),
};
