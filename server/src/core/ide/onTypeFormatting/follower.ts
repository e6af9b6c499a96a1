import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';

/** The next number of the paragraph's own level. */
export const SIBLING = 'sibling';

/** What kind of number the next paragraph has: the next of the same level, or the first of the level of that rank. */
export type Follower = typeof SIBLING | number;

/** How a paragraph ends: with a sentence or tag, with the colon that announces what follows, or as headings do. */
type Ending = 'sentence' | 'colon' | 'heading' | 'comma';

const TEXT = 'text';

/**
 * What follows such a paragraph elsewhere in this plan, most of the time; null where that is a paragraph without a
 * number, or where nothing tells. An item is followed by the next one unless the plan shows otherwise; what stands below
 * the first heading of its kind is learned from `others`.
 */
export function follower(
  plan: Plan,
  at: PlanParagraph,
  owner: OutlineNode,
  others: readonly Plan[],
): Follower | null {
  const ending = endingOf(at);
  if (ending === 'comma') return null;
  const isItem = at.role === 'item' || at.role === 'point';
  const votes = votesOf(plan, at, owner);
  if (votes.size === 0) {
    if ((isItem && ending !== 'colon') || at.role === 'tagLine') return SIBLING;
    return at === owner.at && ending === 'heading' ? belowHeading(at, owner, others) : null;
  }
  const vote = mostOf(votes);
  // That one item has points below it does not say that the next one has.
  if (typeof vote === 'number') return isItem && ending !== 'colon' && votes.get(vote) === 1 ? SIBLING : vote;
  // An empty heading is one that is still to be filled.
  return vote === SIBLING && (at !== owner.at || isItem) ? SIBLING : null;
}

function belowHeading(at: PlanParagraph, owner: OutlineNode, others: readonly Plan[]): number | null {
  for (const other of others) {
    const votes = votesOf(other, at, owner);
    if (votes.size === 0) continue;
    const vote = mostOf(votes);
    return typeof vote === 'number' ? vote : null;
  }
  return null;
}

/** What more than half are for. */
function mostOf<T>(votes: ReadonlyMap<T, number>): T | undefined {
  let total = 0;
  for (const count of votes.values()) total += count;
  return [...votes].find(([, count]) => count * 2 > total)?.[0];
}

/** How often what follows other paragraphs like `at`. */
function votesOf(plan: Plan, at: PlanParagraph, owner: OutlineNode): Map<Follower | typeof TEXT, number> {
  const votes = new Map<Follower | typeof TEXT, number>();
  const mark = markOf(at);
  let before: PlanParagraph | undefined;
  let rank = 0;
  let index = 0;
  for (const next of plan.paragraphs) {
    if (next.paragraph.kind !== 'text') continue;
    const node = plan.nodes[index]?.at === next ? plan.nodes[index++] : undefined;
    const isLike =
      before !== at && before?.role === at.role && rank === owner.rank && markOf(before) === mark;
    if (isLike && next.role !== 'foot') {
      const vote = node === undefined ? TEXT : node.rank > rank ? node.rank : SIBLING;
      votes.set(vote, (votes.get(vote) ?? 0) + 1);
    }
    before = next;
    rank = node?.rank ?? rank;
  }
  return votes;
}

/** A closing quotation mark says nothing by itself. */
const LAST = /(.)[”’》\s\u3000]*$/;

function endingOf({ text }: PlanParagraph): Ending {
  const last = LAST.exec(text.slice(-8))?.[1] ?? ' ';
  if ('：:'.includes(last)) return 'colon';
  if ('，、,'.includes(last)) return 'comma';
  return '。！？!?…；;）)】〕]'.includes(last) ? 'sentence' : 'heading';
}

/** What paragraphs of one role and rank must have in common to be followed by the same: their end or, for a tag, its role. */
function markOf(at: PlanParagraph): string | undefined {
  return at.role === 'tagLine' ? at.syntax.tags[0]?.roles[0]?.label?.text : endingOf(at);
}
