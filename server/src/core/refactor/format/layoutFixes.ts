import type { LayoutFindings } from '../../analysis/analyzer';
import { trimEdits } from '../../base/composeEdits';
import type { TextEdit } from '../../base/span';
import { inOrder, type LocalFinding, safeLocalEdits } from '../../lint/finding';
import { withoutConflicts } from '../../lint/fix';
import { isLayoutRule } from '../../lint/layoutRules';
import type { PlanParagraph } from '../../model/planParagraph';
import { memoOf } from './paragraphMemo';
import type { ParagraphEdits } from './step';
import { isUnfinished, isUnfinishedTag } from './unfinished';

/** The safe fixes of layout rules, except in what is still being written. */
export function layoutFixes(found: readonly LayoutFindings[]): ParagraphEdits[] {
  const changes: ParagraphEdits[] = [];
  for (const one of found) {
    const edits = editsOf(one);
    if (edits.length > 0) changes.push({ at: one.at, edits });
  }
  return changes;
}

function editsOf({ at, own, ofPlan }: LayoutFindings): readonly TextEdit[] {
  const memo = memoOf(at);
  if (memo.layout?.own !== own || !isSame(memo.layout.ofPlan, ofPlan)) {
    const findings = [...own.filter(({ rule }) => isLayoutRule(rule)), ...ofPlan];
    findings.sort((a, b) => a.span.start - b.span.start);
    memo.layout = { own, ofPlan, edits: safeEditsOf(at, findings) };
  }
  return memo.layout.edits;
}

function isSame(one: readonly LocalFinding[], other: readonly LocalFinding[]): boolean {
  return one.length === other.length && one.every((finding, index) => finding === other[index]);
}

function safeEditsOf(at: PlanParagraph, findings: readonly LocalFinding[]): TextEdit[] {
  if (isUnfinished(at)) return [];
  const { reading } = at.paragraph;
  const open = at.syntax.tags.filter((tag) => isUnfinishedTag(at, tag)).map((tag) => reading.toRaw(tag));
  const isTouched = ({ span }: LocalFinding): boolean =>
    open.some(({ start, end }) => start <= span.end && span.start <= end);
  const wanted = findings.filter((one) => !isTouched(one));
  const edits = withoutConflicts(wanted.map((one) => [...safeLocalEdits(one)].sort(inOrder)));
  return trimEdits(edits, at.paragraph.raw);
}
