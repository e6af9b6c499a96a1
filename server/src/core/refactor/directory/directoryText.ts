import { indentAt, lineEnd, lineEndOf, lineStart } from '../../base/lineEnds';
import { insertion, type TextEdit } from '../../base/span';
import type { YamlEntry, YamlMap, YamlReader, YamlValue } from '../../base/yaml';
import { officesDocument } from '../../model/readOffices';

/** The text of an office directory and what it says, for edits that keep to the file's own style. */
export interface DirectoryText {
  readonly text: string;
  /** Null where nothing but blanks and comments is written yet. */
  readonly root: YamlMap | null;
  readonly eol: string;
}

/** Null for a file that is too broken to be changed safely. */
export function readDirectoryText(text: string, readYaml: YamlReader): DirectoryText | null {
  const { root, problems } = officesDocument(text, readYaml);
  if (problems.length > 0 || (root !== null && root.kind !== 'map')) return null;
  return { text, root, eol: lineEndOf(text) };
}

/** The entry of a map under any of its words, the Chinese or the English one. */
export function entryUnder(map: YamlMap | null, words: readonly string[]): YamlEntry | undefined {
  return map?.entries.find(({ key }) => words.includes(String(key.value)));
}

/** Of a key's words, Chinese first, the one that goes with the keys that the map has already. */
export function wordLike(map: YamlMap | null, words: readonly string[]): string {
  const first = map?.entries[0]?.key.value;
  const chinese = typeof first === 'string' && /\p{Script=Han}/u.test(first);
  return (chinese ? words[0] : words.at(-1)) ?? '';
}

/** A name as YAML writes it: as it is where nothing in it means anything to YAML, else in quotes. */
export function yamlName(name: string): string {
  const plain = /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9（）()·—-]*$/u.test(name);
  return plain && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(name) ? name : JSON.stringify(name);
}

/** Where a value begins and ends, its quotes included. */
export function outerSpan(text: string, value: YamlValue): { start: number; end: number } {
  const quote = text.charAt(value.start - 1);
  const quoted =
    value.kind === 'scalar' && (quote === '"' || quote === "'") && text.charAt(value.end) === quote;
  return quoted ? { start: value.start - 1, end: value.end + 1 } : { start: value.start, end: value.end };
}

/** Where the value of an entry that has none is to be put in: behind its colon; null where there is no telling. */
export function emptyValueAt(text: string, { key }: YamlEntry): number | null {
  const colon = /^["']?\s*[:：]/.exec(text.slice(key.end))?.[0].length;
  return colon === undefined ? null : key.end + colon;
}

/** True for a list or map written with brackets. */
export function isFlow(text: string, value: YamlValue): boolean {
  return value.kind !== 'scalar' && '[{'.includes(text.charAt(value.start) || '-');
}

/** A new line below the one in which `offset` stands, whatever comment ends that line. */
export function lineBelow({ text, eol }: DirectoryText, offset: number, line: string): TextEdit {
  return insertion(lineEnd(text, offset), eol + line);
}

/** One more item below the last one of a block list, indented alike; `write` gets the indentation of its own lines. */
export function itemBelow(file: DirectoryText, last: YamlValue, write: (indent: string) => string): TextEdit {
  const { text } = file;
  const { start } = outerSpan(text, last);
  const indent = indentAt(text, start);
  const mark = text.slice(lineStart(text, start) + indent.length, start);
  return lineBelow(file, last.end, indent + mark + write(indent + ' '.repeat(mark.length)));
}

/** The column of an entry's key as blanks: what the lines of its map are indented by. */
export function indentOfKey(text: string, { key }: YamlEntry): string {
  const { start } = outerSpan(text, key);
  return ' '.repeat(start - lineStart(text, start));
}
