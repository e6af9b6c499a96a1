// A client that starts a language server over standard input and output and times what a person waits for.
import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export const URI = 'file:///bench/plan.plan';

export function startServer(command) {
  const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', (params) => params.items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  let version = 1;
  return {
    async initialize() {
      await connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: null,
        workspaceFolders: null,
        capabilities: {
          textDocument: { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false } },
          workspace: { configuration: true, diagnostics: { refreshSupport: true } },
        },
      });
      await connection.sendNotification('initialized', {});
    },
    open(text) {
      return connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: URI, languageId: 'yaodian', version, text },
      });
    },
    change(line, character, text) {
      const at = { line, character };
      return connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: ++version },
        contentChanges: [{ range: { start: at, end: at }, text }],
      });
    },
    diagnostics: () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }),
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await new Promise((resolve) => child.once('exit', resolve));
      connection.dispose();
    },
  };
}
