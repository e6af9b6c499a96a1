import { MemoKey } from '../../base/memo';
import { nodeOf } from '../../model/nodeOf';
import type { OfficeDirectory } from '../../model/officeDirectory';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlacedTag } from '../../model/responsibility';
import type { Candidate } from './entry';
import { skeletonCandidate, skeletonOf } from './skeleton';
import type { Spot } from './spot';
import { type CompletionContext, skeletonsFor } from './words';

/**
 * The tags that an item may be given: last year's of the same item, then empty ones as the plan writes them. One on lines
 * of its own begins with a line break.
 */
export function tagCandidates(plan: Plan, context: CompletionContext, { at }: Pick<Spot, 'at'>): Candidate[] {
  const node = nodeOf(plan, at);
  const last = node === null ? null : lastYearTag(plan, context, node);
  const skeletons = skeletonsFor(plan, context).map((one) => skeletonCandidate(one, 'wholeTag'));
  return last === null ? skeletons : [{ kind: 'tag', text: last, note: 'lastYear' }, ...skeletons];
}

const BY_TITLE = new MemoKey<ReadonlyMap<string, OutlineNode>>();

function lastYearTag(
  { year }: Plan,
  { lastYear, directory }: CompletionContext,
  node: OutlineNode,
): string | null {
  if (lastYear === null) return null;
  const items = lastYear.memo.get(BY_TITLE, () => new Map(lastYear.items.map((item) => [item.title, item])));
  const tags = items.get(node.title)?.tags ?? [];
  if (tags.length === 0 || (tags.length > 1 && !tags.every(({ tag }) => tag.ownLine))) return null;
  const lines = tags.map((tag) => withNamesOf(tag, year, directory)).join('\n');
  return tags[0]?.tag.ownLine === true ? `\n${lines}` : lines;
}

/** The tags without the line break before them, for a line that has been begun: those that have lines of their own. */
export function ownLineCandidates(plan: Plan, context: CompletionContext, item: OutlineNode): Candidate[] {
  return tagCandidates(plan, context, item).flatMap((one) =>
    one.text.startsWith('\n') ? [cut(one, 1)] : [],
  );
}

/** What is still to come of the lines of an item's tag, as the plan writes such tags. */
export function restOfLines(plan: Plan, context: CompletionContext, item: OutlineNode): Candidate[] {
  const written = item.tags.map(({ at, tag }) => skeletonOf(tag, at.paragraph.reading.written));
  const before = `\n${written.join('\n')}\n`;
  return skeletonsFor(plan, context)
    .filter((one) => one.startsWith(before))
    .map((one) => skeletonCandidate(one.slice(before.length), 'wholeTag'));
}

function cut(candidate: Candidate, length: number): Candidate {
  const { text, gaps = [] } = candidate;
  return { ...candidate, text: text.slice(length), gaps: gaps.map((gap) => gap - length) };
}

/** A tag as written, with the names that are right in `year`. */
function withNamesOf({ at, tag }: PlacedTag, year: number | null, directory: OfficeDirectory): string {
  let text = '';
  let from = tag.start;
  for (const role of tag.roles) {
    for (const mention of role.mentions) {
      const office = mention.group ? undefined : directory.find(mention.text)?.office;
      if (office === undefined || year === null || directory.isCurrent(office, year)) continue;
      const heir = directory.successorOf(office, year);
      if (heir === undefined) continue;
      text += at.written({ start: from, end: mention.start }) + heir.name;
      from = mention.end;
    }
  }
  return text + at.written({ start: from, end: tag.end });
}
