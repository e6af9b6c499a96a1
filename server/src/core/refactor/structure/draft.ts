import { type OutlineNode, rankUnder, type TreeNode } from '../../model/outlineNode';
import { ORDINAL_RANK } from '../../syntax/ordinal';
import { type LabelStyle, styleOf } from './labels';

/** A numbered node of the plan as it is going to be. */
export interface Draft {
  /** The node that it has been, or that it is made from. */
  readonly was: OutlineNode;
  /** True for one that is made: it has no number of its own yet. */
  readonly isNew: boolean;
  /** How its label is written where it gets another one; null where only the number may change. */
  readonly style: LabelStyle | null;
}

export function unchanged(node: OutlineNode): Draft {
  return { was: node, isNew: false, style: null };
}

/** A node of the same level that is made beside `node`. */
export function another(node: OutlineNode): Draft {
  return { was: node, isNew: true, style: styleOf(node) };
}

export function kindOf({ was, style }: Draft): OutlineNode['ordinal']['kind'] {
  return style?.kind ?? was.ordinal.kind;
}

/** The drafts as a tree, by the ranks of their kinds: each has its parent, and its old number. */
export function treeOf(drafts: readonly Draft[]): TreeNode[] {
  const nodes: TreeNode[] = [];
  let current = null as TreeNode | null;
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index] as Draft;
    const { was, isNew } = draft;
    const kind = kindOf(draft);
    const ordinal = kind === was.ordinal.kind ? was.ordinal : { ...was.ordinal, kind };
    const above = ORDINAL_RANK[kind];
    let parent = current;
    while (parent !== null && parent.rank >= above) parent = parent.parent;
    const rank = rankUnder(kind, parent);
    current = { ordinal, parent, rank, locked: was.locked && !isNew, index };
    nodes.push(current);
  }
  return nodes;
}
