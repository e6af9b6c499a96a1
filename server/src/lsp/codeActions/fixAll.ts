import type { CodeAction } from 'vscode-languageserver';
import { formatMessage } from '../../core';
import { toWorkspaceEdit } from '../convert/workspaceEdit';
import { CodeActionKind } from '../library';
import { MESSAGES } from '../messages';
import { type PlanAt, planAt } from '../planAt';
import type { Server } from '../server';

/** What `editor.codeActionsOnSave` names. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.yaodian`;

/** The action that applies every safe fix; its edits come with it only where the client cannot ask for them later. */
export function fixAll(server: Server, at: PlanAt): CodeAction[] {
  if (!at.analysis.findings.some((finding) => finding.hasSafeFix)) return [];
  const action: CodeAction = {
    title: formatMessage(MESSAGES.fixAll, {}, at.configuration.language),
    kind: FIX_ALL_KIND,
  };
  if (server.client.resolveActionEdits) return [{ ...action, data: { uri: at.document.uri } }];
  return [{ ...action, edit: editOf(server, at) }];
}

/** Adds the edits, made for the text as it is now. */
export async function resolveFixAll(server: Server, action: CodeAction): Promise<CodeAction> {
  const data: unknown = action.data;
  if (typeof data !== 'object' || data === null || !('uri' in data) || typeof data.uri !== 'string')
    return action;
  const at = await planAt(server, data.uri);
  return at === undefined ? action : { ...action, edit: editOf(server, at) };
}

function editOf({ client }: Server, { document, configuration }: PlanAt): NonNullable<CodeAction['edit']> {
  const { changes } = configuration.analyzer.fix(document.text);
  return toWorkspaceEdit(document, changes, client);
}
