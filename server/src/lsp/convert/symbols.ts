import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { NodeKind, OutlineSymbol, PlanText } from '../../core';
import { SymbolKind } from '../library';
import type { OpenDocument } from '../openDocument';
import { toRange } from './range';

/** Chosen for their icons: each level looks different from its neighbours in an outline. */
export const KINDS: Readonly<Record<NodeKind, SymbolKind>> = {
  section: SymbolKind.Module,
  subsection: SymbolKind.Class,
  item: SymbolKind.Function,
  point: SymbolKind.Field,
};

export function toDocumentSymbols(text: PlanText, symbols: readonly OutlineSymbol[]): DocumentSymbol[] {
  return symbols.map(({ name, detail, kind, span, selection, children }) => {
    const symbol: DocumentSymbol = {
      name,
      kind: KINDS[kind],
      range: toRange(text, span),
      selectionRange: toRange(text, selection),
    };
    if (detail !== '') symbol.detail = detail;
    if (children.length > 0) symbol.children = toDocumentSymbols(text, children);
    return symbol;
  });
}

/** The same as a flat list, for clients that know no other. */
export function toSymbolInformation(
  document: OpenDocument,
  symbols: readonly OutlineSymbol[],
  container?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, span, children }) => {
    const location = { uri: document.uri, range: toRange(document.text, span) };
    const symbol: SymbolInformation = { name, kind: KINDS[kind], location };
    if (container !== undefined) symbol.containerName = container;
    return [symbol, ...toSymbolInformation(document, children, name)];
  });
}
