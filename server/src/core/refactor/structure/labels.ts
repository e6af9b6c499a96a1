import { labelText, numberLike } from '../../lint/numbering/labels';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import { ORDINAL_RANK, type OrdinalKind } from '../../syntax/ordinal';

/** The kind that GB/T 9704 gives a rank, where the plan has none of its own. */
const KIND_OF_RANK: Readonly<Record<number, OrdinalKind>> = {
  [ORDINAL_RANK.section]: 'section',
  [ORDINAL_RANK.subsection]: 'subsection',
  [ORDINAL_RANK.item]: 'item',
  [ORDINAL_RANK.point]: 'point',
  [ORDINAL_RANK.circled]: 'circled',
};

/** How the numbers of one rank are written. */
export interface LabelStyle {
  readonly kind: OrdinalKind;
  write(number: number): string;
}

/**
 * How the plan writes the numbers of a rank: as most of its nodes do. Those from `start` to `end` are asked only where
 * there is no other. Null for a rank that no number has.
 */
export function labelStyle({ nodes }: Plan, rank: number, start: number, end: number): LabelStyle | null {
  const all = nodes.filter((node) => node.rank === rank);
  const others = all.filter(({ at }) => at.index < indexAt(nodes, start) || at.index >= indexAt(nodes, end));
  const example = commonest(others.length > 0 ? others : all);
  if (example !== null) return styleOf(example);
  const kind = KIND_OF_RANK[rank];
  if (kind === undefined) return null;
  const isNarrow =
    nodes.find(({ ordinal }) => /^[(（]/.test(ordinal.label))?.ordinal.label.startsWith('(') === true;
  return {
    kind,
    write: (number) => (isNarrow ? narrow(standardLabel(kind, number)) : standardLabel(kind, number)),
  };
}

/** In a plan that writes (一) another level in brackets is written so too. */
function narrow(label: string): string {
  return label.replace('（', '(').replace('）', ')');
}

function indexAt(nodes: readonly OutlineNode[], index: number): number {
  return nodes[index]?.at.index ?? Number.POSITIVE_INFINITY;
}

/** The first node whose marks, blanks and figures are those of most. */
function commonest(nodes: readonly OutlineNode[]): OutlineNode | null {
  const counts = new Map<string, { readonly node: OutlineNode; count: number }>();
  for (const node of nodes) {
    const look = styleOf(node).write(1);
    const same = counts.get(look);
    if (same === undefined) counts.set(look, { node, count: 1 });
    else same.count++;
  }
  let best: { readonly node: OutlineNode; count: number } | null = null;
  for (const one of counts.values()) if (best === null || one.count > best.count) best = one;
  return best?.node ?? null;
}

/** The label of a node with another number: its marks and the blank after them. */
export function styleOf(node: OutlineNode): LabelStyle {
  const { kind, label, start, number } = node.ordinal;
  const before = label.slice(0, number.start - start);
  const after = label.slice(number.end - start);
  return { kind, write: (value) => before + numberLike(node, value) + after };
}

function standardLabel(kind: OrdinalKind, value: number): string {
  const nowhere = { start: 0, end: 0 };
  const marks = { label: '', mark: '', extra: '', blank: '', doubtful: false };
  const text = labelText({ kind, value, number: nowhere, ...nowhere, ...marks }, value);
  return kind === 'item' ? `${text} ` : text;
}
