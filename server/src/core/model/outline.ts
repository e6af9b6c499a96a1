import { readDirective } from '../syntax/directive';
import { ORDINAL_RANK } from '../syntax/ordinal';
import { OutlineNode, rankUnder } from './outlineNode';
import type { PlanParagraph } from './planParagraph';

const ITEM_RANK = ORDINAL_RANK.item;

/** The numbered paragraphs of a plan as a forest, and as lists in the order of the text. */
export interface Outline {
  readonly roots: readonly OutlineNode[];
  /** Every node, in the order of the text. */
  readonly nodes: readonly OutlineNode[];
  /** Unnumbered paragraphs before the first number. */
  readonly preamble: readonly PlanParagraph[];
}

/** Builds the outline of the body's paragraphs and sets the paragraphs' roles. */
export function buildOutline(body: readonly PlanParagraph[]): Outline {
  const roots: OutlineNode[] = [];
  const nodes: OutlineNode[] = [];
  const preamble: PlanParagraph[] = [];
  let current = null as OutlineNode | null;
  let locked = false;
  for (const at of body) {
    if (at.paragraph.kind === 'comment') locked ||= isLock(at);
    if (at.paragraph.kind !== 'text') continue;
    const isLocked = locked;
    locked = false;
    const ordinal = at.paragraph.ordinal;
    if (ordinal === null) {
      if (current === null) {
        at.role = 'preamble';
        preamble.push(at);
      } else {
        const tags = at.syntax.tags;
        at.role = tags.length > 0 && tags[0]?.ownLine === true ? 'tagLine' : 'text';
        current.addBody(at);
      }
      continue;
    }
    const rank = rankUnder(ordinal.kind, current);
    let parent = current;
    while (parent !== null && parent.rank >= rank) parent = parent.parent;
    current = new OutlineNode(at, ordinal, parent, isLocked, nodes.length);
    if (parent === null) roots.push(current);
    else parent.addChild(current);
    nodes.push(current);
  }
  classify(roots, nodes);
  for (const node of nodes) node.at.role = node.kind;
  return { roots, nodes, preamble };
}

function isLock(at: PlanParagraph): boolean {
  return readDirective(at.paragraph.raw)?.kind === 'lock-number';
}

/**
 * Says what each node is. The deepest numbered level that carries the body text holds the items: `1.` where there is one,
 * else `（一）`, else the top level itself; a （一） with text and nothing numbered below it is an item beside them.
 */
function classify(roots: readonly OutlineNode[], nodes: readonly OutlineNode[]): void {
  let deepest = 0;
  let shallowest = Number.MAX_SAFE_INTEGER;
  for (const node of nodes) {
    shallowest = Math.min(shallowest, node.rank);
    if (node.rank <= ITEM_RANK) deepest = Math.max(deepest, node.rank);
  }
  const flat = deepest <= shallowest && roots.some((node) => node.hasBody);
  for (const node of nodes) {
    if (node.rank > ITEM_RANK) {
      const parent = node.parent;
      const below = parent !== null && (parent.kind === 'item' || parent.kind === 'point');
      node.kind = below || node.rank > ITEM_RANK + 1 ? 'point' : 'item';
    } else if (node.rank === ITEM_RANK || flat) node.kind = 'item';
    else if (node.children.some((child) => child.rank <= ITEM_RANK)) {
      node.kind = node.parent === null ? 'section' : 'subsection';
    } else if (node.parent === null) node.kind = 'section';
    else node.kind = node.rank === deepest || node.hasBody ? 'item' : 'subsection';
  }
}
