import { lineStart } from '../../base/lineEnds';
import type { TextEdit } from '../../base/span';
import type { YamlReader, YamlValue } from '../../base/yaml';
import { OFFICE_WORDS } from '../../model/directory/readOffice';
import { DIRECTORY_WORDS } from '../../model/readOffices';
import { addName } from './addName';
import {
  type DirectoryText,
  entryUnder,
  insertion,
  isFlow,
  lineBelow,
  outerSpan,
  readDirectoryText,
  wordLike,
  yamlName,
} from './directoryText';

/** The edits that record `alias` as another name of `office`; null where the directory does not list that office. */
export function addAlias(
  text: string,
  office: string,
  alias: string,
  readYaml: YamlReader,
): TextEdit[] | null {
  const file = readDirectoryText(text, readYaml);
  const list = entryUnder(file?.root ?? null, DIRECTORY_WORDS.offices)?.value;
  if (file === null || list?.kind !== 'list') return null;
  for (const item of list.items) {
    const name = item.kind === 'map' ? entryUnder(item, OFFICE_WORDS.name) : undefined;
    const written = item.kind === 'map' ? name?.value : item;
    if (written?.kind !== 'scalar' || String(written.value).trim() !== office) continue;
    if (item.kind !== 'map') return withName(file, list, item, alias);
    if (name === undefined) return null;
    const edit = addName(file, item, OFFICE_WORDS.aliases, name, alias);
    return edit === null ? null : [edit];
  }
  return null;
}

/** A name alone becomes an entry with a name and aliases. */
function withName(file: DirectoryText, list: YamlValue, item: YamlValue, alias: string): TextEdit[] {
  const { text, root } = file;
  const { start, end } = outerSpan(text, item);
  const name = `${wordLike(root, OFFICE_WORDS.name)}: `;
  const aliases = `${wordLike(root, OFFICE_WORDS.aliases)}: [${yamlName(alias)}]`;
  if (isFlow(text, list)) return [insertion(start, `{${name}`), insertion(end, `, ${aliases}}`)];
  const indent = ' '.repeat(start - lineStart(text, start));
  return [insertion(start, name), lineBelow(file, end, indent + aliases)];
}
