import type { ParagraphRole } from '../model/planParagraph';
import type { Paragraph } from '../syntax/paragraph';
import type { ParagraphSyntax } from '../syntax/paragraphSyntax';
import type { Tag, Target } from '../syntax/types';

/** Roles of numbered paragraphs: only their shape matters to the outline and to plan rules. */
const SHAPED: ReadonlySet<ParagraphRole> = new Set(['section', 'subsection', 'item', 'point']);

/** In a paragraph longer than any of a plan, to compare all that it says would take longer than to run the plan rules. */
const LONGEST = 5000;

/**
 * Whether a plan keeps its outline, and plan rules their findings, when paragraph `before` becomes `after`: both are
 * numbered alike, say the same of offices, targets and references, and have or lack a body alike. Where the parts stand
 * within the paragraph does not matter.
 */
export function sameShape(
  before: Paragraph,
  after: Paragraph,
  role: ParagraphRole,
  syntaxOf: (paragraph: Paragraph) => ParagraphSyntax,
): boolean {
  if (!SHAPED.has(role) || before.ordinal === null || after.ordinal === null) return false;
  if (Math.max(before.length, after.length) > LONGEST) return false;
  return shapeOf(syntaxOf(before), role) === shapeOf(syntaxOf(after), role);
}

function shapeOf(syntax: ParagraphSyntax, role: ParagraphRole): string {
  const { ordinal, title, body, text } = syntax;
  const heading = role === 'section' || role === 'subsection';
  return JSON.stringify([
    ordinal?.kind,
    ordinal?.value,
    ordinal?.start,
    ordinal?.label,
    heading ? text.slice(title.start, title.end) : '',
    body.end > body.start,
    '。；'.includes(text.charAt(title.end) || '-'),
    syntax.tags.map(tagShape),
    syntax.targets.map(targetShape),
    syntax.references.map(({ part, item }) => [part?.value, item?.value, item?.bracketed]),
  ]);
}

function tagShape({ form, ownLine, open, close, roles, separators, times }: Tag): unknown {
  return [
    form,
    ownLine,
    open?.text,
    close?.text,
    roles.map((role) => [
      role.kind,
      role.label?.text,
      role.colon?.text,
      role.value?.text,
      role.mentions.map((mention) => [mention.text, mention.group, mention.etc !== null]),
    ]),
    separators.length,
    times.map(({ text }) => text),
  ];
}

function targetShape({
  kind,
  text,
  indicator,
  action,
  comparator,
  value,
  low,
  high,
  unit,
  per,
  deadline,
  hedge,
}: Target): unknown {
  return [
    kind,
    text,
    indicator.text,
    action?.text,
    comparator,
    value,
    low,
    high,
    unit,
    per,
    deadline?.text,
    hedge?.text,
  ];
}
