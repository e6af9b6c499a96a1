import type { TextEdit } from '../../base/span';
import type { YamlReader } from '../../base/yaml';
import { OFFICE_WORDS } from '../../model/directory/readOffice';
import { addName } from './addName';
import { entryUnder, yamlName } from './directoryText';
import { findOffice, withFields } from './officeEntry';

/** The edits that record `alias` as another name of `office`; null where the directory does not list that office. */
export function addAlias(
  text: string,
  office: string,
  alias: string,
  readYaml: YamlReader,
): TextEdit[] | null {
  const entry = findOffice(text, office, readYaml);
  if (entry === null) return null;
  const { file, item } = entry;
  if (item.kind !== 'map')
    return withFields(entry, [{ words: OFFICE_WORDS.aliases, value: `[${yamlName(alias)}]` }]);
  const name = entryUnder(item, OFFICE_WORDS.name);
  const edit = name === undefined ? null : addName(file, item, OFFICE_WORDS.aliases, name, alias);
  return edit === null ? null : [edit];
}
