import { addTo } from '../../base/lists';
import type { Scope } from '../../model/numbering';
import { HIGHEST_NUMBER, HIGHEST_OF_KIND } from '../../model/numberSequence';
import type { TreeNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import { type Draft, kindOf } from './draft';

/** Nodes that are numbered one after the other. */
interface Sequence {
  readonly rank: number;
  readonly scope: TreeNode | null;
  readonly nodes: TreeNode[];
}

/**
 * The number of each draft, in their order: a sequence that was right is right again, by the plan's own policy; in one
 * that was not, the numbers stay with their places. Null where one cannot be written.
 */
export function draftNumbers(
  plan: Plan,
  drafts: readonly Draft[],
  tree: readonly TreeNode[],
): number[] | null {
  const scopes = new Map(plan.levels.map(({ nodes, scopeOf }) => [nodes[0]?.rank ?? 0, scopeOf]));
  const before = new Counterparts(sequencesOf(plan.nodes, scopes), drafts);
  const numbers = drafts.map(() => 0);
  for (const sequence of sequencesOf(tree, scopes)) {
    const { nodes } = sequence;
    const old = before.of(sequence);
    const values = old === null || isRight(old.nodes) ? due(nodes) : keepingPlaces(nodes, drafts, old.nodes);
    for (let i = 0; i < values.length; i++) numbers[(nodes[i] as TreeNode).index] = values[i] as number;
  }
  const writable = drafts.every((draft, index) => {
    const number = numbers[index] as number;
    if (draft.style === null && number === draft.was.ordinal.value) return true;
    return number >= 1 && number <= (HIGHEST_OF_KIND[kindOf(draft)] ?? HIGHEST_NUMBER);
  });
  return writable ? numbers : null;
}

const PARENT: Scope = (node) => node.parent;

/** The sequences of a tree; a level that the plan has not had begins anew under each parent. */
function sequencesOf(nodes: readonly TreeNode[], scopes: ReadonlyMap<number, Scope>): Sequence[] {
  const sequences: Sequence[] = [];
  const open = new Map<number, Sequence>();
  for (const node of nodes) {
    const { rank } = node;
    const scope = (scopes.get(rank) ?? PARENT)(node);
    let sequence = open.get(rank);
    if (sequence === undefined || sequence.scope !== scope) {
      sequence = { rank, scope, nodes: [] };
      open.set(rank, sequence);
      sequences.push(sequence);
    }
    sequence.nodes.push(node);
  }
  return sequences;
}

/** The old sequences, to be found by the new ones. */
class Counterparts {
  readonly #byScope = new Map<TreeNode | null, Sequence[]>();
  readonly #byFirst = new Map<TreeNode | undefined, Sequence>();
  readonly #drafts: readonly Draft[];

  constructor(old: readonly Sequence[], drafts: readonly Draft[]) {
    this.#drafts = drafts;
    for (const sequence of old) {
      addTo(this.#byScope, sequence.scope, sequence);
      this.#byFirst.set(sequence.nodes[0], sequence);
    }
  }

  /** The sequence of the same level under the same node, or the one that moved as a whole. */
  of({ rank, scope, nodes }: Sequence): Sequence | null {
    const draft = scope === null ? null : this.#draftOf(scope);
    const under = draft?.isNew === true ? undefined : this.#byScope.get(draft?.was ?? null);
    const same = under?.findLast((one) => one.rank === rank);
    if (same !== undefined) return same;
    const [first] = nodes;
    const whole = first === undefined ? undefined : this.#byFirst.get(this.#draftOf(first).was);
    if (whole?.nodes.length !== nodes.length) return null;
    const isWhole = nodes.every((node, index) => {
      const { was, isNew } = this.#draftOf(node);
      return !isNew && was === whole.nodes[index];
    });
    return isWhole ? whole : null;
  }

  #draftOf({ index }: TreeNode): Draft {
    return this.#drafts[index] as Draft;
  }
}

/** What the nodes of one sequence are due: one more than the one before, locked numbers as they are. */
function due(nodes: readonly TreeNode[]): number[] {
  let last = 0;
  return nodes.map((node) => {
    last = node.locked ? node.ordinal.value : last + 1;
    return last;
  });
}

function isRight(nodes: readonly TreeNode[]): boolean {
  let last = 0;
  return nodes.every(({ locked, ordinal }) => {
    last = locked ? ordinal.value : last + 1;
    return ordinal.value === last;
  });
}

/** The numbers of a sequence that was not right: those of the same places, moved on by what has been put in or taken out. */
function keepingPlaces(
  nodes: readonly TreeNode[],
  drafts: readonly Draft[],
  old: readonly TreeNode[],
): number[] {
  const values = old.map(({ ordinal }) => ordinal.value);
  const wasOf = (index: number): TreeNode | null => {
    const draft = drafts[(nodes[index] as TreeNode).index] as Draft;
    return draft.isNew ? null : draft.was;
  };
  const shorter = Math.min(nodes.length, old.length);
  let start = 0;
  while (start < shorter && wasOf(start) === old[start]) start++;
  let end = 0;
  while (end < shorter - start && wasOf(nodes.length - 1 - end) === old[old.length - 1 - end]) end++;
  const shift = nodes.length - old.length;
  const result = values.slice(0, start);
  // A locked number goes with its node, the others stay with the places between.
  const places = old
    .slice(start, old.length - end)
    .flatMap(({ locked, ordinal }) => (locked ? [] : [ordinal.value]));
  for (let index = start; index < nodes.length - end; index++) {
    const { locked, ordinal } = nodes[index] as TreeNode;
    if (locked) result.push(ordinal.value);
    else if (shift === 0) result.push(places.shift() ?? (values[index] as number));
    else result.push((result.at(-1) ?? 0) + 1);
  }
  let shifted = true;
  for (let index = nodes.length - end; index < nodes.length; index++) {
    if ((nodes[index] as TreeNode).locked) shifted = false;
    result.push((values[index - shift] as number) + (shifted ? shift : 0));
  }
  return result;
}
