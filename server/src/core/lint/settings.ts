import type { RuleSetting } from '../model/readConfig';
import type { Rule, SeverityOrOff } from './rule';

/** Settings by rule id or by group; a rule's own entry wins over its group's. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

export interface ResolvedRule {
  readonly severity: SeverityOrOff;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What holds for `rule` under `settings`: what is not set, or set to another type, keeps its default. */
export function resolveRule(rule: Rule, settings: RuleSettings): ResolvedRule {
  const group = rule.id.slice(0, rule.id.indexOf('/'));
  const setting = settings[rule.id] ?? settings[group];
  const [severity, given] =
    typeof setting === 'string' ? [setting, undefined] : (setting ?? [undefined, undefined]);
  const options: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(rule.options ?? {})) {
    const value = given?.[name];
    const fits = option.type === 'array' ? Array.isArray(value) : typeof value === option.type;
    options[name] = fits ? value : option.default;
  }
  return { severity: severity ?? rule.severity, options };
}
