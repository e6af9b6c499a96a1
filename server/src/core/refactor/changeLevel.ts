import { nodeOf } from '../model/nodeOf';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import { ORDINAL_RANK } from '../syntax/ordinal';
import { subtreeRange } from './structure/blocks';
import { type Draft, unchanged } from './structure/draft';
import { type LabelStyle, labelStyle } from './structure/labels';
import { type ParsePlan, type Restructuring, rearranged } from './structure/rearrange';

export type LevelChange = 'promote' | 'demote';

/** Whether what the cursor stands in has a level to go to. Cheap: for menus. */
export function canChangeLevel(plan: Plan, offset: number, change: LevelChange): boolean {
  return draftsOf(plan, offset, change) !== null;
}

/**
 * Moves the node that holds `offset`, with all below it, a level up or down; the text keeps its order. Demoted, a node is
 * the last below the one before it; promoted, it stands beside its parent, and what followed it there comes below it.
 * Null where there is no such level.
 */
export function changeLevel(
  plan: Plan,
  offset: number,
  change: LevelChange,
  parse: ParsePlan,
): Restructuring | null {
  const drafts = draftsOf(plan, offset, change);
  if (drafts === null) return null;
  return rearranged(
    plan,
    { pieces: [{ span: { start: 0, end: plan.source.length } }], drafts, added: 0 },
    parse,
  );
}

function draftsOf(plan: Plan, offset: number, change: LevelChange): Draft[] | null {
  const at = plan.paragraphs[plan.source.paragraphAt(offset)];
  const node = at === undefined ? null : nodeOf(plan, at);
  if (node === null) return null;
  const ladder = ladderOf(plan);
  const wanted = change === 'promote' ? (node.parent?.rank ?? null) : rankBelow(plan, node, ladder);
  if (wanted === null) return null;
  const steps = ladder.indexOf(wanted) - ladder.indexOf(node.rank);
  const { start, end } = subtreeRange(plan, node);
  const drafts: Draft[] = [];
  const styles = new Map<number, LabelStyle>();
  for (const [index, one] of plan.nodes.entries()) {
    if (index < start || index >= end) {
      drafts.push(unchanged(one));
      continue;
    }
    const rank = ladder[ladder.indexOf(one.rank) + steps];
    if (rank === undefined) return null;
    const style = styles.get(rank) ?? labelStyle(plan, rank, start, end);
    if (style === null) return null;
    styles.set(rank, style);
    drafts.push({ was: one, isNew: false, style });
  }
  return drafts;
}

/** The level below the one before it: that of what stands there last, or the next one. */
function rankBelow(plan: Plan, node: OutlineNode, ladder: readonly number[]): number | null {
  const siblings = node.parent?.children ?? plan.roots;
  const before = siblings[siblings.indexOf(node) - 1];
  if (before === undefined || before.rank !== node.rank) return null;
  return before.children.at(-1)?.rank ?? ladder[ladder.indexOf(node.rank) + 1] ?? null;
}

/** The levels of the plan from the top, and those that GB/T 9704 has below them. */
function ladderOf({ levels }: Plan): number[] {
  const ranks = levels.flatMap(({ nodes }) => nodes[0]?.rank ?? []);
  const deepest = ranks.at(-1) ?? 0;
  for (let rank = Math.max(deepest + 1, ORDINAL_RANK.section); rank <= ORDINAL_RANK.circled; rank++) {
    ranks.push(rank);
  }
  return ranks;
}
