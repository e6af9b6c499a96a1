// A client that starts a language server over standard input and output and times what a person waits for.
import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export const URI = 'file:///bench/plan.plan';

/** A client that asks for diagnostics. */
const PULLING = {
  textDocument: { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false } },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};

/** `settings` are what the editor is set to, where the server asks. */
export function startServer(command, settings = null) {
  const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', (params) => params.items.map(() => settings));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  let version = 1;
  return {
    async initialize(capabilities = PULLING) {
      const result = await connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: null,
        workspaceFolders: null,
        capabilities,
      });
      await connection.sendNotification('initialized', {});
      return result;
    },
    open(text) {
      return connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: URI, languageId: 'yaodian', version, text },
      });
    },
    /** Puts `text` in place of `length` characters. */
    change(line, character, text, length = 0) {
      const start = { line, character };
      const end = { line, character: character + length };
      return connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: ++version },
        contentChanges: [{ range: { start, end }, text }],
      });
    },
    diagnostics: () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }),
    request: (method, params) => connection.sendRequest(method, params),
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await new Promise((resolve) => child.once('exit', resolve));
      connection.dispose();
    },
  };
}
