import { skipBlanks, trimmedEnd } from '../../base/characters';
import type { TextEdit } from '../../base/span';
import { nodeOf } from '../../model/nodeOf';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import { nextLabel } from './nextLabel';
import type { TypingSettings } from './settings';

/**
 * What follows from a new line at `offset`, the cursor's place in it. Only a line that is empty is given a number: where
 * Enter parts a paragraph, both halves are the same item's.
 */
export function newLine(
  plan: Plan,
  offset: number,
  settings: TypingSettings,
  others: readonly Plan[],
): TextEdit[] {
  const { source } = plan;
  const { line } = source.locate(offset);
  const text = source.lineText(line);
  const above = paragraphOn(plan, line - 1);
  if (above === null || skipBlanks(text) < text.length) return [];
  const start = source.offsetAt({ line, character: 0 });
  if (isNumberOnly(above, source.lineText(line - 1))) {
    if (!settings.dropEmptyNumber) return [];
    const from = source.offsetAt({ line: line - 1, character: 0 });
    return [{ span: { start: from, end: start + text.length }, newText: '' }];
  }
  // A blank line inside a paragraph: its other half follows.
  if (!settings.continueNumbers || above.endLine >= line) return [];
  const label = nextLabel(plan, above, others);
  if (label === null) return [];
  // What the editor has put there itself, to indent the line as the one above it, is not put there twice.
  return label.startsWith(text)
    ? [{ span: { start: start + text.length, end: start + text.length }, newText: label.slice(text.length) }]
    : [{ span: { start, end: start + text.length }, newText: label }];
}

/** True for a new line right below a heading: what follows may have to be learned from other plans. */
export function isBelowHeading(plan: Plan, offset: number): boolean {
  const above = paragraphOn(plan, plan.source.locate(offset).line - 1);
  return above?.role === 'section' || above?.role === 'subsection';
}

/** The paragraph of the plan's body that holds a line, which is not blank; null for other lines. */
function paragraphOn(plan: Plan, line: number): PlanParagraph | null {
  if (line < 0) return null;
  const { source, paragraphs } = plan;
  const at = paragraphs[source.paragraphAt(source.offsetAt({ line, character: 0 }))];
  if (at === undefined || at.paragraph.kind !== 'text' || nodeOf(plan, at) === null) return null;
  return skipBlanks(source.lineText(line)) === source.lineText(line).length ? null : at;
}

function isNumberOnly({ paragraph }: PlanParagraph, text: string): boolean {
  const { ordinal } = paragraph;
  return ordinal !== null && paragraph.lines[0]?.text === text && trimmedEnd(text) <= ordinal.end;
}
