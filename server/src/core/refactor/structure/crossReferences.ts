import { addTo } from '../../base/lists';
import type { TextEdit } from '../../base/span';
import { nodeOf } from '../../model/nodeOf';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import { type PlacedReference, planReferences, ReferenceResolver } from '../../model/referenceTargets';

/** A reference between some nodes and the rest of the plan. */
export interface CrossReference {
  readonly placed: PlacedReference;
  /** What it points to. */
  readonly target: OutlineNode;
}

/** The references from some nodes to others, and from others to them. */
export function crossReferences(plan: Plan, nodes: readonly OutlineNode[]): CrossReference[] {
  const inside = new Set(nodes);
  const references = planReferences(plan);
  if (references.length === 0) return [];
  const resolver = ReferenceResolver.of(plan);
  return references.flatMap((placed) => {
    const { item, part } = resolver.resolve(placed);
    const target = item ?? part;
    const owner = nodeOf(plan, placed.at);
    const isInside = owner !== null && inside.has(owner);
    return target === null || inside.has(target) === isInside ? [] : [{ placed, target }];
  });
}

/** Comments above the paragraphs with such references, which say what was meant: one a paragraph. */
export function notesOn(references: readonly CrossReference[], lineEnd: string): TextEdit[] {
  const byParagraph = new Map<PlanParagraph, string[]>();
  for (const { placed, target } of references) {
    const { at, reference } = placed;
    addTo(byParagraph, at, `“${at.written(reference)}”指“${target.title}”`);
  }
  return [...byParagraph].map(([{ start }, words]) => ({
    span: { start, end: start },
    newText: `%% 待核对：${words.join('，')}，已不在本文件。${lineEnd}`,
  }));
}
