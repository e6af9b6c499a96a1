import type { Span } from '../base/span';
import type { NodeKind, OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import { leadersOf, symbolName, symbolPlace } from './symbolNames';

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
}

/** What is made of an entry and of what was made of those below it. */
export type MakeEntry<T> = (symbol: OutlineSymbol, children: T[]) => T;

/** The outline of a plan, from its top level down. It is made at once in the form that is wanted: a long plan's is large. */
export function documentSymbols<T>(plan: Plan, make: MakeEntry<T>): T[] {
  return plan.roots.map((node) => entryOf(node, make));
}

function entryOf<T>(node: OutlineNode, make: MakeEntry<T>): T {
  const children = node.children.map((child) => entryOf(child, make));
  const { start } = node.at;
  const selection = symbolPlace(node);
  return make(
    {
      name: symbolName(node),
      detail: leadersOf(node),
      kind: node.kind,
      span: { start, end: endOf(node, selection) },
      selection,
    },
    children,
  );
}

function endOf(node: OutlineNode, selection: Span): number {
  const own = Math.max((node.body.at(-1) ?? node.at).end, selection.end);
  const last = node.children.at(-1);
  return last === undefined ? own : Math.max(own, endOf(last, symbolPlace(last)));
}
