import type { LayoutFindings } from '../../analysis/analyzer';
import type { TextEdit } from '../../base/span';
import { inOrder, type LocalFinding, safeLocalEdits } from '../../lint/finding';
import { withoutConflicts } from '../../lint/fix';
import type { PlanParagraph } from '../../model/planParagraph';
import type { ParagraphSyntax } from '../../syntax/paragraphSyntax';
import { placed } from './placed';
import { isUnfinished, isUnfinishedTag } from './unfinished';

/** What was last made of the findings of a paragraph. */
const kept = new WeakMap<ParagraphSyntax, Kept>();

interface Kept {
  readonly findings: readonly LocalFinding[];
  readonly edits: readonly TextEdit[];
}

/** The safe fixes of layout rules, except in what is still being written. */
export function layoutFixes(found: readonly LayoutFindings[]): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { at, findings } of found) {
    let known = kept.get(at.syntax);
    if (known === undefined || !isSame(known.findings, findings)) {
      known = { findings, edits: editsOf(at, findings) };
      kept.set(at.syntax, known);
    }
    for (const edit of known.edits) edits.push(placed(edit, at));
  }
  return edits;
}

function isSame(one: readonly LocalFinding[], other: readonly LocalFinding[]): boolean {
  return one.length === other.length && one.every((finding, index) => finding === other[index]);
}

/** The edits of a paragraph, in its own text. */
function editsOf(at: PlanParagraph, findings: readonly LocalFinding[]): TextEdit[] {
  if (isUnfinished(at)) return [];
  const { reading } = at.paragraph;
  const open = at.syntax.tags.filter((tag) => isUnfinishedTag(at, tag)).map((tag) => reading.toRaw(tag));
  const isTouched = ({ span }: LocalFinding): boolean =>
    open.some(({ start, end }) => start <= span.end && span.start <= end);
  return withoutConflicts(
    findings.filter((one) => !isTouched(one)).map((one) => [...safeLocalEdits(one)].sort(inOrder)),
  );
}
