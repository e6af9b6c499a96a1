import { trimmedEnd } from '../../base/characters';
import type { Span } from '../../base/span';
import type { OutlineNode } from '../../model/outlineNode';
import type { PlanContext, PlanReport, ReportedFix } from '../rule';
import { type BreakKind, type NumberingBreak, numberingBreaks } from './breaks';
import { labelText, renumberEdit, renumberEdits } from './labels';

/** The ordinal without the blanks after it. */
export function ordinalSpan(node: OutlineNode): Span {
  const { start, label } = node.ordinal;
  return { start, end: start + trimmedEnd(label) };
}

/** Reports the breaks of one kind, each with the fix that mends it; see the messages of the numbering rules. */
export function reportBreaks(context: PlanContext, kind: BreakKind): void {
  for (const level of context.plan.levels) {
    for (const found of numberingBreaks(level)) if (found.kind === kind) context.report(reportOf(found));
  }
}

function reportOf(found: NumberingBreak): PlanReport {
  const { node, expected, other } = found;
  const label = labelText(node.ordinal, node.ordinal.value);
  const wanted = labelText(node.ordinal, expected);
  const previous = other === null ? '' : labelText(other.ordinal, other.ordinal.value);
  const missing =
    node.ordinal.value - 1 > expected && !found.isolated
      ? `${wanted}至${labelText(node.ordinal, node.ordinal.value - 1)}`
      : wanted;
  return {
    at: node.at,
    span: ordinalSpan(node),
    message: found.isolated && found.kind === 'gap' ? 'wrong' : 'found',
    args: { label, expected: wanted, previous, missing, line: (other?.at.line ?? 0) + 1 },
    related:
      other === null
        ? []
        : [{ at: other.at, span: ordinalSpan(other), message: 'other', args: { label: previous } }],
    fixes: fixesOf(found, wanted),
  };
}

function fixesOf(found: NumberingBreak, wanted: string): ReportedFix[] {
  const { node, expected, following, from } = found;
  const only: ReportedFix = {
    title: 'single',
    args: { expected: wanted },
    safe: false,
    edits: [renumberEdit(node, expected)],
  };
  if (found.isolated) return [only];
  const all = renumberEdits(following, from);
  if (all.length <= 1) return [only];
  const first = labelText(node.ordinal, from);
  return [{ title: 'renumber', args: { expected: first }, safe: false, edits: all }];
}
