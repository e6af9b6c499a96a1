/*
 * The values of the protocol library that this server uses. They are taken in this one place: each file that imports the
 * library makes the bundle copy all its names once more at every start.
 */
export {
  CodeActionKind,
  CodeActionTriggerKind,
  CompletionItemKind,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentHighlightKind,
  FileChangeType,
  InsertTextFormat,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  SemanticTokensBuilder,
  ShowMessageNotification,
  SymbolKind,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
