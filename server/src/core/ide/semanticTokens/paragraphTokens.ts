import { bodyClass, classesOf, isOpenName } from '../../lint/offices/bodies';
import { BODY_ROLES } from '../../lint/rule';
import { deadlinesIn } from '../../model/deadlines';
import type { OfficeDirectory } from '../../model/officeDirectory';
import type { ParagraphRole, PlanParagraph } from '../../model/planParagraph';
import { readDirective } from '../../syntax/directive';
import { markWord } from '../../syntax/tags';
import type { OfficeMention } from '../../syntax/types';
import { headingOf } from './headings';
import type { TokenModifier, TokenType } from './legend';
import { Canvas, type PackedTokens } from './paint';

/** Paragraphs with numbers, targets and tags. */
const BODY: ReadonlySet<ParagraphRole> = new Set(['preamble', ...BODY_ROLES]);

const NOTHING: PackedTokens = [];

/**
 * The tokens of one paragraph. `leader` is where the office stands that leads only because it is the first of those that
 * answer for the item; null in plans that do not say so.
 */
export function tokensOf(at: PlanParagraph, directory: OfficeDirectory, leader: number | null): PackedTokens {
  const { role } = at;
  if (role === 'comment') return commentTokens(at);
  if (role === 'title') {
    const canvas = new Canvas(at);
    canvas.paint(trimmed(at.text), 'heading');
    return canvas.tokens();
  }
  return BODY.has(role) ? bodyTokens(at, directory, leader) : NOTHING;
}

function commentTokens(at: PlanParagraph): PackedTokens {
  const canvas = new Canvas(at);
  canvas.paint(trimmed(at.text), 'comment');
  const directive = readDirective(at.paragraph.raw);
  // A comment is a single line, which is read as it is written.
  if (directive !== null) canvas.paint(directive.keyword, 'macro');
  return canvas.tokens();
}

function bodyTokens(at: PlanParagraph, directory: OfficeDirectory, leader: number | null): PackedTokens {
  const canvas = new Canvas(at);
  const { ordinal, tags, targets } = at.syntax;
  if (ordinal !== null) {
    canvas.paint({ start: ordinal.start, end: ordinal.end - ordinal.blank.length }, 'keyword');
    const heading = headingOf(at);
    const type = at.role === 'section' || at.role === 'subsection' ? 'heading' : 'itemHeading';
    if (heading !== null) canvas.paint(heading, type);
  }
  for (const target of targets) canvas.paint(target, 'number');
  for (const { deadline } of targets) if (deadline !== null) canvas.paint(deadline, 'deadline');
  for (const tag of tags) {
    for (const deadline of deadlinesIn(tag)) canvas.paint(deadline, 'deadline');
    for (const role of tag.roles) {
      if (role.label !== null) canvas.paint(role.label, 'parameter');
      if (role.value !== null && role.kind === 'target') canvas.paint(role.value, 'number');
      for (const mention of role.mentions) {
        const type = typeOf(mention, at.written(mention), directory);
        canvas.paint(mention, type, type === 'group' ? null : modifierOf(mention, leader));
        if (mention.mark !== null) canvas.paint(markWord(mention.mark), 'parameter');
      }
    }
  }
  return canvas.tokens();
}

/**
 * A name in Traditional characters may be listed as it is written, or as it is read. The directory of an organ says
 * nothing of bodies outside of it, unless it lists some.
 */
function typeOf({ text, group }: OfficeMention, written: string, directory: OfficeDirectory): TokenType {
  if (group || directory.isGroup(text) || directory.isGroup(written)) return 'group';
  if (directory.isEmpty || directory.find(written) !== undefined) return 'type';
  if (directory.find(text) !== undefined) return 'type';
  if (isOpenName(text)) return 'group';
  return directory.isExhaustive && classesOf(directory).has(bodyClass(text)) ? 'unknownOffice' : 'type';
}

function modifierOf({ kind, start }: OfficeMention, leader: number | null): TokenModifier {
  if (kind === 'lead' || kind === 'support') return kind;
  if (leader === null) return 'responsible';
  return start === leader ? 'lead' : 'support';
}

function trimmed(text: string): { start: number; end: number } {
  const end = text.trimEnd().length;
  return { start: Math.min(end, text.length - text.trimStart().length), end };
}
