import type { YamlMap, YamlScalar, YamlValue } from '../../base/yaml';
import { nearestWord } from './nearest';
import { error, type Report } from './problem';
import type { SharedKey } from './sharedMessages';

/** The words that people may write for each field, the Chinese one first where there is one. */
export type FieldWords<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** A field as it stands in a file; `value` is null where nothing stands after the colon. */
export interface Field {
  readonly key: YamlScalar;
  readonly word: string;
  readonly value: YamlValue | null;
}

export type Fields<Name extends string> = ReadonlyMap<Name, Field>;

/** Sorts the entries of a map by field. Unknown and repeated keys are reported and left out. */
export function readFields<Name extends string>(
  map: YamlMap,
  words: FieldWords<Name>,
  report: Report<SharedKey>,
): Fields<Name> {
  const names = new Map<string, Name>();
  for (const name of Object.keys(words) as Name[]) for (const word of words[name]) names.set(word, name);
  const fields = new Map<Name, Field>();
  const unknown: YamlScalar[] = [];
  for (const { key, value } of map.entries) {
    const word = String(key.value ?? '');
    const name = names.get(word);
    const first = name === undefined ? undefined : fields.get(name);
    if (name === undefined) unknown.push(key);
    else if (first === undefined) fields.set(name, { key, word, value });
    // The same word twice is already reported as broken YAML.
    else if (first.word !== word) report(error('key.repeated', key, { key: word, first: first.word }));
  }
  for (const key of unknown) reportUnknown(key, words, names, fields, report);
  return fields;
}

function reportUnknown<Name extends string>(
  key: YamlScalar,
  words: FieldWords<Name>,
  names: ReadonlyMap<string, Name>,
  fields: Fields<Name>,
  report: Report<SharedKey>,
): void {
  const written = String(key.value ?? '');
  const near = nearestWord(written, [...names.keys()]);
  const meant = near === undefined ? undefined : names.get(near);
  if (near === undefined || meant === undefined) {
    const all = Object.values<readonly string[]>(words);
    const known = all.map((forms) => forms[0] ?? '').join('、');
    const knownEn = all.map((forms) => forms.at(-1) ?? '').join(', ');
    report(error('key.unknown', key, { key: written, known, knownEn }));
    return;
  }
  // Renaming the key to one that is already there would only trade one problem for another.
  const fix = fields.has(meant) ? undefined : { span: { start: key.start, end: key.end }, newText: near };
  report(error('key.unknownNear', key, { key: written, near }, fix));
}
