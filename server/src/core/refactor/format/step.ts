import { editLines } from '../../base/editLines';
import type { Line } from '../../base/line';
import { lineStarts } from '../../base/lines';
import type { Span, TextEdit } from '../../base/span';
import type { PlanParagraph } from '../../model/planParagraph';
import type { PlanText } from '../../syntax/planText';
import { memoOf } from './paragraphMemo';

/** What is to change in a paragraph: the least edits of its own text. */
export interface ParagraphEdits {
  readonly at: PlanParagraph;
  readonly edits: readonly TextEdit[];
}

/** One step of the formatter, and the text that it leads to. */
export interface Step {
  readonly text: PlanText;
  /** The edits that make the step, in the order of the text; with a span at least those that touch it. */
  edits(within?: Span): TextEdit[];
}

/** The step that makes edits inside paragraphs, given in the order of the text; null where there are none. */
export function stepOf(source: PlanText, changes: readonly ParagraphEdits[]): Step | null {
  if (changes.length === 0) return null;
  const text = source.replaceLines(
    changes.map((change) => ({ index: change.at.index, lines: linesAfter(change) })),
  );
  return {
    text,
    edits(within) {
      const placed: TextEdit[] = [];
      for (const { at, edits } of changes) {
        if (within !== undefined && (at.end < within.start || at.start > within.end)) continue;
        for (const { span, newText } of edits)
          placed.push({ span: { start: at.start + span.start, end: at.start + span.end }, newText });
      }
      return placed;
    },
  };
}

function linesAfter({ at, edits }: ParagraphEdits): readonly Line[] {
  const memo = memoOf(at);
  const { lines } = at.paragraph;
  if (memo.applied?.edits !== edits)
    memo.applied = { edits, lines: editLines(lines, lineStarts(lines), edits).lines };
  return memo.applied.lines;
}
