import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { reportOf } from '../diagnostics';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import type { OpenDocument } from '../openDocument';
import { refreshOnChange } from '../refresh';
import type { Server } from '../server';
import { isCovered } from '../workspaceDiagnostics';

/** Diagnostics for clients that ask for them. */
export const diagnostic: Feature = {
  capabilities: ({ pullDiagnostics }) =>
    pullDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'yaodian',
            // A change of an office directory or configuration changes the findings in plans.
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {},
  register(server) {
    const { connection, documents, log, plans } = server;
    connection.languages.diagnostics.on(
      guardRequest(
        log,
        'textDocument/diagnostic',
        (): DocumentDiagnosticReport => ({ kind: 'full', items: [] }),
        async ({ textDocument, previousResultId }) => {
          const document = documents.get(textDocument.uri) ?? (await closedPlan(server, textDocument.uri));
          if (document === undefined) return { kind: 'full', items: [] };
          const report = await reportOf(server, document);
          const { resultId } = report;
          if (resultId === undefined) return { kind: 'full', items: report.items() };
          if (resultId === previousResultId) return { kind: 'unchanged', resultId };
          return { kind: 'full', resultId, items: report.items() };
        },
      ),
    );
    const refresh = refreshOnChange(
      server,
      ({ refreshDiagnostics }) => refreshDiagnostics,
      () => connection.languages.diagnostics.refresh(),
    );
    // A plan may name one that came or went as last year's.
    plans.onChange((_, isListed) => {
      if (isListed) refresh();
    });
  },
};

/** A client asks a last time for a document that it closes: it keeps the answer if the plan is one that is told of anyway. */
async function closedPlan(server: Server, uri: string): Promise<OpenDocument | undefined> {
  return (await isCovered(server, uri)) ? server.plans.document(uri) : undefined;
}
