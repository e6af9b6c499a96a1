import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import { lineFacts } from '../../syntax/lineFacts';

/** The next number of the paragraph's own level. */
export const SIBLING = 'sibling';

/** What kind of number the next paragraph has: the next of the same level, or the first of the level of that rank. */
export type Follower = typeof SIBLING | number;

/** How a paragraph ends: with a sentence or tag, with the colon that announces what follows, or as headings do. */
type Ending = 'sentence' | 'colon' | 'heading' | 'comma';

const TEXT = 'text';

/**
 * What follows such a paragraph elsewhere in this plan, most of the time; null where that is a paragraph without a
 * number, or where nothing tells. An item is followed by the next one unless the plan shows otherwise.
 */
export function follower(plan: Plan, at: PlanParagraph, owner: OutlineNode): Follower | null {
  const ending = endingOf(at);
  if (ending === 'comma') return null;
  const wanted = kindOf(at, owner, ending);
  const votes = new Map<Follower | typeof TEXT, number>();
  let total = 0;
  let before = null as { readonly at: PlanParagraph; readonly owner: OutlineNode } | null;
  let index = 0;
  for (const next of plan.paragraphs) {
    if (next.paragraph.kind !== 'text') continue;
    const node = plan.nodes[index]?.at === next ? plan.nodes[index++] : undefined;
    if (before !== null && before.at !== at && next.role !== 'foot') {
      if (kindOf(before.at, before.owner, endingOf(before.at)) === wanted) {
        const vote = node === undefined ? TEXT : node.rank > before.owner.rank ? node.rank : SIBLING;
        votes.set(vote, (votes.get(vote) ?? 0) + 1);
        total++;
      }
    }
    const current: OutlineNode | undefined = node ?? before?.owner;
    before = current === undefined ? null : { at: next, owner: current };
  }
  const isItem = at.role === 'item' || at.role === 'point';
  if (total === 0) return (isItem && ending !== 'colon') || at.role === 'tagLine' ? SIBLING : null;
  const [vote] = [...votes].find(([, count]) => count * 2 > total) ?? [];
  if (typeof vote === 'number') return vote;
  // An empty heading is one that is still to be filled.
  return vote === SIBLING && (at !== owner.at || isItem) ? SIBLING : null;
}

function endingOf({ paragraph }: PlanParagraph): Ending {
  const line = paragraph.lines.at(-1);
  if (line === undefined) return 'heading';
  const { tail } = lineFacts(line);
  if (tail === 'pause') return /[：:][\s\u3000]*$/.test(line.text) ? 'colon' : 'sentence';
  return tail === 'closed' ? 'sentence' : tail === 'comma' ? 'comma' : 'heading';
}

/** What paragraphs must have in common to be followed by the same: their part in the plan and, for a tag, its role. */
function kindOf(at: PlanParagraph, owner: OutlineNode, ending: Ending): string {
  const label = at.role === 'tagLine' ? at.syntax.tags[0]?.roles[0]?.label?.text : ending;
  return `${at.role} ${owner.rank} ${label}`;
}
