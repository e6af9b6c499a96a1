import type { CodeAction, Range } from 'vscode-languageserver';
import { formatMessage } from '../../core';
import { CONFIG_RULE } from '../../workspace/dataFiles';
import { toDataDiagnostic } from '../convert/diagnostic';
import { toSpan } from '../convert/range';
import { toWorkspaceEdit } from '../convert/workspaceEdit';
import { dataProblems } from '../dataProblems';
import { CodeActionKind } from '../library';
import { MESSAGES } from '../messages';
import type { OpenDocument } from '../openDocument';
import type { Server } from '../server';
import { switchOff } from './switchOff';

/**
 * What can be done about what is wrong in an office directory or a configuration: write the word that was probably meant,
 * or have none of it reported.
 */
export async function dataFixes(server: Server, document: OpenDocument, range: Range): Promise<CodeAction[]> {
  const { client, docs, settings } = server;
  const { language } = await settings.of(document.uri, client);
  const problems = await dataProblems(server, document);
  const { uri, version, text } = document;
  const asked = toSpan(text, range);
  const touched = problems.filter(({ span }) => span.start <= asked.end && span.end >= asked.start);
  if (touched.length === 0) return [];
  const diagnostics = touched.map((problem) => toDataDiagnostic(text, problem, { client, docs, language }));
  const fixes = touched.flatMap(({ fix }, index): CodeAction[] => {
    if (fix === undefined) return [];
    const action: CodeAction = {
      title: formatMessage(MESSAGES.replaceBy, { name: fix.newText.trim() }, language),
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnostics.slice(index, index + 1),
      edit: toWorkspaceEdit({ uri, version, text }, [fix], client),
    };
    return [client.preferredActions ? { ...action, isPreferred: true } : action];
  });
  const { config } = await server.workspace.rulesOf(document.uri);
  return [...fixes, ...(await switchOff(server, document.uri, config, CONFIG_RULE, diagnostics, language))];
}
