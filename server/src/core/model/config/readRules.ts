import type { YamlMap, YamlScalar, YamlValue } from '../../base/yaml';
import { nearestWord } from '../fields/nearest';
import { error, type Report, warning } from '../fields/problem';
import type { Field } from '../fields/yamlFields';
import type { ConfigKey } from './messages';
import { plainValue } from './plainValue';

/** How grave a rule's findings are, from not reported at all to failing a check. */
const RULE_SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'] as const;
export type RuleSeverity = (typeof RULE_SEVERITIES)[number];

/** A severity, or a severity with the rule's options. */
export type RuleSetting = RuleSeverity | readonly [RuleSeverity, Readonly<Record<string, unknown>>];

/** Settings by rule id or group. Unknown names are kept: they have no effect, and are reported. */
export function readRules(
  field: Field | undefined,
  knownRules: readonly string[],
  report: Report<ConfigKey>,
): Record<string, RuleSetting> {
  const map = field?.value ?? null;
  if (map === null) return {};
  if (map.kind !== 'map') {
    report(error('rules.notMap', map));
    return {};
  }
  reportUnknown(map, knownRules, report);
  const settings = new Map<string, RuleSetting>();
  for (const { key, value } of map.entries) {
    const rule = String(key.value ?? '');
    const setting = readSetting(rule, key, value, report);
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

/** Without known rules there is nothing to compare with. */
function reportUnknown(map: YamlMap, knownRules: readonly string[], report: Report<ConfigKey>): void {
  if (knownRules.length === 0) return;
  const known = new Set(knownRules.flatMap((rule) => [rule, rule.split('/')[0] ?? rule]));
  for (const { key } of map.entries) {
    const rule = String(key.value ?? '');
    if (known.has(rule)) continue;
    const near = nearestWord(rule, [...known]);
    if (near === undefined) report(warning('rules.unknown', key, { rule }));
    else {
      const taken = map.entries.some((entry) => entry.key.value === near);
      const fix = taken ? undefined : { span: { start: key.start, end: key.end }, newText: near };
      report(warning('rules.unknownNear', key, { rule, near }, fix));
    }
  }
}
