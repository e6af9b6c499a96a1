import type { CodeAction, Range } from 'vscode-languageserver';
import { toDiagnostic } from '../convert/diagnostic';
import { toSpan } from '../convert/range';
import { toWorkspaceEdit } from '../convert/workspaceEdit';
import { CodeActionKind } from '../library';
import type { PlanAt } from '../planAt';
import type { Server } from '../server';
import type { AskedFindings } from './askedFindings';
import { silence } from './silence';
import { unknownOffice } from './unknownOffice';

/** What can be done about every finding that the range touches: mend it, or have it no longer reported. */
export async function quickFixes(server: Server, at: PlanAt, range: Range): Promise<CodeAction[]> {
  const { uri, version, text } = at.document;
  const asked: AskedFindings = {
    document: { uri, version, text },
    configuration: at.configuration,
    findings: at.analysis.touching(toSpan(text, range)),
  };
  return [
    ...fixesOf(server, asked),
    ...(await unknownOffice(server, asked)),
    ...(await silence(server, asked)),
  ];
}

function fixesOf(
  { client, docs }: Server,
  { document, configuration, findings }: AskedFindings,
): CodeAction[] {
  const { text, uri } = document;
  const { language } = configuration;
  const actions: CodeAction[] = [];
  for (const finding of findings) {
    const diagnostics = [toDiagnostic(uri, text, finding, { client, docs, language })];
    let preferred = client.preferredActions;
    for (const { title, safe, edits } of finding.fixes(language)) {
      const edit = toWorkspaceEdit(document, edits, client);
      const action: CodeAction = { title, kind: CodeActionKind.QuickFix, diagnostics, edit };
      if (safe && preferred) {
        action.isPreferred = true;
        preferred = false;
      }
      actions.push(action);
    }
  }
  return actions;
}
