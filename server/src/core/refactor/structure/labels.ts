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
 * How the plan writes the numbers of a rank, as the nearest of its nodes shows it; those from `start` to `end` are asked
 * only where there is no other. Null for a rank that no number has.
 */
export function labelStyle({ nodes }: Plan, rank: number, start: number, end: number): LabelStyle | null {
  const example =
    nodes.findLast((node, index) => node.rank === rank && index < start) ??
    nodes.find((node, index) => node.rank === rank && index >= end) ??
    nodes.find((node) => node.rank === rank);
  if (example !== undefined) return styleOf(example);
  const kind = KIND_OF_RANK[rank];
  return kind === undefined ? null : { kind, write: (number) => standardLabel(kind, number) };
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
