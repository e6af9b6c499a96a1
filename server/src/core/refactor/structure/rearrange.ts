import { composeEdits } from '../../base/composeEdits';
import type { TextEdit } from '../../base/span';
import { numberLike } from '../../lint/numbering/labels';
import { ReferenceEdits } from '../../lint/numbering/renumberEdits';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import { type PlacedReference, planReferences, ReferenceResolver } from '../../model/referenceTargets';
import type { PlanText } from '../../syntax/planText';
import { type ArrangedPiece, Arrangement } from './arrangement';
import { type Draft, treeOf } from './draft';
import { draftNumbers } from './numbers';

/** Reads a text as the plan at hand was read. */
export type ParsePlan = (text: PlanText) => Plan;

/** A change of the outline: the text in its new order, and the nodes that it then has. */
export interface TreeEdit {
  readonly pieces: readonly (ArrangedPiece | { readonly labelOf: Draft })[];
  readonly drafts: readonly Draft[];
  /** How many paragraphs of text there are to be more than before; null where that is no sign of anything. */
  readonly added: number | null;
  /** The old nodes that references are to follow to other drafts than their own. */
  readonly joined?: ReadonlyMap<OutlineNode, Draft>;
}

/** What makes the change, in the order of the text. */
export interface Restructuring {
  readonly edits: readonly TextEdit[];
  /** References that someone should look at. */
  readonly unsure: readonly PlacedReference[];
}

/**
 * The edits of a change of the outline, with the numbers and references that follow from it. Null where the text would
 * not be read as the tree that was asked for.
 */
export function rearranged(plan: Plan, edit: TreeEdit, parse: ParsePlan): Restructuring | null {
  const { drafts } = edit;
  const tree = treeOf(drafts);
  const numbers = draftNumbers(plan, drafts, tree);
  if (numbers === null) return null;
  const labels = labelsOf(drafts, numbers);
  const pieces = edit.pieces.map((piece) =>
    'labelOf' in piece ? { text: labels.made.get(piece.labelOf) ?? '' } : piece,
  );
  const replacements = [...labels.replacements].sort((a, b) => a.span.start - b.span.start);
  const arrangement = new Arrangement(plan.source.toString(), pieces, replacements);
  const text = plan.source.edit(arrangement.edits);
  const after = parse(text);
  const isAsked =
    (edit.added === null || countTexts(after) === countTexts(plan) + edit.added) &&
    after.nodes.length === tree.length &&
    after.nodes.every(
      ({ ordinal, rank, locked }, index) =>
        rank === tree[index]?.rank && ordinal.value === numbers[index] && locked === tree[index]?.locked,
    );
  if (!isAsked) return null;
  const { edits, unsure } = followingReferences(plan, after, arrangement, edit);
  return { edits: composeEdits(arrangement.edits, edits, text.toString()), unsure };
}

/** A line that is joined with another makes one paragraph of two. */
function countTexts({ paragraphs }: Plan): number {
  let count = 0;
  for (const { paragraph } of paragraphs) if (paragraph.kind === 'text') count++;
  return count;
}

interface Labels {
  readonly replacements: readonly TextEdit[];
  readonly made: ReadonlyMap<Draft, string>;
}

function labelsOf(drafts: readonly Draft[], numbers: readonly number[]): Labels {
  const replacements: TextEdit[] = [];
  const made = new Map<Draft, string>();
  for (const [index, draft] of drafts.entries()) {
    const { was, isNew, style } = draft;
    const number = numbers[index] as number;
    const { ordinal, at } = was;
    if (isNew) made.set(draft, style?.write(number) ?? '');
    else if (style !== null) {
      const span = at.toDocument({ start: ordinal.start, end: ordinal.end });
      replacements.push({ span, newText: style.write(number) });
    } else if (number !== ordinal.value) {
      replacements.push({ span: at.toDocument(ordinal.number), newText: numberLike(was, number) });
    }
  }
  return { replacements, made };
}

function followingReferences(
  plan: Plan,
  after: Plan,
  arrangement: Arrangement,
  { drafts, joined }: TreeEdit,
): Restructuring {
  const references = planReferences(plan);
  if (references.length === 0) return { edits: [], unsure: [] };
  const nodes = new Map<OutlineNode, OutlineNode>();
  drafts.forEach(({ was, isNew }, index) => {
    if (!isNew) nodes.set(was, after.nodes[index] as OutlineNode);
  });
  for (const [node, draft] of joined ?? [])
    nodes.set(node, after.nodes[drafts.indexOf(draft)] as OutlineNode);
  const following = new ReferenceEdits(new ReferenceResolver(plan), new ReferenceResolver(after), {
    nodeAfter: (node) => nodes.get(node) ?? null,
    numberOf: (node) => node.ordinal.value,
  });
  const moved = new Map(planReferences(after).map((placed) => [startOf(placed), placed]));
  for (const placed of references) {
    const start = arrangement.placeOf(startOf(placed));
    const there = start === null ? undefined : moved.get(start);
    if (there !== undefined) following.add(placed, there);
  }
  const edits = following.edits.flatMap(({ at, span, newText }) =>
    at === undefined ? [] : [{ span: at.toDocument(span), newText }],
  );
  edits.sort((a, b) => a.span.start - b.span.start);
  return { edits, unsure: following.unsure };
}

/** Where a reference stands in the text: at its first number, which several of one list do not share. */
function startOf({ at, reference }: PlacedReference): number {
  const number = reference.item ?? reference.part ?? reference;
  return at.toDocument(number).start;
}
