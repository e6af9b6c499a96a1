import { MemoKey } from '../../base/memo';
import type { NumberedLevel } from '../../model/numbering';
import type { OutlineNode } from '../../model/outlineNode';

export type BreakKind = 'gap' | 'duplicate' | 'order' | 'policy';

/** A place where a level's numbers leave their sequence. There is one for each slip, not one for each later number. */
export interface NumberingBreak {
  readonly kind: BreakKind;
  readonly node: OutlineNode;
  /** The number that should stand here. */
  readonly expected: number;
  /** True where only this number is wrong; false where all that follow in the sequence are shifted with it. */
  readonly isolated: boolean;
  /** The node that the message points to: the first bearer of the number, or the one before the break. */
  readonly other: OutlineNode | null;
  /** The sequence, and where in it stand the nodes that are numbered anew from `from` on: to its end, or that of a disorder. */
  readonly sequence: readonly OutlineNode[];
  readonly first: number;
  readonly end: number;
  readonly from: number;
}

const BREAKS = new MemoKey<readonly NumberingBreak[]>();

/** The breaks of a level, in the order of the text. */
export function numberingBreaks(level: NumberedLevel): readonly NumberingBreak[] {
  return level.memo.get(BREAKS, () => {
    const found: NumberingBreak[] = [];
    if (level.policy === 'continuous') findBreaks(level.nodes, false, found);
    else for (const sequence of sequencesOf(level)) findBreaks(sequence.nodes, sequence.later, found);
    return found;
  });
}

interface Sequence {
  readonly nodes: OutlineNode[];
  /** True for all but the first sequence of the level: only these can fail to begin anew. */
  readonly later: boolean;
}

function sequencesOf(level: NumberedLevel): Sequence[] {
  const sequences: Sequence[] = [];
  let scope: OutlineNode | null | undefined;
  for (const node of level.nodes) {
    const own = level.scopeOf(node);
    if (own !== scope || sequences.length === 0) sequences.push({ nodes: [], later: sequences.length > 0 });
    scope = own;
    sequences.at(-1)?.nodes.push(node);
  }
  return sequences;
}

/**
 * Walks a sequence and takes the cheapest explanation of each misfit: numbers in the wrong order, a single wrong number, a
 * number used again, a jump. The walk then goes on from what is there, so that one slip is reported once. A locked number
 * is always right.
 */
function findBreaks(nodes: readonly OutlineNode[], restarts: boolean, found: NumberingBreak[]): void {
  const firstBearer = new Map<number, OutlineNode>();
  let last = 0;
  /** Where the count would stand had a section not begun anew. */
  let count = 0;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as OutlineNode;
    const value = node.ordinal.value;
    const before = nodes[i - 1] ?? null;
    const next = nodes[i + 1]?.ordinal.value;
    const expected = last + 1;
    count++;
    const report = (
      kind: BreakKind,
      isolated: boolean,
      other: OutlineNode | null,
      wanted = expected,
    ): void => {
      const place = { sequence: nodes, first: i, end: nodes.length };
      found.push({ kind, node, expected: wanted, isolated, other, ...place, from: wanted });
    };
    const disorder = value > expected ? disorderLength(nodes, i, expected) : 0;
    if (node.locked) {
      last = value;
      count = value;
    } else if (value === expected || (value === count && value > last)) {
      last = value;
    } else if (before !== null && before.parent !== node.parent && value === 1) {
      report('policy', false, before);
      last = 1;
    } else if (before === null && restarts && value > 1 && next !== 2) {
      report('policy', false, null);
      last = value;
    } else if (disorder > 0) {
      // The right numbers in the wrong order: neighbours swapped, or one moved. The first that goes backwards is named.
      const following = nodes.slice(i, i + disorder);
      const back = following.findIndex(
        (one, at) => at > 0 && one.ordinal.value < numberAt(following, at - 1),
      );
      found.push({
        kind: 'order',
        node: following[back] as OutlineNode,
        expected: expected + back,
        isolated: false,
        other: following[back - 1] ?? null,
        sequence: nodes,
        first: i,
        end: i + disorder,
        from: expected,
      });
      for (const one of following) firstBearer.set(one.ordinal.value, one);
      last = expected + disorder - 1;
      count += disorder - 1;
      i += disorder - 1;
    } else if (next === expected + 1) {
      // Only this number is out of step.
      const bearer = firstBearer.get(value) ?? (next === value ? (nodes[i + 1] ?? null) : null);
      report(bearer !== null ? 'duplicate' : value < expected ? 'order' : 'gap', true, bearer ?? before);
      last = expected;
    } else if (value === last) {
      report('duplicate', false, firstBearer.get(value) ?? before);
    } else if (value > expected) {
      report('gap', false, before);
      last = value;
      count = value;
    } else if (next === expected || next === undefined) {
      const bearer = firstBearer.get(value) ?? null;
      report(bearer !== null ? 'duplicate' : 'order', next === undefined, bearer ?? before);
    } else {
      report('order', false, before);
      last = value;
    }
    if (!firstBearer.has(value)) firstBearer.set(value, node);
  }
}

/** A disorder is looked for no further than this. */
const MAX_DISORDER = 40;

/** How many nodes from `start` on bear exactly the numbers from `first` on, in whatever order; 0 where none do. */
function disorderLength(nodes: readonly OutlineNode[], start: number, first: number): number {
  const seen = new Set<number>();
  let highest = first;
  for (let i = start; i < nodes.length && i - start < MAX_DISORDER; i++) {
    const value = numberAt(nodes, i);
    if (value < first || seen.has(value) || nodes[i]?.locked) return 0;
    seen.add(value);
    highest = Math.max(highest, value);
    if (highest === first + i - start) return i - start + 1;
  }
  return 0;
}

function numberAt(nodes: readonly OutlineNode[], index: number): number {
  return nodes[index]?.ordinal.value ?? 0;
}
