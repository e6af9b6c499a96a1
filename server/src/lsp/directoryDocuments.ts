import type { Registration, ServerCapabilities } from 'vscode-languageserver';
import { OFFICES_FILE } from '../workspace/dataFiles';
import { TextDocumentSyncKind } from './library';
import { MESSAGES } from './messages';
import type { Server } from './server';
import { baseName, patternOf } from './uris';

/** What there is in an office directory, by the capability that it is told as. */
const METHODS = {
  hoverProvider: 'textDocument/hover',
  definitionProvider: 'textDocument/definition',
  referencesProvider: 'textDocument/references',
  documentHighlightProvider: 'textDocument/documentHighlight',
  renameProvider: 'textDocument/rename',
  codeLensProvider: 'textDocument/codeLens',
  codeActionProvider: 'textDocument/codeAction',
  diagnosticProvider: 'textDocument/diagnostic',
} as const;

/**
 * Has the client send us the office directories that have names of their own, once a plan or a setting names one: which
 * files these are is not known when it starts.
 */
export function registerDirectories(server: Server, capabilities: ServerCapabilities): void {
  if (!server.client.registerFeatures) return;
  const known = new Set<string>();
  server.files.onWatch((uri) => {
    const name = baseName(uri);
    // The usual one is known from the start, and a text is no list of offices.
    if (name === OFFICES_FILE || !/\.(?:ya?ml|json)$/i.test(name)) return;
    const pattern = `**/${patternOf(name)}`;
    if (known.has(pattern)) return;
    known.add(pattern);
    const registrations = registrationsFor(pattern, capabilities);
    server.connection
      .sendRequest('client/registerCapability', { registrations })
      .catch((error: unknown) => server.log.failure(MESSAGES.watchFailed, pattern, error));
  });
}

function registrationsFor(pattern: string, capabilities: ServerCapabilities): Registration[] {
  const documentSelector = [{ pattern }];
  const registrations: Registration[] = [];
  const add = (method: string, options: object = {}): void => {
    const registerOptions = { ...options, documentSelector };
    registrations.push({ id: `${method} ${pattern}`, method, registerOptions });
  };
  // First, so that the documents that are open already are known when something is asked of them.
  add('textDocument/didOpen');
  add('textDocument/didChange', { syncKind: TextDocumentSyncKind.Incremental });
  add('textDocument/didClose');
  for (const [name, method] of Object.entries(METHODS)) {
    const options = capabilities[name as keyof typeof METHODS];
    if (options === undefined || options === false) continue;
    add(method, typeof options === 'object' ? { ...options, workspaceDiagnostics: false } : {});
  }
  return registrations;
}
