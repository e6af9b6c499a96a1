import { nodeOf } from '../../model/nodeOf';
import type { OfficeDirectory } from '../../model/officeDirectory';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlacedTag } from '../../model/responsibility';
import type { Candidate } from './entry';
import { skeletonCandidate } from './skeleton';
import type { Spot } from './spot';
import { type CompletionContext, skeletonsFor } from './words';

/** The tags that an item may be given: last year's of the same item, then empty ones as the plan writes them. */
export function tagCandidates(plan: Plan, context: CompletionContext, { at }: Pick<Spot, 'at'>): Candidate[] {
  const node = nodeOf(plan, at);
  const last = node === null ? null : lastYearTag(plan, context, node);
  const skeletons = skeletonsFor(plan, context).map((one) => skeletonCandidate(one, 'wholeTag'));
  return last === null ? skeletons : [{ kind: 'tag', text: last, note: 'lastYear' }, ...skeletons];
}

const byTitle = new WeakMap<Plan, ReadonlyMap<string, OutlineNode>>();

function lastYearTag(
  { year }: Plan,
  { lastYear, directory }: CompletionContext,
  node: OutlineNode,
): string | null {
  if (lastYear === null) return null;
  let items = byTitle.get(lastYear);
  if (items === undefined) {
    items = new Map(lastYear.items.map((item) => [item.title, item]));
    byTitle.set(lastYear, items);
  }
  const tags = items.get(node.title)?.tags ?? [];
  if (tags.length === 0 || (tags.length > 1 && !tags.every(({ tag }) => tag.ownLine))) return null;
  return tags.map((tag) => withNamesOf(tag, year, directory)).join('\n');
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
