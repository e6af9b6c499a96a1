import type { CodeAction, Range } from 'vscode-languageserver';
import { formatMessage } from '../../core';
import { toDataDiagnostic } from '../convert/diagnostic';
import { toSpan } from '../convert/range';
import { toWorkspaceEdit } from '../convert/workspaceEdit';
import { dataProblems } from '../dataProblems';
import { CodeActionKind } from '../library';
import { MESSAGES } from '../messages';
import type { OpenDocument } from '../openDocument';
import type { Server } from '../server';

/** The fixes of what is wrong in an office directory or a configuration: the word that was probably meant. */
export async function dataFixes(server: Server, document: OpenDocument, range: Range): Promise<CodeAction[]> {
  const { client, docs, settings } = server;
  const { language } = await settings.of(document.uri, client);
  const problems = await dataProblems(server, document);
  const { text } = document;
  const asked = toSpan(text, range);
  return problems.flatMap((problem) => {
    const { fix, span } = problem;
    if (fix === undefined || span.start > asked.end || span.end < asked.start) return [];
    const action: CodeAction = {
      title: formatMessage(MESSAGES.replaceBy, { name: fix.newText.trim() }, language),
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDataDiagnostic(text, problem, { client, docs, language })],
      edit: toWorkspaceEdit(document, [fix], client),
    };
    return client.preferredActions ? { ...action, isPreferred: true } : action;
  });
}
