import { partitionPoint } from '../../base/partitionPoint';
import { piece } from '../../base/span';
import { readOrdinal } from '../ordinal';
import type { Target, TargetParts } from '../types';
import { clauseEnd, clauseStart } from './context';
import { deadlineOf, hedgeOf } from './deadline';
import type { Found } from './found';
import { indicatorBefore } from './indicator';
import { finished, isFinishAlone, milestone, zero } from './milestone';
import { perOf } from './per';
import { doubling, level, reference } from './reference';
import { type Anchor, insideName, type Scan } from './scan';
import { coverage, every, whole } from './whole';

const NO_PARTS: TargetParts = {
  before: null,
  approximateBefore: null,
  numbers: [],
  rangeMark: null,
  units: [],
  after: [],
};

/** The targets that hang on words: 全覆盖, 达到省定标准, 8月份启用, 位于前列, 不发生…; `figures` are those found already. */
export function readWords(text: string, found: Scan, figures: readonly Target[]): Target[] {
  const targets: Target[] = [];
  const ordinal = readOrdinal(text)?.end ?? 0;
  let done = 0;
  for (const anchor of found.anchors) {
    if (anchor.at < done || (anchor.kind === 'figure' && !isMonth(text, anchor.at))) continue;
    const hit = read(text, anchor, figures, found);
    if (hit === null || hit.start < done) continue;
    // 6月底前，完成主体结构封顶 is one milestone.
    if (anchor.kind === 'finished' && done > 0 && clauseStart(text, hit.start) < done) continue;
    targets.push(complete(text, hit, Math.max(ordinal, targets.at(-1)?.end ?? 0)));
    done = hit.end;
  }
  return targets;
}

function isMonth(text: string, at: number): boolean {
  return /^(?:[0-9０-９]{4} ?年 ?)?[0-9０-９]{1,2} ?月/.test(text.slice(at, at + 11));
}

function read(text: string, anchor: Anchor, figures: readonly Target[], found: Scan): Found | null {
  const { at } = anchor;
  if (insideName(text, found.quoted, at)) return null;
  const clause = { start: clauseStart(text, at), end: clauseEnd(text, at) };
  switch (anchor.kind) {
    case 'coverage':
      return coverage(text, clause, at);
    case 'whole':
      return whole(text, clause, at);
    case 'every':
      return holdsFigure(figures, at, clause.end) ? null : every(text, clause, at);
    case 'reach':
      return holdsFigure(figures, clause.start, at) ? null : reference(text, clause, at);
    case 'level':
      return level(text, clause, at);
    case 'zero':
      return zero(text, clause, at);
    case 'double':
      return doubling(text, clause, at);
    case 'finished':
      return finished(text, clause, at);
    default:
      return unlessFigure(text, figures, clause.start, milestone(text, clause, at));
  }
}

/** A clause whose figure is a target is no milestone besides. */
function unlessFigure(
  text: string,
  figures: readonly Target[],
  from: number,
  hit: Found | null,
): Found | null {
  return hit === null || holdsFigure(figures, from, clauseEnd(text, hit.end)) ? null : hit;
}

function holdsFigure(figures: readonly Target[], start: number, end: number): boolean {
  const next = figures[partitionPoint(figures, (figure) => figure.end <= start)];
  return (next?.start ?? end) < end;
}

/** What leads to the date of a milestone and is no part of what is done: 新建站点|拟于|2022年底前完成. */
const DATE_LEAD = /(?:力争|争取|确保|拟|计划|预计)?(?:于|在|至|到)$/;

function complete(text: string, found: Found, least: number): Target {
  const { start, end, kind, comparator, value, unit, measured } = found;
  const lead =
    kind === 'milestone' ? DATE_LEAD.exec(text.slice(Math.max(least, start - 4), start))?.[0].length : 0;
  // 于年底前完成 says of nothing that it is done: that stands before it.
  const thing = measured === undefined || isFinishAlone(text, measured) ? undefined : measured;
  return {
    ...piece(text, start, end),
    kind,
    comparator,
    value,
    low: null,
    high: null,
    unit,
    indicator: indicatorBefore(text, least, start - (lead ?? 0), thing),
    action: null,
    per: perOf(text, start, end),
    deadline: deadlineOf(text, start, end),
    hedge: hedgeOf(text, start, end),
    parts: NO_PARTS,
  };
}
