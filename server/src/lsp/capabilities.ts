import type { ServerCapabilities } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures';
import type { Feature } from './feature';
import { codeAction } from './handlers/codeAction';
import { codeLens } from './handlers/codeLens';
import { completion } from './handlers/completion';
import { definition } from './handlers/definition';
import { diagnostic } from './handlers/diagnostic';
import { didChangeConfiguration } from './handlers/didChangeConfiguration';
import { didChangeWatchedFiles } from './handlers/didChangeWatchedFiles';
import { didChangeWorkspaceFolders } from './handlers/didChangeWorkspaceFolders';
import { documentHighlight } from './handlers/documentHighlight';
import { documentLink } from './handlers/documentLink';
import { documentSymbol } from './handlers/documentSymbol';
import { foldingRange } from './handlers/foldingRange';
import { formatting } from './handlers/formatting';
import { hover } from './handlers/hover';
import { inlayHint } from './handlers/inlayHint';
import { learnOffices } from './handlers/learnOffices';
import { officeEdits } from './handlers/officeEdits';
import { officeLoad } from './handlers/officeLoad';
import { onTypeFormatting } from './handlers/onTypeFormatting';
import { publishDataProblems } from './handlers/publishDataProblems';
import { publishDiagnostics } from './handlers/publishDiagnostics';
import { publishedText } from './handlers/publishedText';
import { rangeFormatting } from './handlers/rangeFormatting';
import { references } from './handlers/references';
import { rename } from './handlers/rename';
import { restructure } from './handlers/restructure';
import { selectionRange } from './handlers/selectionRange';
import { semanticTokens } from './handlers/semanticTokens';
import { summary } from './handlers/summary';
import { targets } from './handlers/targets';
import { textDocumentSync } from './handlers/textDocumentSync';
import { warmUp } from './handlers/warmUp';
import { workspaceDiagnostic } from './handlers/workspaceDiagnostic';
import { workspaceSymbol } from './handlers/workspaceSymbol';

/** All that the server can do. A new feature is its core file, its handler, and a line here. */
export const FEATURES: readonly Feature[] = [
  textDocumentSync,
  diagnostic,
  workspaceDiagnostic,
  publishDiagnostics,
  publishDataProblems,
  codeAction,
  completion,
  documentSymbol,
  foldingRange,
  onTypeFormatting,
  hover,
  definition,
  references,
  documentHighlight,
  semanticTokens,
  selectionRange,
  inlayHint,
  codeLens,
  documentLink,
  workspaceSymbol,
  rename,
  formatting,
  rangeFormatting,
  officeEdits,
  learnOffices,
  restructure,
  officeLoad,
  targets,
  summary,
  publishedText,
  didChangeConfiguration,
  didChangeWatchedFiles,
  didChangeWorkspaceFolders,
  warmUp,
];

/** What the client is told in the answer to `initialize`. */
export function serverCapabilities(client: ClientFeatures): ServerCapabilities {
  return Object.assign({}, ...FEATURES.map((feature) => feature.capabilities?.(client)));
}
