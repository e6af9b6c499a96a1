import { reportOf } from '../diagnostics';
import type { Feature } from '../feature';
import { MESSAGES } from '../messages';
import type { OpenDocument } from '../openDocument';
import type { Server } from '../server';

/** Diagnostics for clients that do not ask for them. */
export const publishDiagnostics: Feature = {
  register(server) {
    const { connection, documents, plans, workspace } = server;
    const tell = (document: OpenDocument): void => {
      if (!server.client.pullDiagnostics) void publish(server, document);
    };
    documents.listen({
      opened: tell,
      changed: tell,
      closed({ uri }) {
        if (!server.client.pullDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
      },
    });
    const tellAll = (): void => {
      if (server.client.pullDiagnostics) return;
      for (const document of documents.all()) void publish(server, document);
    };
    workspace.onChange(tellAll);
    plans.onChange((_, isListed) => {
      if (isListed) tellAll();
    });
  },
};

async function publish(server: Server, document: OpenDocument): Promise<void> {
  const { connection, documents, log } = server;
  try {
    const report = await reportOf(server, document);
    // It may have been closed meanwhile, and then its diagnostics have been cleared already.
    if (documents.get(document.uri) !== document) return;
    const { uri, version } = document;
    await connection.sendDiagnostics({ uri, version, diagnostics: report.items() });
  } catch (error) {
    log.failure(MESSAGES.handlerFailed, 'textDocument/publishDiagnostics', error);
  }
}
