import { identityOf } from '../lint/offices/mentions';
import { sameWriting } from '../lint/offices/similar';
import type { Office } from '../model/office';
import { OfficeDirectory } from '../model/officeDirectory';
import type { PlanParagraph } from '../model/planParagraph';
import type { PlacedMention } from '../model/responsibility';
import type { OfficeMention, RoleKind } from '../syntax/types';

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

/** A name in a tag: what is the same in all versions of a plan that share its paragraph. */
export interface TagName {
  readonly writing: Writing;
  readonly mention: OfficeMention;
  readonly kind: RoleKind;
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
  for (const tag of at.syntax.tags) {
    for (const { kind, mentions } of tag.roles) {
      for (const mention of mentions) {
        names.push({ writing: writingOf(mention, at.written(mention), directory), mention, kind });
      }
    }
  }
  return names;
}

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
