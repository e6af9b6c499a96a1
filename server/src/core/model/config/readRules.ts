import type { YamlMap, YamlScalar, YamlValue } from '../../base/yaml';
import { nearestWord } from '../fields/nearest';
import { error, type Report, warning } from '../fields/problem';
import type { Field } from '../fields/yamlFields';
import type { ConfigKey } from './messages';
import { plainValue } from './plainValue';

/** How grave a rule's findings are, from not reported at all to failing a check. */
const RULE_SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'] as const;
export type RuleSeverity = (typeof RULE_SEVERITIES)[number];

/** One entry of `rules` in yaodian.json or the editor's settings: a severity, or a severity with the rule's options. */
export type RuleSetting = RuleSeverity | readonly [RuleSeverity, Readonly<Record<string, unknown>>];

/** A rule that may be set, with the types of its options. */
export interface KnownRule {
  readonly id: string;
  readonly options?: Readonly<Record<string, { readonly type: OptionType }>>;
}

export type OptionType = 'number' | 'boolean' | 'string' | 'array';

/** Settings by rule id or group. Unknown names are kept: they have no effect, and are reported. */
export function readRules(
  field: Field | undefined,
  knownRules: readonly KnownRule[],
  report: Report<ConfigKey>,
): Record<string, RuleSetting> {
  const map = field?.value ?? null;
  if (map === null) return {};
  if (map.kind !== 'map') {
    report(error('rules.notMap', map));
    return {};
  }
  const known = withGroups(knownRules);
  if (known.size > 0) reportUnknown(map, [...known.keys()], report);
  const settings = new Map<string, RuleSetting>();
  for (const { key, value } of map.entries) {
    const rule = String(key.value ?? '');
    const setting = readSetting(rule, key, value, report);
    const options = known.get(rule);
    if (options !== undefined) reportOptions(rule, value, options, report);
    if (setting !== null && !settings.has(rule)) settings.set(rule, setting);
  }
  // Made so, a key such as __proto__ is a key like any other.
  return Object.fromEntries(settings);
}

function readSetting(
  rule: string,
  key: YamlScalar,
  value: YamlValue | null,
  report: Report<ConfigKey>,
): RuleSetting | null {
  if (value?.kind !== 'list') return readSeverity(rule, key, value, report);
  const [first, second, third] = value.items;
  const severity = readSeverity(rule, value, first ?? null, report);
  if (severity === null || second === undefined) return severity;
  if (second.kind === 'map' && third === undefined) {
    return [severity, Object.fromEntries(second.entries.map(plainEntry))];
  }
  report(error('rules.badSetting', third ?? second, { rule }));
  return severity;
}

function plainEntry({ key, value }: YamlMap['entries'][number]): [string, unknown] {
  return [String(key.value ?? ''), plainValue(value)];
}

function readSeverity(
  rule: string,
  around: YamlScalar | YamlValue,
  value: YamlValue | null,
  report: Report<ConfigKey>,
): RuleSeverity | null {
  if (value?.kind !== 'scalar' || typeof value.value !== 'string') {
    report(error('rules.badSetting', value ?? around, { rule }));
    return null;
  }
  const written = value.value;
  const severity = RULE_SEVERITIES.find((one) => one === written);
  if (severity !== undefined) return severity;
  const near = nearestWord(written, RULE_SEVERITIES);
  if (near === undefined) report(error('rules.badSeverity', value, { rule, value: written }));
  else {
    const fix = { span: { start: value.start, end: value.end }, newText: near };
    report(error('rules.badSeverityNear', value, { rule, value: written, near }, fix));
  }
  return null;
}

/** Option types by rule, and by group: what is set for a group holds for those of its rules that have the option. */
function withGroups(rules: readonly KnownRule[]): Map<string, Map<string, OptionType>> {
  const known = new Map<string, Map<string, OptionType>>();
  for (const { id, options } of rules) {
    for (const name of [id, id.split('/')[0] ?? id]) {
      const own = known.get(name) ?? new Map<string, OptionType>();
      for (const [option, { type }] of Object.entries(options ?? {})) own.set(option, type);
      known.set(name, own);
    }
  }
  return known;
}

function reportUnknown(map: YamlMap, known: readonly string[], report: Report<ConfigKey>): void {
  for (const { key } of map.entries) {
    const rule = String(key.value ?? '');
    if (known.includes(rule)) continue;
    const near = nearestWord(rule, known);
    if (near === undefined) report(warning('rules.unknown', key, { rule }));
    else {
      const taken = map.entries.some((entry) => entry.key.value === near);
      const fix = taken ? undefined : { span: { start: key.start, end: key.end }, newText: near };
      report(warning('rules.unknownNear', key, { rule, near }, fix));
    }
  }
}

/** Options that the rule does not have, and those of another type, which keep their default. */
function reportOptions(
  rule: string,
  value: YamlValue | null,
  types: ReadonlyMap<string, OptionType>,
  report: Report<ConfigKey>,
): void {
  const options = value?.kind === 'list' ? value.items[1] : null;
  if (options?.kind !== 'map') return;
  for (const { key, value: given } of options.entries) {
    const name = String(key.value ?? '');
    const type = types.get(name);
    if (type !== undefined) {
      const fits = type === 'array' ? given?.kind === 'list' : typeof plainValue(given) === type;
      if (!fits) report(error(`option.${type}`, given ?? key, { option: name }));
      continue;
    }
    const near = nearestWord(name, [...types.keys()]);
    if (near === undefined) report(warning('option.unknown', key, { rule, option: name }));
    else {
      const fix = { span: { start: key.start, end: key.end }, newText: near };
      report(warning('option.unknownNear', key, { rule, option: name, near }, fix));
    }
  }
}
