import type { Piece, Span } from '../base/span';
import type { Tag } from '../syntax/types';
import type { OutlineNode, PlacedTarget } from './outlineNode';
import type { PlacedTag } from './responsibility';

/** What `完成时限：` is called where a tag names the time alone: `（责任单位：教育局；6月底完成）`. */
export const DEADLINE_LABEL = '完成时限';

/** When the work is due as a tag says it, with a label or without one, in the order of the text. */
export function deadlinesIn({ roles, times }: Tag): readonly Piece[] {
  const labelled = roles.flatMap(({ kind, value }) => (kind === 'deadline' && value !== null ? [value] : []));
  if (times.length === 0) return labelled;
  return [...labelled, ...times].sort((a, b) => a.start - b.start);
}

/** A target with when it is due; see `deadlineOf`. */
export interface DueTarget extends PlacedTarget {
  readonly due: string | null;
}

/**
 * When a target is due, as written: by its own sentence, or else by the tag that follows it; where none does, by the only
 * one of its item, as behind a heading.
 */
export function deadlineOf({ at, target }: PlacedTarget, node: OutlineNode | null): string | null {
  if (target.deadline !== null) return at.written(target.deadline);
  if (node === null || node.tags.every(({ tag }) => deadlinesIn(tag).length === 0)) return null;
  const runs = runsOf(node.tags);
  const next = runs.find(([first]) => first !== undefined && isAfter(first, at.index, target.end));
  const run = next ?? (runs.length === 1 ? runs[0] : undefined) ?? [];
  const written = run.flatMap((placed) => deadlinesIn(placed.tag).map((time) => placed.at.written(time)));
  return written.length === 0 ? null : written.join('；');
}

function isAfter({ at, tag }: PlacedTag, index: number, end: number): boolean {
  return at.index > index || (at.index === index && tag.start >= end);
}

/** The tags that stand together: behind one sentence, or on lines below one another. */
function runsOf(tags: readonly PlacedTag[]): PlacedTag[][] {
  const runs: PlacedTag[][] = [];
  let last: PlacedTag | undefined;
  for (const placed of tags) {
    if (last !== undefined && standTogether(last, placed)) runs.at(-1)?.push(placed);
    else runs.push([placed]);
    last = placed;
  }
  return runs;
}

function standTogether(one: PlacedTag, other: PlacedTag): boolean {
  if (one.at === other.at) return one.at.text.slice(one.tag.end, other.tag.start).trim() === '';
  return other.tag.ownLine && other.at.index === one.at.index + 1;
}

/**
 * What of a span may be taken out of `text` with a role or a name: all but the times without a label, which belong to the
 * whole tag, and the marks before them.
 */
export function withoutTimes(text: string, times: readonly Span[], span: Span): Span[] {
  const parts: Span[] = [];
  let { start } = span;
  for (const time of times) {
    if (time.start < start || time.end > span.end) continue;
    let mark = time.start;
    while (mark > start && /[、，,；;。\s]/.test(text.charAt(mark - 1))) mark--;
    if (mark > start) parts.push({ start, end: mark });
    start = time.end;
  }
  if (start < span.end) parts.push({ start, end: span.end });
  return parts;
}
