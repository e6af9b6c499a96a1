import type { OutlineNode } from './outlineNode';

/** `continuous` runs on through the plan (Wuxi's items 1–70); `restart` begins anew under each parent. */
export type NumberingPolicy = 'continuous' | 'restart';

/** The policy of each level; null for a level the plan has not. */
export interface Numbering {
  readonly section: NumberingPolicy | null;
  readonly subsection: NumberingPolicy | null;
  readonly item: NumberingPolicy | null;
}

/** Nodes of one ordinal kind in the order of the text, as they are numbered. */
export interface NumberedLevel {
  readonly nodes: readonly OutlineNode[];
  readonly policy: NumberingPolicy;
  /** What most of the nodes are. */
  readonly kind: 'section' | 'subsection' | 'item' | 'point';
}

/** The policy that most of the parents' first children follow. Points, and levels with a single parent, count as they must. */
export function inferPolicy(nodes: readonly OutlineNode[]): NumberingPolicy {
  let restarts = 0;
  let runsOn = 0;
  let previous: OutlineNode | undefined;
  for (const node of nodes) {
    if (previous !== undefined && previous.parent !== node.parent) {
      if (node.ordinal.value === previous.ordinal.value + 1) runsOn++;
      else if (node.ordinal.value === 1) restarts++;
    }
    previous = node;
  }
  return restarts > runsOn ? 'restart' : 'continuous';
}

/** The numbered levels of a plan, from the top. `overrides` (from the front matter) win over what the text shows. */
export function numberedLevels(
  nodes: readonly OutlineNode[],
  overrides: Partial<Numbering>,
): NumberedLevel[] {
  const byRank = new Map<number, OutlineNode[]>();
  for (const node of nodes) {
    const level = byRank.get(node.rank);
    if (level === undefined) byRank.set(node.rank, [node]);
    else level.push(node);
  }
  const levels: NumberedLevel[] = [];
  for (const [, level] of [...byRank].sort((a, b) => a[0] - b[0])) {
    const kind = commonest(level);
    const policy = kind === 'point' ? 'restart' : (overrides[kind] ?? inferPolicy(level));
    levels.push({ nodes: level, policy, kind });
  }
  return levels;
}

function commonest(nodes: readonly OutlineNode[]): NumberedLevel['kind'] {
  const counts = { section: 0, subsection: 0, item: 0, point: 0 };
  for (const node of nodes) counts[node.kind]++;
  let best: NumberedLevel['kind'] = 'section';
  for (const kind of ['subsection', 'item', 'point'] as const) if (counts[kind] > counts[best]) best = kind;
  return best;
}

export function numberingOf(levels: readonly NumberedLevel[]): Numbering {
  const policy = (kind: NumberedLevel['kind']): NumberingPolicy | null =>
    levels.find((level) => level.kind === kind)?.policy ?? null;
  return { section: policy('section'), subsection: policy('subsection'), item: policy('item') };
}
