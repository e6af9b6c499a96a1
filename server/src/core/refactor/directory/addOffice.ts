import { insertion, type TextEdit } from '../../base/span';
import type { YamlReader, YamlValue } from '../../base/yaml';
import { OFFICE_WORDS } from '../../model/directory/readOffice';
import type { OfficeKind } from '../../model/office';
import { DIRECTORY_WORDS } from '../../model/readOffices';
import {
  type DirectoryText,
  entryUnder,
  isFlow,
  itemBelow,
  lineBelow,
  outerSpan,
  readDirectoryText,
  wordLike,
  yamlName,
} from './directoryText';

/** The edit that adds an office at the end of a directory, written as the others are; null where the file is broken. */
export function addOffice(
  text: string,
  name: string,
  kind: OfficeKind,
  readYaml: YamlReader,
): TextEdit | null {
  const file = readDirectoryText(text, readYaml);
  if (file === null) return null;
  const { root, eol } = file;
  const entry = entryUnder(root, DIRECTORY_WORDS.offices);
  if (root === null || entry === undefined) {
    const list = `${wordLike(root, DIRECTORY_WORDS.offices)}:${eol}  - ${officeLines(file, null, name, kind)('    ')}`;
    if (root !== null) return isFlow(text, root) ? null : lineBelow(file, root.end, list);
    const before = text === '' || /[\r\n]$/.test(text) ? '' : eol;
    return insertion(text.length, `${before}${list}${eol}`);
  }
  if (entry.value === null) {
    return lineBelow(file, entry.key.end, `  - ${officeLines(file, null, name, kind)('    ')}`);
  }
  if (entry.value.kind !== 'list') return null;
  const last = entry.value.items.at(-1);
  const write = officeLines(file, last ?? null, name, kind);
  if (!isFlow(text, entry.value)) return last === undefined ? null : itemBelow(file, last, write);
  const inline = kind === 'office' ? yamlName(name) : `{name: ${yamlName(name)}, kind: ${kind}}`;
  return last === undefined
    ? insertion(entry.value.start + 1, inline)
    : insertion(outerSpan(text, last).end, `, ${inline}`);
}

/** The lines of an entry after its dash: like the entry before it, a name alone or pairs of key and value. */
function officeLines(
  { eol, root }: DirectoryText,
  like: YamlValue | null,
  name: string,
  kind: OfficeKind,
): (indent: string) => string {
  if (like?.kind === 'scalar' && kind === 'office') return () => yamlName(name);
  const keys = like?.kind === 'map' ? like : root;
  return (indent) => {
    const first = `${wordLike(keys, OFFICE_WORDS.name)}: ${yamlName(name)}`;
    return kind === 'office' ? first : `${first}${eol}${indent}${wordLike(keys, OFFICE_WORDS.kind)}: ${kind}`;
  };
}
