import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { documentSymbols, type NodeKind, type Plan } from '../../core';
import { SymbolKind } from '../library';
import { toRange } from './range';

/** Chosen for their icons: each level looks different from its neighbours in an outline. */
export const KINDS: Readonly<Record<NodeKind, SymbolKind>> = {
  section: SymbolKind.Module,
  subsection: SymbolKind.Class,
  item: SymbolKind.Function,
  point: SymbolKind.Field,
};

export function toDocumentSymbols(plan: Plan): DocumentSymbol[] {
  const text = plan.source;
  return documentSymbols<DocumentSymbol>(plan, ({ name, detail, kind, span, selection }, children) => {
    const range = toRange(text, span);
    const symbol: DocumentSymbol = {
      name,
      kind: KINDS[kind],
      range,
      selectionRange: {
        start: selection.start === span.start ? range.start : text.locate(selection.start),
        end: text.locate(selection.end),
      },
    };
    if (detail !== '') symbol.detail = detail;
    if (children.length > 0) symbol.children = children;
    return symbol;
  });
}

/** The same as a flat list, for clients that know no other. */
export function toSymbolInformation(uri: string, plan: Plan): SymbolInformation[] {
  return documentSymbols<SymbolInformation[]>(plan, ({ name, kind, span }, children) => {
    const symbol = { name, kind: KINDS[kind], location: { uri, range: toRange(plan.source, span) } };
    for (const [child] of children) if (child !== undefined) child.containerName = name;
    return [symbol, ...children.flat()];
  }).flat();
}
