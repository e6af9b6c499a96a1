import { composeEdits } from '../../base/composeEdits';
import type { TextEdit } from '../../base/span';
import { numberLike } from '../../lint/numbering/labels';
import { ReferenceEdits } from '../../lint/numbering/referenceEdits';
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
  /** True where text leaves the plan, and references with it. */
  readonly leaves?: boolean;
}

/** What makes the change, in the order of the text. */
export interface Restructuring {
  readonly edits: readonly TextEdit[];
  /** References that someone should look at. */
  readonly unsure: readonly PlacedReference[];
  /** The plan as it is going to be, where that is known already. */
  readonly after?: Plan;
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
  const following = followingReferences(plan, after, arrangement, edit);
  if (following === null) return null;
  const { unsure } = following;
  // What only touches becomes one edit even where no reference is to follow.
  const edits = composeEdits(arrangement.edits, following.edits, text.toString());
  return following.edits.length === 0 ? { edits, unsure, after } : { edits, unsure };
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

/** Null where the references are not those of the text as it was: one was cut in two, or made of two pieces. */
function followingReferences(
  plan: Plan,
  after: Plan,
  arrangement: Arrangement,
  { drafts, joined, leaves }: TreeEdit,
): Restructuring | null {
  const references = planReferences(plan);
  const now = planReferences(after);
  if (leaves !== true && now.length !== references.length) return null;
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
    unnames: true,
  });
  const moved = new Map(now.map((placed) => [startOf(placed), placed]));
  const followed = references.flatMap((before) => {
    const start = arrangement.placeOf(startOf(before));
    const there = start === null ? undefined : moved.get(start);
    return there === undefined ? [] : [{ before, after: there }];
  });
  if (leaves !== true && followed.length < references.length) return null;
  following.add(followed);
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
