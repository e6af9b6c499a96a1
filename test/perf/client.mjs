// A client that starts a language server over standard input and output and times what a person waits for.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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

/** `settings` are what the editor is set to, where the server asks. `uri` is the plan's. */
export function startServer(command, { settings = null, uri = URI } = {}) {
  const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', (params) => params.items.map(() => settings));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('workspace/codeLens/refresh', () => null);
  let edited;
  // The edit is taken and not made, so that the next question finds the same text.
  connection.onRequest('workspace/applyEdit', ({ edit }) => {
    edited = edit;
    return { applied: true };
  });
  connection.listen();
  let version = 1;
  return {
    async initialize(capabilities = PULLING, folder = null) {
      const result = await connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: null,
        workspaceFolders: folder === null ? null : [{ uri: folder, name: 'bench' }],
        capabilities,
      });
      await connection.sendNotification('initialized', {});
      return result;
    },
    open(text) {
      return connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaodian', version, text },
      });
    },
    /** Opens another document. */
    openBeside(other, languageId, text) {
      return connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: other, languageId, version: 1, text },
      });
    },
    /** The size of the last edit that the server asked for, once; measured when nobody waits. */
    takeEdited() {
      const size = edited === undefined ? 0 : JSON.stringify(edited).length;
      edited = undefined;
      return size;
    },
    /** How many milliseconds the server's main thread has worked, where the system tells; else null. */
    worked() {
      const file = `/proc/${child.pid}/task/${child.pid}/schedstat`;
      return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : null;
    },
    /** The plan's version. */
    get version() {
      return version;
    },
    /** Puts `text` in place of `length` characters. */
    change(line, character, text, length = 0) {
      const start = { line, character };
      const end = { line, character: character + length };
      return connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range: { start, end }, text }],
      });
    },
    diagnostics: () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }),
    request: (method, params) => connection.sendRequest(method, params),
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await new Promise((resolve) => child.once('exit', resolve));
      connection.dispose();
    },
  };
}
