import type { NumberedParagraph } from '../lint/aspects';
import type { ParagraphRole } from '../model/planParagraph';

/** Roles of numbered paragraphs: the outline depends on nothing but their shape. */
const SHAPED: ReadonlySet<ParagraphRole> = new Set(['section', 'subsection', 'item', 'point']);

/** In a paragraph longer than any of a plan, to compare all that it says would take longer than to run the plan rules. */
const LONGEST = 5000;

/**
 * Whether a plan keeps its outline when a paragraph becomes another: both are numbered alike, and have or lack a tag and a
 * body alike.
 */
export function sameShape(before: NumberedParagraph, after: NumberedParagraph): boolean {
  if (!SHAPED.has(before.role) || before.paragraph.ordinal === null || after.paragraph.ordinal === null)
    return false;
  if (Math.max(before.paragraph.length, after.paragraph.length) > LONGEST) return false;
  return shapeOf(before) === shapeOf(after);
}

function shapeOf({ syntax: { ordinal, title, body, tags, text } }: NumberedParagraph): string {
  return JSON.stringify([
    ordinal?.kind,
    ordinal?.value,
    ordinal?.start,
    ordinal?.label,
    tags.length > 0,
    body.end > body.start,
    '。；'.includes(text.charAt(title.end) || '-'),
  ]);
}
