import type { Diagnostic } from 'vscode-languageserver';
import { PlanText } from '../../core';
import { toDataDiagnostic } from '../convert/diagnostic';
import { dataProblems } from '../dataProblems';
import type { Feature } from '../feature';
import { MESSAGES } from '../messages';
import { onceAtATime } from '../onceAtATime';
import { kindOf } from '../openDocument';
import type { Server } from '../server';

/**
 * Tells what is wrong in the data files that open plans use and that are not open themselves: nobody asks for those, and
 * a plan without its directory would otherwise say nothing about why.
 */
export const publishDataProblems: Feature = {
  register(server) {
    /** What was last sent of each file that has problems. */
    const told = new Map<string, string>();
    const update = onceAtATime(
      () => tell(server, told),
      (error) => server.log.failure(MESSAGES.handlerFailed, 'textDocument/publishDiagnostics', error),
    );
    server.workspace.onResolved(update);
    server.workspace.onChange(update);
    server.documents.listen({ opened: update, closed: update });
  },
};

async function tell(server: Server, told: Map<string, string>): Promise<void> {
  const { client, connection, documents } = server;
  const wanted = await closedFiles(server);
  for (const uri of new Set([...told.keys(), ...wanted])) {
    const diagnostics = wanted.has(uri) ? await diagnosticsOf(server, uri) : [];
    const isOpen = documents.find(uri) !== undefined;
    const sent = JSON.stringify(isOpen ? [] : diagnostics);
    if (sent === (told.get(uri) ?? '[]')) continue;
    if (sent === '[]') told.delete(uri);
    else told.set(uri, sent);
    // What is open is told by whoever tells of open documents; those that are asked for are kept apart by the client.
    if (isOpen && !client.pullDiagnostics) continue;
    await connection.sendDiagnostics({ uri, diagnostics: isOpen ? [] : diagnostics });
  }
}

/** The data files that open plans use and that are not open. */
async function closedFiles({ documents, workspace }: Server): Promise<Set<string>> {
  const uris = new Set<string>();
  for (const document of documents.all()) {
    if (document.kind !== 'plan') continue;
    const { config, directory } = await workspace.of(document);
    for (const uri of [config, directory]) {
      if (uri !== null && documents.find(uri) === undefined) uris.add(uri);
    }
  }
  return uris;
}

async function diagnosticsOf(server: Server, uri: string): Promise<Diagnostic[]> {
  const { client, docs, files, settings } = server;
  const text = await files.text(uri);
  if (text === undefined) return [];
  const { language } = await settings.of(uri, client);
  const lines = PlanText.from(text);
  const problems = await dataProblems(server, { uri, kind: kindOf(uri, 'yaml') });
  return problems.map((problem) => toDataDiagnostic(lines, problem, { client, docs, language }));
}
