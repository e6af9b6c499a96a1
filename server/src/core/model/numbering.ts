import { addTo } from '../base/lists';
import { Memo } from '../base/memo';
import type { NodeKind, OutlineNode } from './outlineNode';

/** `continuous` runs on through the plan (Wuxi's items 1–70); `restart` begins anew under each parent, or each section. */
export type NumberingPolicy = 'continuous' | 'restart';

/** The policy of each level; null for a level the plan has not. */
export interface Numbering {
  readonly section: NumberingPolicy | null;
  readonly subsection: NumberingPolicy | null;
  readonly item: NumberingPolicy | null;
}

/** Nodes of one rank in the order of the text, as they are numbered. */
export interface NumberedLevel {
  readonly nodes: readonly OutlineNode[];
  readonly policy: NumberingPolicy;
  /** What most of the nodes are. */
  readonly kind: NodeKind;
  /** The node under which the level begins anew at 1; null for the whole plan. */
  readonly scopeOf: Scope;
  readonly memo: Memo;
}

export type Scope = <T extends Below<T>>(node: T) => T | null;

interface Below<T> {
  readonly parent: T | null;
}

const WHOLE_PLAN: Scope = () => null;
const PARENT: Scope = (node) => node.parent;
const ROOT: Scope = (node) => {
  let top = node.parent;
  while (top !== null && top.parent !== null) top = top.parent;
  return top;
};

/** The numbered levels of a plan, from the top. `overrides` (from the front matter) win over what the text shows. */
export function numberedLevels(
  nodes: readonly OutlineNode[],
  overrides: Partial<Numbering>,
): NumberedLevel[] {
  const byRank = new Map<number, OutlineNode[]>();
  for (const node of nodes) addTo(byRank, node.rank, node);
  const levels: NumberedLevel[] = [];
  for (const [, level] of [...byRank].sort((a, b) => a[0] - b[0])) {
    const kind = commonest(level);
    const scopeOf = kind === 'point' ? PARENT : inferScope(level, overrides[kind] ?? null);
    const policy = scopeOf === WHOLE_PLAN ? 'continuous' : 'restart';
    levels.push({ nodes: level, policy, kind, scopeOf, memo: new Memo() });
  }
  return levels;
}

/** The scope against which the fewest nodes at a parent's beginning are out of step; running on wins a tie. */
function inferScope(nodes: readonly OutlineNode[], wanted: NumberingPolicy | null): Scope {
  const candidates =
    wanted === 'continuous'
      ? [WHOLE_PLAN]
      : wanted === 'restart'
        ? [PARENT, ROOT]
        : [WHOLE_PLAN, ROOT, PARENT];
  let best = candidates[0] as Scope;
  let fewest = Number.POSITIVE_INFINITY;
  for (const scope of candidates) {
    let misfits = 0;
    for (let i = 1; i < nodes.length; i++) {
      const before = nodes[i - 1] as OutlineNode;
      const node = nodes[i] as OutlineNode;
      // A locked number says nothing of how the others run.
      if (before.parent === node.parent || node.locked) continue;
      const expected = scope(before) === scope(node) ? before.ordinal.value + 1 : 1;
      if (node.ordinal.value !== expected) misfits++;
    }
    if (misfits < fewest) {
      fewest = misfits;
      best = scope;
    }
  }
  return best;
}

function commonest(nodes: readonly OutlineNode[]): NodeKind {
  const counts: Record<NodeKind, number> = { section: 0, subsection: 0, item: 0, point: 0 };
  for (const node of nodes) counts[node.kind]++;
  let best: NodeKind = 'section';
  for (const kind of ['subsection', 'item', 'point'] as const) if (counts[kind] > counts[best]) best = kind;
  return best;
}

export function numberingOf(levels: readonly NumberedLevel[]): Numbering {
  const policy = (kind: NodeKind): NumberingPolicy | null =>
    levels.find((level) => level.kind === kind)?.policy ?? null;
  return { section: policy('section'), subsection: policy('subsection'), item: policy('item') };
}
