import type { NumberedLevel } from '../../model/numbering';
import { HIGHEST_NUMBER, HIGHEST_OF_KIND } from '../../model/numberSequence';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import { type Draft, kindOf } from './draft';

type Scope = NumberedLevel['scopeOf'];

/** Nodes that are numbered one after the other. */
interface Sequence {
  readonly rank: number;
  readonly scope: OutlineNode | null;
  readonly nodes: OutlineNode[];
}

/**
 * The number of each draft, in their order: a sequence that was right is right again, by the plan's own policy; in one
 * that was not, the numbers stay with their places. Null where one cannot be written.
 */
export function draftNumbers(
  plan: Plan,
  drafts: readonly Draft[],
  tree: readonly OutlineNode[],
): number[] | null {
  const draftOf = new Map(tree.map((node, index) => [node, drafts[index] as Draft]));
  const scopes = new Map(plan.levels.map(({ nodes, scopeOf }) => [nodes[0]?.rank ?? 0, scopeOf]));
  const numbers = new Map<OutlineNode, number>();
  const before = new Counterparts(sequencesOf(plan.nodes, scopes));
  for (const sequence of sequencesOf(tree, scopes)) {
    const old = before.of(sequence, (node) => draftOf.get(node) as Draft);
    const values =
      old === null || isRight(old.nodes) ? due(sequence.nodes) : keepingPlaces(sequence, old, draftOf);
    for (const [index, node] of sequence.nodes.entries()) numbers.set(node, values[index] as number);
  }
  const result = tree.map((node) => numbers.get(node) ?? node.ordinal.value);
  const writable = result.every((number, index) => {
    const draft = drafts[index] as Draft;
    if (draft.style === null && number === draft.was.ordinal.value) return true;
    return number >= 1 && number <= (HIGHEST_OF_KIND[kindOf(draft)] ?? HIGHEST_NUMBER);
  });
  return writable ? result : null;
}

const PARENT: Scope = (node) => node.parent;

/** The sequences of a tree; a level that the plan has not had begins anew under each parent. */
function sequencesOf(nodes: readonly OutlineNode[], scopes: ReadonlyMap<number, Scope>): Sequence[] {
  const sequences: Sequence[] = [];
  const open = new Map<number, Sequence>();
  for (const node of nodes) {
    const scope = (scopes.get(node.rank) ?? PARENT)(node);
    let sequence = open.get(node.rank);
    if (sequence === undefined || sequence.scope !== scope) {
      sequence = { rank: node.rank, scope, nodes: [] };
      open.set(node.rank, sequence);
      sequences.push(sequence);
    }
    sequence.nodes.push(node);
  }
  return sequences;
}

/** The old sequences, to be found by the new ones. */
class Counterparts {
  readonly #byScope = new Map<string, Sequence>();
  readonly #byFirst = new Map<OutlineNode, Sequence>();
  readonly #ids = new Map<OutlineNode | null, number>();

  constructor(old: readonly Sequence[]) {
    for (const sequence of old) {
      this.#byScope.set(this.#key(sequence.rank, sequence.scope), sequence);
      const [first] = sequence.nodes;
      if (first !== undefined) this.#byFirst.set(first, sequence);
    }
  }

  /** The sequence of the same level under the same node, or the one that moved as a whole. */
  of({ rank, scope, nodes }: Sequence, draftOf: (node: OutlineNode) => Draft): Sequence | null {
    const draft = scope === null ? null : draftOf(scope);
    const same = draft?.isNew === true ? undefined : this.#byScope.get(this.#key(rank, draft?.was ?? null));
    if (same !== undefined) return same;
    const was = nodes.map((node) => draftOf(node));
    const whole = this.#byFirst.get((was[0] as Draft).was) ?? null;
    const isWhole =
      whole?.nodes.length === was.length &&
      was.every((one, index) => !one.isNew && one.was === whole.nodes[index]);
    return isWhole ? whole : null;
  }

  #key(rank: number, scope: OutlineNode | null): string {
    let id = this.#ids.get(scope);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(scope, id);
    }
    return `${rank} ${id}`;
  }
}

/** What the nodes of one sequence are due: one more than the one before, locked numbers as they are. */
function due(nodes: readonly OutlineNode[]): number[] {
  let last = 0;
  return nodes.map((node) => {
    last = node.locked ? node.ordinal.value : last + 1;
    return last;
  });
}

function isRight(nodes: readonly OutlineNode[]): boolean {
  const numbers = due(nodes);
  return nodes.every(({ ordinal }, index) => ordinal.value === numbers[index]);
}

/** The numbers of a sequence that was not right: those of the same places, moved on by what has been put in or taken out. */
function keepingPlaces(
  { nodes }: Sequence,
  old: Sequence,
  draftOf: ReadonlyMap<OutlineNode, Draft>,
): number[] {
  const values = old.nodes.map(({ ordinal }) => ordinal.value);
  const wasOf = (index: number): OutlineNode | null => {
    const draft = draftOf.get(nodes[index] as OutlineNode);
    return draft === undefined || draft.isNew ? null : draft.was;
  };
  const shorter = Math.min(nodes.length, old.nodes.length);
  let start = 0;
  while (start < shorter && wasOf(start) === old.nodes[start]) start++;
  let end = 0;
  while (end < shorter - start && wasOf(nodes.length - 1 - end) === old.nodes[old.nodes.length - 1 - end])
    end++;
  const shift = nodes.length - old.nodes.length;
  const result = values.slice(0, start);
  // A locked number goes with its node, the others stay with the places between.
  const places = old.nodes
    .slice(start, old.nodes.length - end)
    .flatMap(({ locked, ordinal }) => (locked ? [] : [ordinal.value]));
  for (let index = start; index < nodes.length - end; index++) {
    const { locked, ordinal } = nodes[index] as OutlineNode;
    if (locked) result.push(ordinal.value);
    else if (shift === 0) result.push(places.shift() ?? (values[index] as number));
    else result.push((result.at(-1) ?? 0) + 1);
  }
  let shifted = true;
  for (let index = nodes.length - end; index < nodes.length; index++) {
    if ((nodes[index] as OutlineNode).locked) shifted = false;
    result.push((values[index - shift] as number) + (shifted ? shift : 0));
  }
  return result;
}
