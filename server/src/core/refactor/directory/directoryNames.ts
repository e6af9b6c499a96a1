import type { Span } from '../../base/span';
import type { YamlMap, YamlReader, YamlScalar, YamlValue } from '../../base/yaml';
import { OFFICE_WORDS } from '../../model/directory/readOffice';
import { DIRECTORY_WORDS, officesDocument } from '../../model/readOffices';
import { entryUnder } from './directoryText';

export type DirectoryNameKind = 'name' | 'fullName' | 'alias' | 'successor' | 'group';

/** A name at its place in the file of an office directory, without quotes and blanks around it. */
export interface DirectoryName extends Span {
  readonly kind: DirectoryNameKind;
  readonly value: string;
  /** The name of the office whose entry it stands in; null for a group. */
  readonly office: string | null;
  /** The whole entry; the name itself for a group. */
  readonly entry: Span;
  /** False where the file writes it otherwise than it reads, with escapes or over several lines. */
  readonly verbatim: boolean;
}

/** All names in the file of an office directory, in the order of the file; as far as it can be read. */
export function directoryNames(text: string, readYaml: YamlReader): DirectoryName[] {
  const { root } = officesDocument(text, readYaml);
  if (root?.kind !== 'map') return [];
  const list = entryUnder(root, DIRECTORY_WORDS.offices)?.value;
  const names = list?.kind === 'list' ? list.items.flatMap((item) => namesOf(text, item)) : [];
  const groups = entryUnder(root, DIRECTORY_WORDS.groups)?.value ?? null;
  names.push(...listedNames(text, groups, 'group', null, null));
  // What stands behind a YAML alias stands in one place only.
  const places = new Map(names.map((name) => [`${name.kind} ${name.start}`, name]));
  return [...places.values()].sort((a, b) => a.start - b.start);
}

function namesOf(text: string, item: YamlValue): DirectoryName[] {
  if (item.kind === 'list') return [];
  const value = item.kind === 'scalar' ? item : scalarUnder(item, OFFICE_WORDS.name);
  const office = value === null ? '' : textOf(value);
  if (value === null || office === '') return [];
  const name = single(text, value, 'name', office, item);
  if (item.kind === 'scalar') return name;
  const fullName = scalarUnder(item, OFFICE_WORDS.fullName);
  const successor = scalarUnder(item, OFFICE_WORDS.successor);
  const aliases = entryUnder(item, OFFICE_WORDS.aliases)?.value ?? null;
  return [
    ...name,
    ...single(text, fullName, 'fullName', office, item),
    ...listedNames(text, aliases, 'alias', office, item),
    ...single(text, successor, 'successor', office, item),
  ];
}

function scalarUnder(map: YamlMap, words: readonly string[]): YamlScalar | null {
  const value = entryUnder(map, words)?.value;
  return value?.kind === 'scalar' ? value : null;
}

function textOf({ value }: YamlScalar): string {
  return typeof value === 'string' ? value.trim() : '';
}

function single(
  text: string,
  value: YamlScalar | null,
  kind: DirectoryNameKind,
  office: string | null,
  entry: Span | null,
): DirectoryName[] {
  const name = value === null ? '' : textOf(value);
  if (value === null || name === '') return [];
  const raw = text.slice(value.start, value.end);
  const verbatim = raw.trim() === name;
  const start = verbatim ? value.start + raw.indexOf(name) : value.start;
  const end = verbatim ? start + name.length : value.end;
  return [{ kind, value: name, office, start, end, verbatim, entry: spanOf(entry ?? { start, end }) }];
}

/** The names of a list; a single text is a list too, of the names between its commas. */
function listedNames(
  text: string,
  list: YamlValue | null,
  kind: DirectoryNameKind,
  office: string | null,
  entry: Span | null,
): DirectoryName[] {
  if (list === null || list.kind === 'map') return [];
  if (list.kind === 'list') {
    return list.items.flatMap((item) =>
      item.kind === 'scalar' ? single(text, item, kind, office, entry) : [],
    );
  }
  const raw = text.slice(list.start, list.end);
  if (raw !== list.value) return [];
  return [...raw.matchAll(/[^、，,；;]+/g)].flatMap(({ 0: part, index }) => {
    const start = list.start + index;
    const piece: YamlScalar = { kind: 'scalar', value: part, start, end: start + part.length };
    return single(text, piece, kind, office, entry);
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
