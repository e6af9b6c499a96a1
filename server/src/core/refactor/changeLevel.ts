import { nodeAt } from '../model/nodeAt';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import { ORDINAL_RANK } from '../syntax/ordinal';
import { subtreeRange } from './structure/blocks';
import { type Draft, unchanged } from './structure/draft';
import { type LabelStyle, labelStyle } from './structure/labels';
import {
  inOneStep,
  type ParsePlan,
  type ReadEdited,
  type Rearranged,
  readWith,
  rearranged,
} from './structure/rearrange';
import { type EditWay, type Restructured, reversible } from './structure/reversible';

export type LevelChange = 'promote' | 'demote';

/**
 * Whether what the cursor stands in has a level to go to: and back, or `oneWay` because others follow that come below what
 * is promoted. Cheap: for menus.
 */
export function canChangeLevel(plan: Plan, offset: number, change: LevelChange): EditWay | null {
  const node = nodeAt(plan, offset);
  if (node === null || newStyles(plan, node, change) === null) return null;
  return hasFollowers(node, change) ? 'oneWay' : 'reversible';
}

/**
 * Moves the node that holds `offset`, with all below it, a level up or down; the text keeps its order. Demoted, a node is
 * the last below the one before it; promoted, it stands beside its parent, and those of its level that follow come below
 * it. Null where there is no such level.
 */
export function changeLevel(
  plan: Plan,
  offset: number,
  change: LevelChange,
  parse: ParsePlan,
): Restructured | null {
  const node = nodeAt(plan, offset);
  const drafts = node === null ? null : draftsOf(plan, node, change);
  if (node === null || drafts === null) return null;
  const made = redrafted(plan, drafts, readWith(parse));
  if (made !== null && hasFollowers(node, change)) {
    const text = node.at.written(node.ordinal).trim();
    return { obstacle: 'followers', place: { line: node.at.line + 1, text }, oneWay: inOneStep(made) };
  }
  const { index } = node;
  return reversible(plan, made, parse, (after, read) => {
    const there = after.nodes[index];
    const back =
      there === undefined ? null : draftsOf(after, there, change === 'promote' ? 'demote' : 'promote');
    return back === null ? null : redrafted(after, back, read);
  });
}

function redrafted(plan: Plan, drafts: readonly Draft[], read: ReadEdited): Rearranged | null {
  return rearranged(
    plan,
    { pieces: [{ span: { start: 0, end: plan.source.length } }], drafts, added: 0 },
    read,
  );
}

function hasFollowers(node: OutlineNode, change: LevelChange): boolean {
  return change === 'promote' && node.parent?.children.at(-1) !== node;
}

function draftsOf(plan: Plan, node: OutlineNode, change: LevelChange): Draft[] | null {
  const styles = newStyles(plan, node, change);
  if (styles === null) return null;
  const { start, end } = subtreeRange(plan, node);
  return plan.nodes.map((one, index) => {
    if (index < start || index >= end) return unchanged(one);
    return { was: one, isNew: false, style: styles.get(one.rank) ?? null };
  });
}

/** How the numbers of a node and of those below it come to be written, by the ranks that they have; null where they cannot. */
function newStyles(plan: Plan, node: OutlineNode, change: LevelChange): Map<number, LabelStyle> | null {
  const ladder = ladderOf(plan);
  const wanted = change === 'promote' ? (node.parent?.rank ?? null) : rankBelow(plan, node, ladder);
  if (wanted === null) return null;
  const steps = ladder.indexOf(wanted) - ladder.indexOf(node.rank);
  const { start, end } = subtreeRange(plan, node);
  const styles = new Map<number, LabelStyle>();
  for (let index = start; index < end; index++) {
    const { rank } = plan.nodes[index] as OutlineNode;
    if (styles.has(rank)) continue;
    const next = ladder[ladder.indexOf(rank) + steps];
    const style = next === undefined ? null : labelStyle(plan, next, start, end);
    if (style === null) return null;
    styles.set(rank, style);
  }
  return styles;
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
