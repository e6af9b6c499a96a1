import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import { type PlacedReference, planReferences, ReferenceResolver } from '../../model/referenceTargets';
import type { ReportedEdit } from '../rule';
import { numberLike } from './labels';
import { ReferenceEdits } from './referenceEdits';

/** What has every reference of a plan point to what it pointed to before, when nodes get other numbers. */
export interface FollowingEdits {
  readonly edits: readonly ReportedEdit[];
  /** References that someone should look at: nobody can tell from the numbers what they mean. */
  readonly unsure: readonly PlacedReference[];
}

/** The edits that give nodes new `numbers`; those that have them already are left alone. */
export function numberEdits(numbers: ReadonlyMap<OutlineNode, number>): ReportedEdit[] {
  const edits: ReportedEdit[] = [];
  for (const [node, number] of numbers) {
    if (number === node.ordinal.value) continue;
    edits.push({ at: node.at, span: node.ordinal.number, newText: numberLike(node, number) });
  }
  return edits;
}

/** The edits of references that go with new `numbers`; nodes that are not among them keep theirs. */
export function followingEdits(plan: Plan, numbers: ReadonlyMap<OutlineNode, number>): FollowingEdits {
  const changes = [...numbers].some(([node, number]) => number !== node.ordinal.value);
  const references = changes ? planReferences(plan) : [];
  if (references.length === 0) return { edits: [], unsure: [] };
  const numberOf = (node: OutlineNode): number => numbers.get(node) ?? node.ordinal.value;
  const before = ReferenceResolver.of(plan);
  const rewriting = new ReferenceEdits(before, before.withNumbers(numberOf), {
    nodeAfter: (node) => node,
    numberOf,
    unnames: false,
  });
  rewriting.add(references.map((placed) => ({ before: placed, after: placed })));
  return { edits: rewriting.edits, unsure: rewriting.unsure };
}
