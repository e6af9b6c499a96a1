import type { Span } from '../base/span';
import type { NodeKind, OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import { leadersOf, symbolName } from './symbolNames';

/** An entry of a plan's outline. */
export interface OutlineSymbol {
  /** Its number and title: `1. 紧盯疫情防控不松劲`. Never empty. */
  readonly name: string;
  /** Who leads; empty where nobody does. */
  readonly detail: string;
  readonly kind: NodeKind;
  /** All that belongs to it, what stands below it included. */
  readonly span: Span;
  /** Its number and title. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/** The outline of a plan. */
export function documentSymbols(plan: Plan): OutlineSymbol[] {
  return plan.roots.map(symbolOf);
}

function symbolOf(node: OutlineNode): OutlineSymbol {
  const { at } = node;
  const children = node.children.map(symbolOf);
  const selection = at.toDocument({ start: node.ordinal.start, end: at.syntax.title.end });
  const last = node.body.at(-1) ?? at;
  const end = Math.max(last.end, selection.end, children.at(-1)?.span.end ?? 0);
  return {
    name: symbolName(node),
    detail: leadersOf(node),
    kind: node.kind,
    span: { start: at.start, end },
    selection,
    children,
  };
}
