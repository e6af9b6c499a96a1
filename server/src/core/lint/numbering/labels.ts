import { toChineseNumeral } from '../../base/numerals';
import type { OutlineNode } from '../../model/outlineNode';
import type { Ordinal, OrdinalKind } from '../../syntax/ordinal';
import type { ReportedEdit } from '../rule';

const CHINESE: ReadonlySet<OrdinalKind> = new Set([
  'chapter',
  'clauseSection',
  'section',
  'subsection',
  'article',
]);

/** `value` in the figures that a kind of ordinal is written in; ① has no figure beyond ⑳ and falls back to （21）. */
export function numberText(kind: OrdinalKind, value: number): string {
  if (CHINESE.has(kind)) return toChineseNumeral(value);
  if (kind === 'circled') return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : `（${value}）`;
  return String(value);
}

/** The ordinal as it would be written in text, to name it in a message: 三、 （三） 3. */
export function labelText(ordinal: Ordinal, value: number): string {
  const number = numberText(ordinal.kind, value);
  switch (ordinal.kind) {
    case 'chapter':
      return `第${number}章`;
    case 'clauseSection':
      return `第${number}节`;
    case 'article':
      return `第${number}条`;
    case 'section':
      return `${number}、`;
    case 'subsection':
    case 'point':
      return `（${number}）`;
    case 'circled':
      return number;
    case 'item':
      return `${number}.`;
  }
}

/** The edit that gives a node another number and leaves its marks alone. */
export function renumberEdit(node: OutlineNode, value: number): ReportedEdit {
  return { at: node.at, span: node.ordinal.number, newText: numberText(node.ordinal.kind, value) };
}

/** The edits that number `nodes` from `first` on; nodes that have their number already are left alone. */
export function renumberEdits(nodes: readonly OutlineNode[], first: number): ReportedEdit[] {
  const edits: ReportedEdit[] = [];
  nodes.forEach((node, index) => {
    if (node.ordinal.value !== first + index) edits.push(renumberEdit(node, first + index));
  });
  return edits;
}
