import { shorten } from '../base/shorten';
import type { Span } from '../base/span';
import type { NodeKind, OutlineNode } from '../model/outlineNode';

/** A numbered node as a list shows it. */
export interface NodeEntry {
  readonly kind: NodeKind;
  /** Its number as written: `1. `. */
  readonly label: string;
  readonly title: string;
  /** Its number and title. */
  readonly selection: Span;
  /** Of its paragraphs and those of its points, without what it holds as a section. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Characters of a title; an item without a heading has its whole first sentence for one. */
const MAX_TITLE = 60;

export function nodeEntry(node: OutlineNode): NodeEntry {
  const { at, kind, ordinal } = node;
  return {
    kind,
    label: ordinal.label,
    title: shorten(node.title.trim(), MAX_TITLE),
    selection: at.toDocument({ start: ordinal.start, end: at.syntax.title.end }),
    firstLine: at.line,
    lastLine: node.endLine,
  };
}
