import { partitionPoint } from '../../base/partitionPoint';
import { numberLike } from '../../lint/numbering/labels';
import type { NumberedLevel } from '../../model/numbering';
import { type NodeKind, OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import { ORDINAL_RANK, type OrdinalKind } from '../../syntax/ordinal';
import type { Candidate, EntryNote } from './entry';
import { type CompletionContext, otherPlans } from './words';

const NOTES: Readonly<Record<NodeKind, EntryNote>> = {
  section: 'nextSection',
  subsection: 'nextSubsection',
  item: 'nextItem',
  point: 'nextPoint',
};

/** GB/T 9704-2012 7.3.3, for what neither the plan nor the plans beside it have. */
const USUAL: readonly (readonly [OrdinalKind, NodeKind, string])[] = [
  ['section', 'section', '一、'],
  ['subsection', 'subsection', '（一）'],
  ['item', 'item', '1. '],
];

/** The same in plans that are written like regulations. */
const CLAUSES: readonly (readonly [OrdinalKind, NodeKind, string])[] = [
  ['clauseSection', 'subsection', '第一节'],
  ['article', 'item', '第一条'],
];

interface Next {
  readonly rank: number;
  readonly kind: NodeKind;
  readonly text: string;
}

/** The numbers that a new line may begin with, the likeliest first. */
export function ordinalCandidates(plan: Plan, line: number, context: CompletionContext): Candidate[] {
  const before = nodeBefore(plan, line);
  const nexts = nextsIn(plan, line, before);
  const missing = before === null ? firstsOf(plan, context) : deeperThan(before, plan, context);
  for (const one of missing) if (nexts.every(({ rank }) => rank !== one.rank)) nexts.push(one);
  const deeper = before !== null && expectsDeeper(plan, before);
  return nexts.sort((a, b) => distance(a, before, deeper) - distance(b, before, deeper)).map(toCandidate);
}

/**
 * The usual beginnings of levels that the plan has not, for who types one of them although the plans beside it number
 * otherwise: none where its own items say how deep it goes.
 */
export function usualOrdinals(plan: Plan, line: number): Candidate[] {
  const before = nodeBefore(plan, line);
  if (plan.items.some((item) => item !== before && item.at.line !== line)) return [];
  const ranks = new Set(plan.nodes.filter((node) => node.at.line !== line).map(({ rank }) => rank));
  return usual()
    .filter(({ rank }) => !ranks.has(rank) && rank > (before?.rank ?? 0))
    .map(toCandidate);
}

/** The first point below an item, for a plan that has no points yet. */
export function firstPoint(plan: Plan, line: number): Candidate[] {
  const isItem = nodeBefore(plan, line)?.kind === 'item';
  if (!isItem || plan.nodes.some(({ kind, at }) => kind === 'point' && at.line !== line)) return [];
  return [toCandidate({ rank: ORDINAL_RANK.point, kind: 'point', text: '（1）' })];
}

function toCandidate({ kind, text }: Next): Candidate {
  return { kind: 'ordinal', text, note: NOTES[kind] };
}

/** The last numbered node above a line. */
export function nodeBefore({ nodes }: Plan, line: number): OutlineNode | null {
  return nodes[partitionPoint(nodes, ({ at }) => at.line < line) - 1] ?? null;
}

/** True after a heading, unless the one before it has nothing below it either. */
function expectsDeeper({ nodes }: Plan, before: OutlineNode): boolean {
  const { kind, ordinal } = before;
  const isClauses = ordinal.kind === 'chapter' || ordinal.kind === 'clauseSection';
  if (kind !== 'section' && kind !== 'subsection' && !isClauses) return false;
  const alike = nodes.filter(({ rank }) => rank === before.rank);
  return alike.length < 2 || alike.some(({ children }) => children.length > 0);
}

/** After an item its neighbour, then what is above it; after a heading first what stands below it. */
function distance({ rank }: Next, before: OutlineNode | null, deeper: boolean): number {
  if (before === null) return rank;
  if (rank === before.rank) return deeper ? 50 : 0;
  if (rank < before.rank) return 60 + before.rank - rank;
  return (deeper ? 0 : 80) + rank - before.rank;
}

function nextsIn(plan: Plan, line: number, before: OutlineNode | null): Next[] {
  const nexts: Next[] = [];
  for (const level of plan.levels) {
    const [first] = level.nodes;
    if (first === undefined || (first.at.line === line && level.nodes.length === 1)) continue;
    const { rank } = first;
    if (level.kind === 'point' && !(before?.kind === 'item' || before?.kind === 'point')) continue;
    let parent = before;
    while (parent !== null && parent.rank >= rank) parent = parent.parent;
    const scope = level.scopeOf(new OutlineNode(first.at, first.ordinal, parent));
    const last = lastBefore(level, line);
    const sample = last ?? first;
    const value = last !== null && level.scopeOf(last) === scope ? last.ordinal.value + 1 : 1;
    nexts.push({ rank, kind: level.kind, text: labelLike(sample, value) });
  }
  return nexts;
}

/** The last node of a level above a line. */
function lastBefore({ nodes }: NumberedLevel, line: number): OutlineNode | null {
  return nodes[partitionPoint(nodes, ({ at }) => at.line < line) - 1] ?? null;
}

function labelLike(node: OutlineNode, value: number): string {
  const { ordinal, at } = node;
  const before = at.written({ start: ordinal.start, end: ordinal.number.start });
  const after = at.written({ start: ordinal.number.end, end: ordinal.end });
  const number = numberLike(node, value);
  // A number beyond the signs that hold their own marks brings its marks along.
  return number.length > 1 && /^[（(]|[.]$/.test(number) ? number : `${before}${number}${after}`;
}

/** The beginnings of the levels of the plans beside this one, else of the usual ones. */
function firstsOf(plan: Plan, context: CompletionContext): Next[] {
  const model = otherPlans(context).find(({ levels }) => levels.length > 0);
  if (plan.levels.length > 0) return [];
  if (model === undefined) return usual().filter(({ kind }) => kind !== 'subsection');
  return levelsOf(model);
}

function deeperThan(before: OutlineNode, plan: Plan, context: CompletionContext): Next[] {
  // Who has items knows how deep the plan goes.
  if (plan.items.some((item) => item !== before)) return [];
  const model = otherPlans(context).find(({ levels }) => levels.length > 0);
  const levels = model === undefined ? usualBelow(before) : levelsOf(model);
  return levels.filter(({ rank }) => rank > before.rank);
}

/** Below 第一章 come 第一节 and 第一条, and 一、 all the same. */
function usualBelow({ ordinal: { kind, label } }: OutlineNode): Next[] {
  if (kind !== 'chapter' && kind !== 'clauseSection') return usual();
  const blank = /[\s\u3000]*$/.exec(label)?.[0] ?? '';
  const clauses = CLAUSES.map(([ordinal, kind, text]) => ({
    rank: ORDINAL_RANK[ordinal],
    kind,
    text: text + blank,
  }));
  return [...clauses, ...usual().filter(({ rank }) => clauses.every((one) => one.rank !== rank))];
}

function levelsOf({ levels }: Plan): Next[] {
  return levels.flatMap(({ nodes, kind }) => {
    const [first] = nodes;
    return first === undefined || kind === 'point'
      ? []
      : [{ rank: first.rank, kind, text: labelLike(first, 1) }];
  });
}

function usual(): Next[] {
  return USUAL.map(([ordinal, kind, text]) => ({ rank: ORDINAL_RANK[ordinal], kind, text }));
}
