import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client can do, as far as the server acts on it. */
export interface ClientFeatures {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
  readonly changeAnnotations: boolean;
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  readonly resolveActionEdits: boolean;
  readonly hierarchicalSymbols: boolean;
  /** Whether cards may be Markdown; plain text else. */
  readonly hoverMarkdown: boolean;
  readonly definitionLinks: boolean;
  /** Whether it asks where something may be renamed before it asks for the new name. */
  readonly prepareRename: boolean;
  readonly refreshLenses: boolean;
  readonly snippets: boolean;
  /** It takes one range for what is put in and another for what is replaced. */
  readonly insertReplace: boolean;
  /** It takes the range of a list's items once for all. */
  readonly listEditRange: boolean;
  readonly labelDetails: boolean;
  /** Whether what there is to be read about an item of a list may be Markdown. */
  readonly documentationMarkdown: boolean;
  /** How many folding ranges it takes. */
  readonly foldingLimit: number;
  readonly refreshTokens: boolean;
  readonly refreshHints: boolean;
  /** True where the places of symbols may be told when someone goes there. */
  readonly resolveSymbolRange: boolean;
  readonly workspaceFolders: boolean;
  readonly askForSettings: boolean;
  readonly registerSettings: boolean;
  readonly registerWatchers: boolean;
  /** Whether it can be told later which documents it is to send, and what to ask of them. */
  readonly registerFeatures: boolean;
  readonly relativePatterns: boolean;
}

export function clientFeatures({ textDocument, workspace }: ClientCapabilities): ClientFeatures {
  const diagnostics = textDocument?.diagnostic;
  const actions = textDocument?.codeAction;
  const completion = textDocument?.completion;
  const edits = workspace?.workspaceEdit;
  const watching = workspace?.didChangeWatchedFiles;
  // Clients that take pushed diagnostics said these two there, before diagnostics could be pulled.
  const shown = diagnostics ?? textDocument?.publishDiagnostics;
  return {
    pullDiagnostics: diagnostics !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      (shown?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation) === true,
    codeDescription:
      (shown?.codeDescriptionSupport ?? textDocument?.publishDiagnostics?.codeDescriptionSupport) === true,
    documentChanges: edits?.documentChanges === true,
    createFiles: edits?.documentChanges === true && edits.resourceOperations?.includes('create') === true,
    changeAnnotations: edits?.documentChanges === true && edits.changeAnnotationSupport !== undefined,
    codeActionLiterals: actions?.codeActionLiteralSupport !== undefined,
    preferredActions: actions?.isPreferredSupport === true,
    resolveActionEdits: actions?.resolveSupport?.properties.includes('edit') === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    snippets: completion?.completionItem?.snippetSupport === true,
    insertReplace: completion?.completionItem?.insertReplaceSupport === true,
    listEditRange: completion?.completionList?.itemDefaults?.includes('editRange') === true,
    labelDetails: completion?.completionItem?.labelDetailsSupport === true,
    documentationMarkdown: completion?.completionItem?.documentationFormat?.includes('markdown') === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    refreshTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    resolveSymbolRange: workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    askForSettings: workspace?.configuration === true,
    registerSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerWatchers: watching?.dynamicRegistration === true,
    registerFeatures: [
      textDocument?.synchronization,
      textDocument?.hover,
      textDocument?.definition,
      textDocument?.references,
      textDocument?.documentHighlight,
      textDocument?.rename,
      textDocument?.codeLens,
      actions,
    ].every((feature) => feature?.dynamicRegistration === true),
    relativePatterns: watching?.relativePatternSupport === true,
  };
}
