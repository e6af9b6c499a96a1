import { identityOf } from '../lint/offices/mentions';
import { sameWriting } from '../lint/offices/similar';
import type { Office } from '../model/office';
import { OfficeDirectory } from '../model/officeDirectory';
import type { PlanParagraph } from '../model/planParagraph';
import type { PlacedMention } from '../model/responsibility';
import { byTagText } from '../refactor/tags/byTagText';
import type { OfficeMention, RoleKind, Tag } from '../syntax/types';

/** Whose name it is. */
export interface Identity {
  /** The same for all ways to write one office, in all plans with one directory. */
  readonly key: string;
  /** Its entry in the directory; null where it has none. */
  readonly office: Office | null;
  /** True for an open set that is nobody's name: 各相关处室. */
  readonly group: boolean;
}

/** A way to write a name; one object for all its places, but for a few where the names are very many. */
export interface Writing {
  readonly name: string;
  /** The name as it is read. */
  readonly text: string;
  readonly identity: Identity;
}

/** A name in a tag, wherever the tag stands. */
export interface WrittenName {
  readonly writing: Writing;
  readonly kind: RoleKind;
}

/** A name in a tag: what is the same in all versions of a plan that share its paragraph. */
export interface TagName extends WrittenName {
  readonly mention: OfficeMention;
}

/** The key of an office that a tag names, or of the directory's office of that name. */
export function officeKey({ mention, name }: Omit<PlacedMention, 'at'>, directory: OfficeDirectory): string {
  return writingOf(mention, name, directory).identity.key;
}

/** The key of whatever office or other name is written so in tags. */
export function keyOfName(name: string, directory: OfficeDirectory): string {
  const listed = directory.find(name);
  return listed === undefined ? `?${sameWriting(name)}` : keyOfOffice(listed.office);
}

export function keyOfOffice({ name }: Office): string {
  return name;
}

/** Gathers something about each office that is named in a plan. */
export class ByOffice<T extends { readonly written: string[] }> {
  /** In the order of first appearance. */
  readonly byKey = new Map<string, T>();
  readonly #byWriting = new Map<Writing, T>();

  constructor(private readonly make: (first: Writing) => T) {}

  /** What is gathered about the office that is written so. */
  of(writing: Writing): T {
    let found = this.#byWriting.get(writing);
    if (found === undefined) {
      const { name, identity } = writing;
      found = this.byKey.get(identity.key) ?? this.make(writing);
      if (!found.written.includes(name)) found.written.push(name);
      this.byKey.set(identity.key, found);
      this.#byWriting.set(writing, found);
    }
    return found;
  }
}

/** The names in the tags of a paragraph, in the order of the text. */
export function namesIn(at: PlanParagraph, directory: OfficeDirectory): readonly TagName[] {
  const { syntax } = at;
  const before = syntax.namesMemo;
  if (before?.directory === directory) return before.names as readonly TagName[];
  const names = readNames(at, directory);
  syntax.namesMemo = { directory, names };
  return names;
}

/** The same for a passing look: nothing is kept. */
export function readNames(at: PlanParagraph, directory: OfficeDirectory): TagName[] {
  const names: TagName[] = [];
  for (const tag of at.syntax.tags) addNames(at, tag, directory, names);
  return names;
}

function addNames(at: PlanParagraph, { roles }: Tag, directory: OfficeDirectory, names: TagName[]): void {
  for (const { mentions } of roles) {
    for (const mention of mentions) {
      const { kind } = mention;
      names.push({ writing: writingOf(mention, at.written(mention), directory), mention, kind });
    }
  }
}

/** The same without the places, which need not be worked out for a tag whose words are known. */
export function writtenIn(at: PlanParagraph, directory: OfficeDirectory): readonly WrittenName[] {
  const { tags } = at.syntax;
  const [only] = tags;
  if (only !== undefined && tags.length === 1) return writtenInTag(at, only, directory);
  return tags.flatMap((tag) => writtenInTag(at, tag, directory));
}

function writtenInTag(at: PlanParagraph, tag: Tag, directory: OfficeDirectory): readonly WrittenName[] {
  const known = lastWritten(at, tag);
  if (known.directory !== directory) {
    const names: TagName[] = [];
    addNames(at, tag, directory, names);
    known.directory = directory;
    known.names = names;
  }
  return known.names;
}

/** What was found in tags of the same text with the directory that was asked for last. */
const lastWritten = byTagText((): { directory: OfficeDirectory | null; names: readonly WrittenName[] } => ({
  directory: null,
  names: [],
}));

/** Few names are written many times, and looking one up is work. */
const writings = new WeakMap<OfficeDirectory, Map<string, Writing>>();
const MOST_KEPT = 5000;

function writingOf(mention: OfficeMention, name: string, directory: OfficeDirectory): Writing {
  let kept = writings.get(directory);
  if (kept === undefined || kept.size > MOST_KEPT) {
    kept = new Map();
    writings.set(directory, kept);
  }
  // Whether a name is a group is for the grammar to say, which may know the offices of another directory. No name holds
  // a line end.
  const { group, text } = mention;
  const asked = group ? `${name}\n*${text}` : text === name ? name : `${name}\n${text}`;
  let writing = kept.get(asked);
  if (writing === undefined) {
    writing = { name, text, identity: identify(mention, name, directory) };
    kept.set(asked, writing);
  }
  return writing;
}

function identify(mention: OfficeMention, written: string, directory: OfficeDirectory): Identity {
  // A name in Traditional characters may be listed as it is written, or as it is read.
  const listed = mention.group ? undefined : (directory.find(written) ?? directory.find(mention.text));
  if (listed !== undefined && !directory.isGroup(mention.text)) {
    return { key: keyOfOffice(listed.office), office: listed.office, group: false };
  }
  const group = mention.group || directory.isGroup(mention.text);
  const plain = identityOf(mention, OfficeDirectory.empty);
  // No name begins with these, so the keys of offices, other names and groups keep apart.
  return { key: group ? `*${plain.replace(/^等(?=.)/u, '')}` : `?${plain}`, office: null, group };
}
