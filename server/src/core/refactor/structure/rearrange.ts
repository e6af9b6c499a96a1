import { composeEdits } from '../../base/composeEdits';
import type { Span, TextEdit } from '../../base/span';
import { numberLike } from '../../lint/numbering/labels';
import { type FollowedReference, ReferenceEdits } from '../../lint/numbering/referenceEdits';
import type { OutlineNode, TreeNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import { type PlacedReference, planReferences, ReferenceResolver } from '../../model/referenceTargets';
import type { PlanText } from '../../syntax/planText';
import { type ArrangedPiece, Arrangement } from './arrangement';
import { type Draft, treeOf } from './draft';
import { draftNumbers } from './numbers';

/** Reads a text as the plan at hand was read. */
export type ParsePlan = (text: PlanText) => Plan;

/** Reads what edits make of a plan. */
export type ReadEdited = (plan: Plan, edits: readonly TextEdit[]) => Plan;

export function readWith(parse: ParsePlan): ReadEdited {
  return ({ source }, edits) => parse(source.edit(edits));
}

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
}

/** A change of the outline in two steps. */
export interface Rearranged {
  readonly edits: readonly TextEdit[];
  /** What they lead to. */
  readonly after: Plan;
  /** What then has the references follow. */
  readonly following: Restructuring;
}

/** Both steps as one. */
export function inOneStep({ edits, after, following }: Rearranged): Restructuring {
  const { unsure } = following;
  if (following.edits.length === 0) return { edits, unsure };
  return { edits: composeEdits(edits, following.edits, after.source), unsure };
}

/**
 * The edits of a change of the outline, with the numbers and references that follow from it. Null where the text would
 * not be read as the tree that was asked for.
 */
export function rearranged(plan: Plan, edit: TreeEdit, read: ReadEdited): Rearranged | null {
  const { drafts } = edit;
  const tree = treeOf(drafts);
  const numbers = draftNumbers(plan, drafts, tree);
  if (numbers === null) return null;
  const labels = labelsOf(drafts, numbers);
  const pieces = edit.pieces.map((piece) =>
    'labelOf' in piece ? { text: labels.made.get(piece.labelOf) ?? '' } : piece,
  );
  const arrangement = new Arrangement(plan.source, pieces, inOrder(labels.replacements));
  const after = read(plan, arrangement.edits);
  if (edit.added !== null && countTexts(after) !== countTexts(plan) + edit.added) return null;
  if (!areAsked(after.nodes, tree, numbers)) return null;
  const following = followingReferences(plan, after, arrangement, edit);
  return following === null ? null : { edits: arrangement.edits, after, following };
}

function inOrder(edits: TextEdit[]): readonly TextEdit[] {
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function areAsked(
  nodes: readonly OutlineNode[],
  tree: readonly TreeNode[],
  numbers: readonly number[],
): boolean {
  return (
    nodes.length === tree.length &&
    nodes.every(({ ordinal, rank, locked }, index) => {
      const asked = tree[index] as TreeNode;
      return rank === asked.rank && ordinal.value === numbers[index] && locked === asked.locked;
    })
  );
}

/** A line that is joined with another makes one paragraph of two. */
function countTexts({ paragraphs }: Plan): number {
  let count = 0;
  for (const { paragraph } of paragraphs) if (paragraph.kind === 'text') count++;
  return count;
}

interface Labels {
  readonly replacements: TextEdit[];
  readonly made: ReadonlyMap<Draft, string>;
}

function labelsOf(drafts: readonly Draft[], numbers: readonly number[]): Labels {
  const replacements: TextEdit[] = [];
  const made = new Map<Draft, string>();
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index] as Draft;
    const { was, isNew, style } = draft;
    const number = numbers[index] as number;
    const { ordinal, at } = was;
    if (isNew) made.set(draft, style?.write(number) ?? '');
    else if (style !== null) {
      replacements.push({ span: placed(at, ordinal), newText: style.write(number) });
    } else if (number !== ordinal.value) {
      replacements.push({ span: placed(at, ordinal.number), newText: numberLike(was, number) });
    }
  }
  return { replacements, made };
}

/** Where a span of a label stands. Nothing is left out before it, so that the paragraph need not be read for it. */
function placed({ start: shift }: PlanParagraph, { start, end }: Span): Span {
  return { start: shift + start, end: shift + end };
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
  if (leaves !== true && countPlain(now) !== countPlain(references)) return null;
  if (references.length === 0) return { edits: [], unsure: [] };
  // Where each node comes to stand among the nodes; -1 for one that is gone.
  const places = new Int32Array(plan.nodes.length).fill(-1);
  for (let index = 0; index < drafts.length; index++) {
    const { was, isNew } = drafts[index] as Draft;
    if (!isNew) places[was.index] = index;
  }
  for (const [node, draft] of joined ?? []) places[node.index] = drafts.indexOf(draft);
  const following = new ReferenceEdits(ReferenceResolver.of(plan), ReferenceResolver.of(after), {
    nodeAfter: ({ index }) => after.nodes[places[index] as number] ?? null,
    numberOf: (node) => node.ordinal.value,
    unnames: true,
  });
  const moved = new Map<number, PlacedReference>();
  for (const placed of now) moved.set(startOf(placed), placed);
  const followed: FollowedReference[] = [];
  const lost: PlacedReference[] = [];
  for (const before of references) {
    const start = arrangement.placeOf(startOf(before));
    const there = start === null ? undefined : moved.get(start);
    if (there === undefined) lost.push(before);
    else followed.push({ before, after: there });
  }
  if (leaves !== true && countPlain(lost) > 0) return null;
  following.add(followed);
  // One that reads as such no more, with other words before it than it had.
  if (leaves !== true) following.unsure.push(...lost);
  const edits: TextEdit[] = [];
  for (const { at, span, newText } of following.edits)
    if (at !== undefined) edits.push({ span: at.toDocument(span), newText });
  return { edits: inOrder(edits), unsure: following.unsure };
}

/** Those that read as such whatever stands before them. */
function countPlain(references: readonly PlacedReference[]): number {
  let count = 0;
  for (const { reference } of references) if (!reference.loose) count++;
  return count;
}

/** Where a reference stands in the text: at its first number, which several of one list do not share. */
function startOf({ at, reference }: PlacedReference): number {
  const number = reference.item ?? reference.part ?? reference;
  return at.toDocument(number).start;
}
