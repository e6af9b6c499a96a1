import type { ParagraphRole } from '../model/planParagraph';
import type { Paragraph } from '../syntax/paragraph';
import type { ParagraphSyntax } from '../syntax/paragraphSyntax';
import type { Tag } from '../syntax/types';

/** A numbered paragraph, as far as an aspect may look at it. */
export interface NumberedParagraph {
  readonly paragraph: Paragraph;
  readonly syntax: ParagraphSyntax;
  readonly role: ParagraphRole;
}

/**
 * Something that a numbered paragraph says, as a value that can be compared. Where it stands within the paragraph does not
 * matter.
 */
export type Aspect = (at: NumberedParagraph) => string | number | boolean;

/** The title of a section or sub-section; that of an item is its own affair. */
export const HEADING: Aspect = ({ paragraph, syntax: { title }, role }) =>
  role === 'section' || role === 'subsection' ? paragraph.reading.written.slice(title.start, title.end) : '';

export const REFERENCES: Aspect = ({ syntax: { references } }) =>
  references.length === 0
    ? ''
    : JSON.stringify(
        references.map(({ part, item, loose }) => [part?.value, item?.value, item?.bracketed, loose]),
      );

/** Who is named in the tags, and how. */
export const TAGS: Aspect = ({ paragraph, syntax: { tags } }) =>
  tags.length === 0 ? '' : JSON.stringify(tags.map((tag) => said(tag, paragraph.reading.written)));

function said({ form, ownLine, open, close, roles, separators, times }: Tag, written: string): unknown {
  const words = (piece: { start: number; end: number } | null) =>
    piece === null ? null : written.slice(piece.start, piece.end);
  return [
    form,
    ownLine,
    open?.text,
    close?.text,
    roles.map((role) => [
      role.kind,
      words(role.label),
      role.colon?.text,
      words(role.value),
      role.mentions.map((mention) => [words(mention), mention.group, mention.etc !== null, mention.kind]),
    ]),
    separators.map(({ text }) => text),
    times.map(words),
  ];
}
