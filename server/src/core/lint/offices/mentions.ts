import type { OfficeDirectory } from '../../model/officeDirectory';
import type { ParagraphSyntax } from '../../syntax/paragraphSyntax';
import type { OfficeMention, Role, Tag } from '../../syntax/types';
import { sameWriting } from './similar';

/** An office that a tag names, at its place in the tag. Groups are not among these. */
export interface NamedOffice {
  readonly tag: Tag;
  readonly role: Role;
  readonly mention: OfficeMention;
}

/** The offices that the tags of a paragraph name, in the order of the text. */
export function namedOffices(syntax: ParagraphSyntax, directory: OfficeDirectory): NamedOffice[] {
  const named: NamedOffice[] = [];
  for (const tag of syntax.tags) {
    for (const role of tag.roles) {
      for (const mention of role.mentions) {
        if (!mention.group && !directory.isGroup(mention.text)) named.push({ tag, role, mention });
      }
    }
  }
  return named;
}

/**
 * What two mentions must share to be one office: the office's canonical name where the directory has it, else the name
 * itself without its blanks and with its brackets in one width.
 */
export function identityOf(mention: OfficeMention, directory: OfficeDirectory): string {
  const { text, group } = mention;
  const plain = sameWriting(text);
  if (group || directory.isEmpty) return plain;
  return directory.find(plain)?.office.name ?? plain;
}
