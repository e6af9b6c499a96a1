import { insertion, type TextEdit } from '../../base/span';
import type { YamlEntry, YamlMap } from '../../base/yaml';
import {
  type DirectoryText,
  emptyValueAt,
  entryUnder,
  indentOfKey,
  isFlow,
  itemBelow,
  lineBelow,
  outerSpan,
  wordLike,
  yamlName,
} from './directoryText';

/**
 * Adds a name to a list of names, such as `aliases`, in the way that the list is written; begins the list below `after`
 * where there is none.
 */
export function addName(
  file: DirectoryText,
  map: YamlMap,
  words: readonly string[],
  after: YamlEntry,
  name: string,
): TextEdit | null {
  const { text } = file;
  const entry = entryUnder(map, words);
  if (entry === undefined) {
    const list = `${wordLike(map, words)}: [${yamlName(name)}]`;
    const end = (after.value === null ? after.key : after.value).end;
    return isFlow(text, map)
      ? insertion(outerSpan(text, after.value ?? after.key).end, `, ${list}`)
      : lineBelow(file, end, indentOfKey(text, after) + list);
  }
  const { value } = entry;
  if (value === null) {
    const at = emptyValueAt(text, entry);
    return at === null ? null : insertion(at, ` [${yamlName(name)}]`);
  }
  if (value.kind === 'scalar') {
    return typeof value.value === 'string' ? insertion(value.end, `、${name}`) : null;
  }
  if (value.kind === 'map') return null;
  const last = value.items.at(-1);
  if (last === undefined) return insertion(value.start + 1, yamlName(name));
  return isFlow(text, value)
    ? insertion(outerSpan(text, last).end, `, ${yamlName(name)}`)
    : itemBelow(file, last, () => yamlName(name));
}
