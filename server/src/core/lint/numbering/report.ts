import { trimmedEnd } from '../../base/characters';
import type { Span } from '../../base/span';
import { numbersFrom } from '../../model/numberSequence';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlanContext, PlanReport, ReportedFix } from '../rule';
import { type BreakKind, type NumberingBreak, numberingBreaks } from './breaks';
import { labelText } from './labels';
import { followingEdits, numberEdits } from './renumberEdits';

/** The ordinal without the blanks after it. */
export function ordinalSpan(node: OutlineNode): Span {
  const { start, label } = node.ordinal;
  return { start, end: start + trimmedEnd(label) };
}

/** Reports the breaks of one kind, each with the fix that mends it; see the messages of the numbering rules. */
export function reportBreaks(context: PlanContext, kind: BreakKind): void {
  for (const level of context.plan.levels) {
    for (const found of numberingBreaks(level)) {
      if (found.kind === kind) context.report(reportOf(found));
    }
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
    laterFixes: fixesAt(node.at.index, found.kind),
  };
}

/** The fixes of the break in a paragraph. */
function fixesAt(paragraph: number, kind: BreakKind): (plan: Plan) => ReportedFix[] {
  return (plan) => {
    const found = plan.levels
      .flatMap(numberingBreaks)
      .find((one) => one.kind === kind && one.node.at.index === paragraph);
    return found === undefined ? [] : fixesOf(plan, found);
  };
}

function fixesOf(plan: Plan, found: NumberingBreak): ReportedFix[] {
  const { node, expected, sequence, first, end, from } = found;
  const numbers = changed(numbersFrom(sequence.slice(first, end), from));
  if (found.isolated || numbers.size <= 1) {
    const single = new Map([[node, expected]]);
    const edits = [...numberEdits(single), ...followingEdits(plan, single).edits];
    return [{ title: 'single', args: { expected: labelText(node.ordinal, expected) }, safe: false, edits }];
  }
  const { edits: following, unsure } = followingEdits(plan, numbers);
  const args = { expected: labelText(node.ordinal, from), unsure: unsure.length };
  const title = unsure.length > 0 ? 'renumberUnsure' : 'renumber';
  return [{ title, args, safe: false, edits: [...numberEdits(numbers), ...following] }];
}

function changed(numbers: ReadonlyMap<OutlineNode, number>): Map<OutlineNode, number> {
  return new Map([...numbers].filter(([node, number]) => node.ordinal.value !== number));
}
