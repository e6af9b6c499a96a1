import type { TextEdit } from '../../base/span';
import type { PlanParagraph } from '../../model/planParagraph';

/** An edit of a paragraph's own text as one of the whole text. */
export function placed({ span, newText }: TextEdit, { start }: PlanParagraph): TextEdit {
  return { span: { start: start + span.start, end: start + span.end }, newText };
}
