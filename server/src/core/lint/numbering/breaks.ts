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
  /** The nodes from the break to the end of its sequence. */
  readonly following: readonly OutlineNode[];
}

const known = new WeakMap<NumberedLevel, readonly NumberingBreak[]>();

/** The breaks of a level, in the order of the text. */
export function numberingBreaks(level: NumberedLevel): readonly NumberingBreak[] {
  let breaks = known.get(level);
  if (breaks === undefined) {
    const found: NumberingBreak[] = [];
    if (level.policy === 'continuous') findBreaks(level.nodes, false, found);
    else for (const sequence of sequencesOf(level)) findBreaks(sequence.nodes, sequence.later, found);
    breaks = found;
    known.set(level, breaks);
  }
  return breaks;
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
 * Walks a sequence with one number of look-ahead and takes the cheapest explanation of each misfit: two neighbours
 * swapped, a single wrong number, a number used again, a jump. The walk then goes on from what is there, so that one slip
 * is reported once.
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
      found.push({ kind, node, expected: wanted, isolated, other, following: nodes.slice(i) });
    };
    if (value === expected || (value === count && value > last)) {
      last = value;
    } else if (before !== null && before.parent !== node.parent && value === 1) {
      report('policy', false, before);
      last = 1;
    } else if (before === null && restarts && value > 1 && next !== 2) {
      report('policy', false, null);
      last = value;
    } else if (next === expected + 1) {
      // Only this number is out of step.
      const bearer = firstBearer.get(value) ?? (next === value ? (nodes[i + 1] ?? null) : null);
      report(bearer !== null ? 'duplicate' : value < expected ? 'order' : 'gap', true, bearer ?? before);
      last = expected;
    } else if (value === expected + 1 && next === expected) {
      const later = nodes[i + 1] as OutlineNode;
      found.push({
        kind: 'order',
        node: later,
        expected: value,
        isolated: true,
        other: node,
        following: [later],
      });
      last = value;
      count++;
      i++;
      firstBearer.set(next, later);
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
