import { insertion, type TextEdit } from '../../base/span';
import type { YamlMap, YamlReader } from '../../base/yaml';
import { OFFICE_WORDS } from '../../model/directory/readOffice';
import {
  type DirectoryText,
  emptyValueAt,
  entryUnder,
  indentOfKey,
  isFlow,
  lineBelow,
  outerSpan,
  wordLike,
  yamlName,
} from './directoryText';
import { type Field, findOffice, withFields } from './officeEntry';

/** What an entry of the directory is to say; what is left out stays as it is. */
export interface OfficeFields {
  readonly from?: number;
  readonly until?: number;
  readonly successor?: string;
}

/** The edits that have the entry of `office` say this; null where the directory does not list that office. */
export function setFields(
  text: string,
  office: string,
  fields: OfficeFields,
  readYaml: YamlReader,
): TextEdit[] | null {
  const values = (['from', 'until', 'successor'] as const).flatMap((field) => {
    const value = fields[field];
    if (value === undefined) return [];
    return [
      { words: OFFICE_WORDS[field], value: typeof value === 'string' ? yamlName(value) : String(value) },
    ];
  });
  const entry = findOffice(text, office, readYaml);
  if (entry === null) return null;
  const { file, item } = entry;
  return item.kind === 'map' ? inMap(file, item, values) : withFields(entry, values);
}

function inMap(file: DirectoryText, map: YamlMap, values: readonly Field[]): TextEdit[] | null {
  const { text, eol } = file;
  const edits: TextEdit[] = [];
  const added: string[] = [];
  for (const { words, value } of values) {
    const entry = entryUnder(map, words);
    if (entry === undefined) added.push(`${wordLike(map, words)}: ${value}`);
    else if (entry.value !== null) edits.push({ span: outerSpan(text, entry.value), newText: value });
    else {
      const at = emptyValueAt(text, entry);
      if (at === null) return null;
      edits.push(insertion(at, ` ${value}`));
    }
  }
  const last = map.entries.at(-1);
  if (added.length === 0 || last === undefined) return edits;
  if (isFlow(text, map)) {
    edits.push(
      insertion(outerSpan(text, last.value ?? last.key).end, added.map((one) => `, ${one}`).join('')),
    );
  } else {
    const indent = indentOfKey(text, last);
    const lines = added.map((one) => indent + one).join(eol);
    edits.push(lineBelow(file, (last.value ?? last.key).end, lines));
  }
  return joined(edits.sort((a, b) => a.span.start - b.span.start));
}

/** Two insertions at one place as one: they would have no order. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last === undefined || last.span.start !== edit.span.start || last.span.end !== edit.span.start)
      result.push(edit);
    else result[result.length - 1] = { span: edit.span, newText: last.newText + edit.newText };
  }
  return result;
}
