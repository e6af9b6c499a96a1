import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import { type PlacedReference, planReferences, ReferenceResolver } from '../../model/referenceTargets';
import type { ReportedEdit } from '../rule';
import { numberLike } from './labels';
import { ReferenceEdits } from './referenceEdits';

/** What gives nodes other numbers and has every reference point to what it pointed to before. */
export interface RenumberEdits {
  readonly numberEdits: readonly ReportedEdit[];
  readonly referenceEdits: readonly ReportedEdit[];
  /** References that someone should look at: nobody can tell from the numbers what they mean. */
  readonly unsure: readonly PlacedReference[];
}

/** The edits for new `numbers`; nodes that are not among them keep theirs. */
export function renumberEdits(plan: Plan, numbers: ReadonlyMap<OutlineNode, number>): RenumberEdits {
  const numberEdits: ReportedEdit[] = [];
  for (const [node, number] of numbers) {
    if (number === node.ordinal.value) continue;
    numberEdits.push({ at: node.at, span: node.ordinal.number, newText: numberLike(node, number) });
  }
  const references = numberEdits.length === 0 ? [] : planReferences(plan);
  if (references.length === 0) return { numberEdits, referenceEdits: [], unsure: [] };
  const numberOf = (node: OutlineNode): number => numbers.get(node) ?? node.ordinal.value;
  const after = new ReferenceResolver(plan, numberOf);
  const rewriting = new ReferenceEdits(new ReferenceResolver(plan), after, {
    nodeAfter: (node) => node,
    numberOf,
    unnames: false,
  });
  rewriting.add(references.map((placed) => ({ before: placed, after: placed })));
  return { numberEdits, referenceEdits: rewriting.edits, unsure: rewriting.unsure };
}
