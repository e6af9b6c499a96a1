import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { NodeKind, OutlineSymbol, PlanParagraph, PlanText } from '../../core';
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
  return symbols.map((symbol) =>
    symbol.only === null ? toDocumentSymbol(text, symbol) : ofParagraph(text, symbol, symbol.only),
  );
}

function toDocumentSymbol(text: PlanText, symbol: OutlineSymbol): DocumentSymbol {
  const { name, detail, kind, span, selection, children } = symbol;
  const converted: DocumentSymbol = {
    name,
    kind: KINDS[kind],
    range: toRange(text, span),
    selectionRange: toRange(text, selection),
  };
  if (detail !== '') converted.detail = detail;
  if (children.length > 0) converted.children = toDocumentSymbols(text, children);
  return converted;
}

/** What a paragraph became, and where its selection stood in it. */
interface Converted {
  readonly symbol: DocumentSymbol;
  readonly from: number;
  readonly to: number;
}

/**
 * Editors ask for the whole outline after every key, which changes one entry of thousands. Of one paragraph, all is the
 * same as long as it begins in the same line.
 */
const converted = new WeakMap<PlanParagraph['paragraph'], Converted>();

function ofParagraph(
  text: PlanText,
  symbol: OutlineSymbol,
  { paragraph, line }: PlanParagraph,
): DocumentSymbol {
  const { name, detail, kind, span, selection } = symbol;
  const from = selection.start - span.start;
  const to = selection.end - span.start;
  const known = converted.get(paragraph);
  if (
    known?.symbol.name === name &&
    (known.symbol.detail ?? '') === detail &&
    known.symbol.kind === KINDS[kind] &&
    known.symbol.range.start.line === line &&
    known.from === from &&
    known.to === to
  )
    return known.symbol;
  const made = toDocumentSymbol(text, symbol);
  converted.set(paragraph, { symbol: made, from, to });
  return made;
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
