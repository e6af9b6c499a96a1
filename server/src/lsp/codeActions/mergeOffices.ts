import type { CancellationToken, CodeAction, Range } from 'vscode-languageserver';
import { formatMessage } from '../../core';
import { toFilesEdit } from '../convert/workspaceEdit';
import { CodeActionKind } from '../library';
import { OFFICES } from '../messages/offices';
import { choicesFor } from '../offices/officeChoices';
import { mergeEdit, replacedName } from '../offices/replaceEdit';
import { symbolAt } from '../offices/symbolAt';
import { languageOf, orRefusal, type Refusal, RefusedError } from '../refusal';
import type { Server } from '../server';

export const MERGE_KIND = `${CodeActionKind.RefactorRewrite}.mergeOffices`;

/** What a merging is made of once it is chosen. */
interface MergeData {
  readonly mergeInto: string;
  readonly uri: string;
  readonly range: Range;
}

/** Offered are the likeliest: of all others, the command lets people choose. */
const MOST = 3;

/** The actions that make the office at the range part of another one. */
export async function mergeActions(
  server: Server,
  uri: string,
  range: Range,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const symbol = await symbolAt(server, { textDocument: { uri }, position: range.start });
  if (symbol === null || symbol.kind === 'item' || symbol.group) return [];
  const shared = await symbol.shared(token);
  // Without all of a directory nothing says which of the names are offices, nor what they are for.
  if (!shared.directory.isExhaustive) return [];
  const language = await languageOf(server, uri);
  const name = replacedName(symbol);
  const actions: CodeAction[] = [];
  for (const { name: into } of choicesFor(symbol, shared).slice(0, MOST)) {
    const title = formatMessage(OFFICES.merge, { name, into }, language);
    const action: CodeAction = { title, kind: MERGE_KIND };
    const data: MergeData = { mergeInto: into, uri, range };
    if (server.client.resolveActionEdits) actions.push({ ...action, data });
    else {
      const made = await withEdit(server, data, action, token).catch((error: unknown) => {
        if (error instanceof RefusedError) return null;
        throw error;
      });
      if (made !== null) actions.push(made);
    }
  }
  return actions;
}

/** Adds the edit to a merging, or says why there is none; null for another action. */
export async function resolveMergeAction(
  server: Server,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction | Refusal | null> {
  const data: unknown = action.data;
  if (!isMergeData(data)) return null;
  return orRefusal(server, data.uri, () => withEdit(server, data, action, token));
}

async function withEdit(
  server: Server,
  { mergeInto, uri, range }: MergeData,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction> {
  const symbol = await symbolAt(server, { textDocument: { uri }, position: range.start });
  if (symbol === null || symbol.kind === 'item') throw new RefusedError(OFFICES.nowhere);
  const files = await mergeEdit(server, symbol, mergeInto, token);
  return { ...action, edit: toFilesEdit(files, server.client) };
}

function isMergeData(data: unknown): data is MergeData {
  return typeof data === 'object' && data !== null && 'mergeInto' in data;
}
