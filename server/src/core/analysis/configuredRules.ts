import { term } from '../lint/rules/text/term';
import { type RuleSettings, resolveRule } from '../lint/settings';
import type { Config } from '../model/readConfig';

/** The rule settings of a configuration: its `rules`, with its `terms` handed to the rule that looks for them. */
export function configuredRules({ rules, terms }: Pick<Config, 'rules' | 'terms'>): RuleSettings {
  if (terms.length === 0) return rules;
  const { severity, options } = resolveRule(term, rules);
  const own = Array.isArray(options.terms) ? options.terms : [];
  return { ...rules, [term.id]: [severity, { ...options, terms: [...own, ...terms] }] };
}
