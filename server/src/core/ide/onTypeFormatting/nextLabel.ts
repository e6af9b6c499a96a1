import { numberLike } from '../../lint/numbering/labels';
import { nodeOf } from '../../model/nodeOf';
import type { NumberedLevel } from '../../model/numbering';
import { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import { follower, SIBLING } from './follower';

/** No number of a plan is higher. */
const HIGHEST = 9999;

/**
 * The number with its marks, and the indentation, that the paragraph after `at` begins with; null where it has none.
 * `others` are plans to learn from what this one has not yet.
 */
export function nextLabel(plan: Plan, at: PlanParagraph, others: readonly Plan[]): string | null {
  const owner = nodeOf(plan, at);
  if (owner === null) return null;
  const next = follower(plan, at, owner, others);
  if (next === null) return null;
  if (next === SIBLING) {
    const node = at.role === 'tagLine' ? itemOf(owner) : owner;
    const model = modelOf(levelOf(plan, node.rank), node);
    return model === null ? null : labelLike(model, node.ordinal.value + 1, indentOf(node));
  }
  const level = levelOf(plan, next);
  if (level === undefined) {
    const other = others.map((one) => levelOf(one, next)).find((one) => one !== undefined);
    const model = modelOf(other, null);
    return model === null ? null : labelLike(model, 1, indentOf(owner));
  }
  const model = modelOf(level, null);
  if (model === null) return null;
  const draft = new OutlineNode(at, model.ordinal, owner);
  return labelLike(model, runsOn(plan, level) ? firstBelow(level, draft) : 1, indentOf(model));
}

/** A tag below a point is that of the whole item. */
function itemOf(node: OutlineNode): OutlineNode {
  return node.kind === 'point' ? (node.ancestor('item') ?? node) : node;
}

function levelOf({ levels }: Plan, rank: number): NumberedLevel | undefined {
  return levels.find(({ nodes }) => nodes[0]?.rank === rank);
}

/** The number that `draft`, a node that is not there yet, gets where it stands. */
function firstBelow({ nodes, scopeOf }: NumberedLevel, draft: OutlineNode): number {
  const last = nodes.findLast((node) => node.at.index <= draft.at.index);
  return last !== undefined && scopeOf(last) === scopeOf(draft) ? last.ordinal.value + 1 : 1;
}

/** Whether a level may run on from one heading to the next. As long as all of it stands below one, nothing shows; （一） then begins anew. */
function runsOn({ frontMatter }: Plan, { kind, nodes }: NumberedLevel): boolean {
  const [first] = nodes;
  if (first?.ordinal.kind !== 'subsection' || nodes.some(({ parent }) => parent !== first.parent))
    return true;
  return kind !== 'point' && frontMatter?.value.numbering[kind] === 'continuous';
}

/** A node of the level whose number is written as most are; of the kind of `like` where that is given. */
function modelOf(level: NumberedLevel | undefined, like: OutlineNode | null): OutlineNode | null {
  const counts = new Map<string, number>();
  let model: OutlineNode | null = null;
  let most = 0;
  for (const node of level?.nodes ?? []) {
    // A number without text may lack the blank that its text would have.
    if ((like !== null && like.ordinal.kind !== node.ordinal.kind) || isEmpty(node)) continue;
    const style = styleOf(node);
    const count = (counts.get(style) ?? 0) + 1;
    counts.set(style, count);
    if (count >= most) {
      most = count;
      model = node;
    }
  }
  return model ?? like;
}

function isEmpty({ at, ordinal }: OutlineNode): boolean {
  return at.text.length <= ordinal.end;
}

/** The marks, blanks and kind of figures of a node's number. */
function styleOf({ ordinal: { label, number, start } }: OutlineNode): string {
  const first = label.charAt(number.start - start);
  const figures = /[0-9]/.test(first) ? '1' : /[０-９]/.test(first) ? '１' : /[①-⒛]/.test(first) ? '①' : '一';
  return label.slice(0, number.start - start) + figures + label.slice(number.end - start);
}

function labelLike(model: OutlineNode, value: number, indent: string): string | null {
  if (value > HIGHEST) return null;
  const { label, number, start } = model.ordinal;
  return (
    indent + label.slice(0, number.start - start) + numberLike(model, value) + label.slice(number.end - start)
  );
}

/** The blanks before a node's number, without the byte order mark that may stand there in a first line. */
function indentOf({ at, ordinal }: OutlineNode): string {
  return (at.paragraph.lines[0]?.text ?? '').slice(0, ordinal.start).replace('\ufeff', '');
}
