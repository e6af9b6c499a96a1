import type { CancellationToken, CodeAction } from 'vscode-languageserver';
import { fewerEdits, formatMessage } from '../../core';
import { toWorkspaceEdit } from '../convert/workspaceEdit';
import { CodeActionKind } from '../library';
import { MESSAGES } from '../messages';
import { inTurns } from '../pause';
import { planAt } from '../planAt';
import type { Server } from '../server';

/** What `editor.codeActionsOnSave` names. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.yaodian`;

/**
 * The action that applies every safe fix, where there is any; its edits come with it only where the client cannot ask for
 * them later.
 */
export async function fixAll(server: Server, uri: string, token: CancellationToken): Promise<CodeAction[]> {
  const at = await planAt(server, uri);
  if (at === undefined || !at.analysis.hasSafeFix) return [];
  const action: CodeAction = {
    title: formatMessage(MESSAGES.fixAll, {}, at.configuration.language),
    kind: FIX_ALL_KIND,
  };
  if (server.client.resolveActionEdits) return [{ ...action, data: { uri } }];
  return [await withEdit(server, uri, action, token)];
}

/** Adds the edits, made for the text as it is now. */
export async function resolveFixAll(
  server: Server,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction> {
  const data: unknown = action.data;
  if (typeof data !== 'object' || data === null || !('uri' in data) || typeof data.uri !== 'string')
    return action;
  return withEdit(server, data.uri, action, token);
}

async function withEdit(
  server: Server,
  uri: string,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction> {
  for (;;) {
    const at = await planAt(server, uri);
    if (at === undefined) return action;
    const { text } = at.document;
    const fixed = await inTurns(at.configuration.analyzer.fixSteps(text), token);
    if (fixed === null) return action;
    // While others took their turn, someone may have gone on typing.
    if (server.documents.get(uri)?.text !== text) continue;
    const edits = fewerEdits(fixed.changes, text);
    return { ...action, edit: toWorkspaceEdit(at.document, edits, server.client) };
  }
}
