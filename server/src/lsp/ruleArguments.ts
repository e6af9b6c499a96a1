import { RULES } from '../core';

/** What a message says of a rule: its name, and in Chinese what it reports, which says more to people who draft. */
export function ruleArguments(rule: string): { rule: string; summary: string } {
  const summary = RULES.find(({ id }) => id === rule)?.summary.zh ?? rule;
  return { rule, summary: summary.replace(/。$/, '') };
}
