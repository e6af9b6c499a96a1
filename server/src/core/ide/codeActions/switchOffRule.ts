import { lineEndOf } from '../../base/lineEnds';
import type { TextEdit } from '../../base/span';
import type { YamlMap, YamlReader, YamlValue } from '../../base/yaml';
import { blankComments } from '../../model/config/blankComments';
import { insertJson } from './insertJson';

const OFF = '"off"';

/**
 * The edits that switch a rule off in the text of a yaodian.json, comments and layout left as they are. For an empty text
 * they write a whole file. Null where the file is too broken to be changed safely, or has the rule off already.
 */
export function switchOffRule(text: string, rule: string, readYaml: YamlReader): TextEdit[] | null {
  const eol = lineEndOf(text);
  const entry = `${JSON.stringify(rule)}: ${OFF}`;
  const rules = (indent: string): string => `"rules": {${eol}${indent}  ${entry}${eol}${indent}}`;
  if (text.trim() === '') {
    return [{ span: { start: 0, end: text.length }, newText: `{${eol}  ${rules('  ')}${eol}}${eol}` }];
  }
  const { root, problems } = readYaml(blankComments(text));
  if (problems.length > 0 || !isObject(text, root)) return null;
  const field = root.entries.find(({ key }) => key.value === 'rules');
  if (field === undefined) return insertJson(text, root, rules);
  if (!isObject(text, field.value)) return null;
  const set = field.value.entries.find(({ key }) => key.value === rule);
  return set === undefined ? insertJson(text, field.value, () => entry) : switchedOff(text, set.value);
}

/** In `["warning", {…}]` the severity alone is changed, so that the options are there when the rule is wanted again. */
function switchedOff(text: string, value: YamlValue | null): TextEdit[] | null {
  const severity = value?.kind === 'list' ? value.items[0] : value;
  if (severity?.kind !== 'scalar' || severity.value === 'off' || text.charAt(severity.end) !== '"')
    return null;
  return [{ span: { start: severity.start, end: severity.end }, newText: 'off' }];
}

/** The reader takes YAML for JSON; only what is written with braces is edited here. */
function isObject(text: string, value: YamlValue | null): value is YamlMap {
  return value?.kind === 'map' && text.charAt(value.start) === '{';
}
