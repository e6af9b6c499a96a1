import { Analyzer, type Plan, PlanText, type Restructured, type TextEdit } from '../../../../server/src/core';
import { changeLevel } from '../../../../server/src/core/refactor/changeLevel';
import { joinItems } from '../../../../server/src/core/refactor/joinItems';
import { moveNode } from '../../../../server/src/core/refactor/moveNode';
import { splitItem } from '../../../../server/src/core/refactor/splitItem';
import type { ParsePlan } from '../../../../server/src/core/refactor/structure/rearrange';
import { readYaml } from '../../../../server/src/import/yaml';

/** Only the rules on numbers speak here. */
export const analyzer = new Analyzer({
  readYaml,
  rules: { tag: 'off', office: 'off', target: 'off', text: 'off', document: 'off' },
});
export const parse: ParsePlan = (text) => analyzer.parse(text);
export const read = (text: string): Plan => parse(PlanText.from(text));

type Operation = (plan: Plan, offset: number) => Restructured | null;

export const up: Operation = (plan, offset) => moveNode(plan, offset, 'up', parse);
export const down: Operation = (plan, offset) => moveNode(plan, offset, 'down', parse);
export const promote: Operation = (plan, offset) => changeLevel(plan, offset, 'promote', parse);
export const demote: Operation = (plan, offset) => changeLevel(plan, offset, 'demote', parse);
export const split: Operation = (plan, offset) => splitItem(plan, offset, parse);
export const join: Operation = (plan, offset) => joinItems(plan, offset, parse);

/** An edit, its opposite, and where the opposite is asked for: where an editor then has its cursor, unless otherwise said. */
export interface Pair {
  readonly name: string;
  readonly there: Operation;
  readonly back: Operation;
  /** The cursor before the edit that the opposite's cursor comes from. */
  readonly placeOfBack: (plan: Plan, offset: number) => number;
}

const same = (_: Plan, offset: number): number => offset;

export const PAIRS: readonly Pair[] = [
  { name: 'up', there: up, back: down, placeOfBack: same },
  { name: 'down', there: down, back: up, placeOfBack: same },
  { name: 'promote', there: promote, back: demote, placeOfBack: same },
  { name: 'demote', there: demote, back: promote, placeOfBack: same },
  {
    name: 'split',
    there: split,
    back: join,
    placeOfBack: (plan, offset) => textStart(plan, nodeIndexAt(plan, offset)),
  },
  {
    name: 'join',
    there: join,
    back: split,
    placeOfBack: (plan, offset) => textStart(plan, nodeIndexAt(plan, offset) + 1),
  },
];

export function nodeIndexAt({ nodes }: Plan, offset: number): number {
  return nodes.findLastIndex(({ at }) => at.start <= offset);
}

/** Where a node's text begins, behind its number. */
export function textStart({ nodes }: Plan, index: number): number {
  const node = nodes[index];
  return node === undefined
    ? 0
    : node.at.toDocument({ start: node.ordinal.end, end: node.ordinal.end + 1 }).start;
}

/** Where an editor leaves its cursor: behind what comes in where it stood. */
export function cursorAfter(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { span, newText } of edits) {
    if (span.end <= offset) shift += newText.length - (span.end - span.start);
    else if (span.start < offset) return span.start + shift + newText.length;
  }
  return offset + shift;
}
