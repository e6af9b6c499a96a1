import { figuresAt, labelText, numberLike } from '../../lint/numbering/labels';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import { ORDINAL_RANK, type Ordinal, type OrdinalKind } from '../../syntax/ordinal';

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
  const isOther = ({ index }: OutlineNode): boolean => index < start || index >= end;
  const example =
    commonest(nodes, (node) => node.rank === rank && isOther(node)) ??
    commonest(nodes, (node) => node.rank === rank);
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

interface Counted {
  readonly node: OutlineNode;
  count: number;
}

/** Whether two numbers are certain to look alike but for their values. */
function looksLike(one: Ordinal, other: Ordinal): boolean {
  const before = one.number.start - one.start;
  const after = one.number.end - one.start;
  const otherAfter = other.number.end - other.start;
  return (
    one.kind === other.kind &&
    one.mark === other.mark &&
    before === other.number.start - other.start &&
    figuresAt(one.label, before) === figuresAt(other.label, before) &&
    one.label.slice(0, before) === other.label.slice(0, before) &&
    one.label.slice(after) === other.label.slice(otherAfter)
  );
}

/** Of some nodes, the first whose marks, blanks and figures are those of most. */
function commonest(
  nodes: readonly OutlineNode[],
  isMeant: (node: OutlineNode) => boolean,
): OutlineNode | null {
  const counts = new Map<string, Counted>();
  let last: Counted | undefined;
  for (const node of nodes) {
    if (!isMeant(node)) continue;
    // Most look like the one before them.
    if (last === undefined || !looksLike(node.ordinal, last.node.ordinal)) {
      const look = styleOf(node).write(1);
      last = counts.get(look) ?? { node, count: 0 };
      counts.set(look, last);
    }
    last.count++;
  }
  let best: Counted | null = null;
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
