import type { Feature } from '../feature';
import { guardNotification } from '../guard';
import { TextDocumentSyncKind } from '../library';
import type { OpenDocument } from '../openDocument';
import type { Server } from '../server';

/** Keeps the open documents; says that configurations may have changed where one of them is a data file. */
export const textDocumentSync: Feature = {
  capabilities: () => ({
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  }),
  register(server) {
    const { connection, documents, log, settings } = server;
    connection.onDidOpenTextDocument(
      guardNotification(log, 'textDocument/didOpen', async (params) => {
        lookAgain(server);
        const document = documents.open(params);
        if (isDataFile(server, document)) server.workspace.invalidate();
        // The settings take a round trip: it is over by the time that diagnostics are asked for.
        else if (document.kind === 'plan') await server.workspace.of(document);
      }),
    );
    connection.onDidChangeTextDocument(
      guardNotification(log, 'textDocument/didChange', (params) => {
        const document = documents.change(params);
        if (document !== undefined && isDataFile(server, document)) server.workspace.invalidate();
      }),
    );
    connection.onDidSaveTextDocument(
      guardNotification(log, 'textDocument/didSave', () => {
        lookAgain(server);
      }),
    );
    connection.onDidCloseTextDocument(
      guardNotification(log, 'textDocument/didClose', (params) => {
        const document = documents.close(params);
        if (document === undefined) return;
        settings.forget(document.uri);
        if (isDataFile(server, document)) {
          server.files.forget(document.uri);
          server.workspace.invalidate();
        }
        if (documents.all().length === 0) server.files.clear();
      }),
    );
  },
};

function isDataFile({ files }: Server, { kind, uri }: OpenDocument): boolean {
  return kind === 'offices' || kind === 'config' || files.isWatched(uri);
}

/** A client that cannot watch files says nothing of a file that was saved elsewhere, so all are looked at again. */
function lookAgain({ client, files, plans, workspace }: Server): void {
  if (client.registerWatchers) return;
  plans.forgetAll();
  files.forgetAll();
  workspace.invalidate();
}
