import type { YamlDocument, YamlReader } from '../base/yaml';
import { checkAliases, checkSuccessors, withoutRepeated } from './directory/checkOffices';
import type { DirectoryKey } from './directory/messages';
import { OFFICE_WORDS, type PlacedOffice, readOffice } from './directory/readOffice';
import { type LooseReading, readLoosely } from './fields/looseColons';
import { type DirectoryProblem, error, type Report } from './fields/problem';
import { ROLE_NAMES, readRoles } from './fields/readRoles';
import { type Field, type FieldWords, readFields } from './fields/yamlFields';
import { reportYaml } from './fields/yamlProblems';
import { readNames, readText } from './fields/yamlValues';
import { OfficeDirectory } from './officeDirectory';

export { directoryMessages } from './directory/messages';
export type { DirectoryProblem } from './fields/problem';

/** An office directory as far as its file could be read, and what is wrong with the file. */
export interface DirectoryReading {
  readonly directory: OfficeDirectory;
  /** In the order of the file. */
  readonly problems: readonly DirectoryProblem<DirectoryKey>[];
}

/** The keys of a directory, Chinese and English. */
export const DIRECTORY_WORDS: FieldWords<'body' | 'offices' | 'groups' | 'roles'> = {
  body: ['机构', 'body'],
  offices: ['处室', 'offices'],
  groups: ['统称', 'groups'],
  roles: ['角色', 'roles'],
};

const KEYS: ReadonlySet<string> = new Set(Object.values(DIRECTORY_WORDS).flat());
const NESTED_KEYS: ReadonlySet<string> = new Set([...Object.values(OFFICE_WORDS).flat(), ...ROLE_NAMES]);

/** With so many places lost the file was read in a wrong encoding: names in it are nobody's, and no plan is held against them. */
const MISREAD = 3;

/** Reads the text of an office directory, colons that a Chinese keyboard made full-width included. */
export function readOfficesText(text: string, readYaml: YamlReader): DirectoryReading {
  const lost = [...text.matchAll(/\uFFFD+/g)];
  const [first] = lost;
  if (first !== undefined && lost.length >= MISREAD) {
    const span = { start: first.index, end: first.index + first[0].length };
    return { directory: OfficeDirectory.unread, problems: [error('directory.misread', span)] };
  }
  const loose = looseDocument(text, readYaml);
  return readOffices(loose.document, loose.problems);
}

/** After these, names may stand in the file that could not be read. */
const LOSES_NAMES: ReadonlySet<DirectoryKey> = new Set([
  'colon.missing',
  'key.repeated',
  'key.unknownNear',
  'office.nameMissing',
  'office.notMap',
  'offices.notList',
  'value.notNames',
  'value.notText',
]);

function losesNames({ key }: DirectoryProblem<DirectoryKey>): boolean {
  return LOSES_NAMES.has(key) || (key.startsWith('yaml.') && key !== 'yaml.tag');
}

/** What stands in the text of an office directory, with the places where it stands. */
export function officesDocument(text: string, readYaml: YamlReader): YamlDocument {
  return looseDocument(text, readYaml).document;
}

function looseDocument(text: string, readYaml: YamlReader): LooseReading {
  return readLoosely(text, readYaml, (word, nested) => (nested ? NESTED_KEYS : KEYS).has(word));
}

/**
 * Reads an office directory; `found` is what was wrong with its text. Whatever is wrong, what could be read is there to
 * work with.
 */
export function readOffices(
  document: YamlDocument,
  found: readonly DirectoryProblem<DirectoryKey>[] = [],
): DirectoryReading {
  const problems = [...found];
  const report: Report<DirectoryKey> = (problem) => problems.push(problem);
  reportYaml(document.problems, report);
  const { root } = document;
  if (root === null) {
    const [first] = problems;
    if (first === undefined) return { directory: OfficeDirectory.empty, problems };
    // A list of bare names, one a line: what to write instead is said once.
    const isBare = problems.every(({ key }) => key === 'colon.missing');
    return {
      directory: OfficeDirectory.unread,
      problems: isBare ? [error('directory.notMap', first.span)] : problems,
    };
  }
  if (root.kind !== 'map') {
    report(error('directory.notMap', root));
    return { directory: OfficeDirectory.unread, problems };
  }
  const fields = readFields(root, DIRECTORY_WORDS, report);
  const placed = withoutRepeated(officesIn(fields.get('offices'), report), report);
  const content = {
    body: readText(fields.get('body'), report)?.value ?? null,
    offices: placed.map((one) => one.office),
    groups: [...new Set(readNames(fields.get('groups'), report).map((group) => group.value))],
    roles: readRoles(fields.get('roles'), report),
  };
  const directory = new OfficeDirectory({ ...content, partial: problems.some(losesNames) });
  checkAliases(placed, report);
  checkSuccessors(placed, directory, report);
  return { directory, problems: inOrder(problems) };
}

function officesIn(field: Field | undefined, report: Report<DirectoryKey>): PlacedOffice[] {
  const list = field?.value ?? null;
  if (field === undefined || list === null) return [];
  if (list.kind !== 'list') {
    report(error('offices.notList', list.kind === 'map' ? field.key : list, { key: field.word }));
    return [];
  }
  return list.items.flatMap((entry) => readOffice(entry, report) ?? []);
}

function inOrder(problems: readonly DirectoryProblem<DirectoryKey>[]): DirectoryProblem<DirectoryKey>[] {
  return [...problems].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
