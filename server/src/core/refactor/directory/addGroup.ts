import { insertion, type TextEdit } from '../../base/span';
import type { YamlReader } from '../../base/yaml';
import { DIRECTORY_WORDS } from '../../model/readOffices';
import { addName } from './addName';
import { readDirectoryText, wordLike, yamlName } from './directoryText';

/** The edit that lists a text among the groups, the words in tags that are nobody's name; null for a broken file. */
export function addGroup(text: string, group: string, readYaml: YamlReader): TextEdit | null {
  const file = readDirectoryText(text, readYaml);
  if (file === null) return null;
  const { root, eol } = file;
  const last = root?.entries.at(-1);
  if (root !== null && last !== undefined) return addName(file, root, DIRECTORY_WORDS.groups, last, group);
  const before = text === '' || /[\r\n]$/.test(text) ? '' : eol;
  const list = `${wordLike(null, DIRECTORY_WORDS.groups)}: [${yamlName(group)}]`;
  return insertion(text.length, `${before}${list}${eol}`);
}
