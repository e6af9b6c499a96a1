import type { Span } from '../../base/span';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import { readDirective } from '../../syntax/directive';

/*
 * What goes with a node when it moves: its paragraphs, and the comments right above it. Line ends and blank lines between
 * blocks stay where they are, as do comments that a blank line parts from what follows; so a move and its opposite lead
 * back to the same text.
 */

/** Where the block of a node begins, at the start of a line. */
function blockStart(plan: Plan, node: OutlineNode): number {
  let first = node.at.index;
  let touching = true;
  for (let index = first - 1; index >= 0; index--) {
    const at = plan.paragraphs[index] as PlanParagraph;
    if (at.paragraph.kind === 'blank') touching = false;
    else if (at.paragraph.kind === 'comment') {
      const directive = readDirective(at.paragraph.raw)?.kind ?? null;
      // These two are meant for the next paragraph, however many blank lines there are; a stretch that is switched off
      // begins and ends at a place of the text.
      if (directive === 'lock-number' || directive === 'disable-next-line') touching = true;
      else if (directive !== null) touching = false;
      if (touching) first = index;
    } else break;
  }
  const { start } = plan.paragraphs[first] as PlanParagraph;
  // The byte order mark stays at the head of the file.
  return start === 0 && plan.source.slice(0, 1) === '\ufeff' ? 1 : start;
}

/** Where the paragraphs of a node end that are above the next number, without the last line end. */
export function ownEnd(node: OutlineNode): number {
  const last = node.body.at(-1) ?? node.at;
  return last.start + last.paragraph.raw.length;
}

/** The text of neighbouring nodes, with all that stands between them. */
export function blockOf(plan: Plan, nodes: readonly OutlineNode[]): Span {
  const first = nodes[0];
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  return { start: blockStart(plan, first), end: ownEnd(last) };
}

/** Where the nodes of a node's subtree begin and end among all nodes of the plan. */
export function subtreeRange({ nodes }: Plan, node: OutlineNode): Span {
  const start = node.index;
  let end = start + 1;
  while (end < nodes.length && (nodes[end] as OutlineNode).rank > node.rank) end++;
  return { start, end };
}
