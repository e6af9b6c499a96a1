import { trimmedEnd } from '../../base/characters';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { Place } from '../placeAt';
import type { Candidate, CompletionList } from './entry';
import { listAt, type Spot } from './spot';
import type { CompletionContext } from './words';

/** Whoever has typed more of a title is writing one of their own, and ends the line with Enter. */
const LONGEST_TYPED = 6;
const LONGEST_TITLE = 40;

/** Last year's titles after the number of a section or an item. */
export function completeTitle(
  spot: Spot,
  { node }: Place,
  { lastYear }: CompletionContext,
): CompletionList | null {
  const { plan, at, offset } = spot;
  const { ordinal } = at.syntax;
  if (lastYear === null || node === null || node.at !== at || ordinal === null) return null;
  const typed = offset - ordinal.end;
  if (typed < 0 || typed > LONGEST_TYPED || trimmedEnd(at.text) > offset) return null;
  if (/[，。；：、（(]/.test(at.text.slice(ordinal.end, offset))) return null;
  return listAt(spot, { start: ordinal.end }, titleCandidates(plan, node, lastYear));
}

function titleCandidates(plan: Plan, node: OutlineNode, lastYear: Plan): Candidate[] {
  const used = new Set(plan.nodes.filter((one) => one !== node).map(({ title }) => title));
  const rank = node.rank;
  let nodes = lastYear.nodes.filter((one) => one.rank === rank);
  const parent = node.parent;
  const twin = parent === null ? undefined : lastYear.nodes.find((one) => one.title === parent.title);
  if (twin !== undefined) nodes = nodes.filter((one) => one.parent === twin);
  const candidates: Candidate[] = [];
  for (const one of following(plan, node, nodes)) {
    const { title, at } = one;
    if (title === '' || title.length > LONGEST_TITLE || used.has(title)) continue;
    const stop = at.text.charAt(at.syntax.title.end) === '。';
    // A sentence that is the whole item is no title.
    if (one.kind === 'item' && (!stop || one.text === '')) continue;
    candidates.push({ kind: 'title', text: stop ? `${title}。` : title, note: 'lastYear' });
  }
  return candidates;
}

/** Last year's nodes, beginning after the one that the node before this one repeats. */
function following(plan: Plan, node: OutlineNode, nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const index = plan.nodes.indexOf(node);
  const before = plan.nodes.slice(0, Math.max(index, 0)).findLast((one) => one.rank === node.rank);
  const place = nodes.findIndex((one) => one.title === before?.title);
  return place < 0 ? nodes : [...nodes.slice(place + 1), ...nodes.slice(0, place)];
}
