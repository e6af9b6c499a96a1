import { addTo } from '../base/lists';
import { MemoKey } from '../base/memo';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import { type PlacedReference, planReferences, ReferenceResolver } from '../model/referenceTargets';

/** What a reference points to, and whether that is beyond doubt. */
export interface ItemTarget {
  readonly node: OutlineNode;
  readonly certain: boolean;
}

/** The heading or item that a reference points to; null where the plan has none of that number. */
export function targetOf(plan: Plan, placed: PlacedReference): ItemTarget | null {
  const { part, item, certain } = ReferenceResolver.of(plan).resolve(placed);
  const node = placed.reference.item === null ? part : item;
  return node === null ? null : { node, certain };
}

const BY_TARGET = new MemoKey<ReadonlyMap<OutlineNode, readonly PlacedReference[]>>();

/** The references that point to a heading or item, in the order of the text. */
export function referencesTo(plan: Plan, node: OutlineNode): readonly PlacedReference[] {
  return plan.memo.get(BY_TARGET, () => byTarget(plan)).get(node) ?? [];
}

function byTarget(plan: Plan): Map<OutlineNode, PlacedReference[]> {
  const references = new Map<OutlineNode, PlacedReference[]>();
  for (const placed of planReferences(plan)) {
    const target = targetOf(plan, placed);
    if (target !== null) addTo(references, target.node, placed);
  }
  return references;
}
