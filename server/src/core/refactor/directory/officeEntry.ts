import { lineStart } from '../../base/lineEnds';
import { insertion, type TextEdit } from '../../base/span';
import type { YamlReader, YamlValue } from '../../base/yaml';
import { OFFICE_WORDS } from '../../model/directory/readOffice';
import { DIRECTORY_WORDS } from '../../model/readOffices';
import {
  type DirectoryText,
  entryUnder,
  isFlow,
  lineBelow,
  outerSpan,
  readDirectoryText,
  wordLike,
} from './directoryText';

/** An office of the directory where its file has it: an entry with fields, or its name alone. */
export interface OfficeEntry {
  readonly file: DirectoryText;
  readonly list: YamlValue;
  readonly item: YamlValue;
}

/** A field that an entry is to have. */
export interface Field {
  /** The words that its key may be. */
  readonly words: readonly string[];
  /** As the file is to write it. */
  readonly value: string;
}

/** The entry of `office`; null where the file cannot be read or does not list that office. */
export function findOffice(text: string, office: string, readYaml: YamlReader): OfficeEntry | null {
  const file = readDirectoryText(text, readYaml);
  const list = entryUnder(file?.root ?? null, DIRECTORY_WORDS.offices)?.value;
  if (file === null || list?.kind !== 'list') return null;
  for (const item of list.items) {
    const name = item.kind === 'map' ? entryUnder(item, OFFICE_WORDS.name)?.value : item;
    if (name?.kind === 'scalar' && String(name.value).trim() === office) return { file, list, item };
  }
  return null;
}

/** The edits that make an entry with a name and `fields` of a name alone. */
export function withFields({ file, list, item }: OfficeEntry, fields: readonly Field[]): TextEdit[] {
  const { text, root, eol } = file;
  const { start, end } = outerSpan(text, item);
  const name = `${wordLike(root, OFFICE_WORDS.name)}: `;
  const rest = fields.map(({ words, value }) => `${wordLike(root, words)}: ${value}`);
  if (isFlow(text, list)) return [insertion(start, `{${name}`), insertion(end, `, ${rest.join(', ')}}`)];
  const indent = ' '.repeat(start - lineStart(text, start));
  return [insertion(start, name), lineBelow(file, end, rest.map((one) => indent + one).join(eol))];
}
