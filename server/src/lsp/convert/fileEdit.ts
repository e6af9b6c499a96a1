import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { PlanText, type TextEdit } from '../../core';
import type { Server } from '../server';
import { toTextEdits } from './textEdits';
import { toWorkspaceEdit } from './workspaceEdit';

/** A file that need not be open: its text, or undefined where there is no such file yet. */
export interface EditedFile {
  readonly uri: string;
  readonly text: string | undefined;
}

/** Edits of a data file, which is made first where there is none. */
export function toFileEdit(
  { client, documents }: Server,
  { uri, text }: EditedFile,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const open = documents.find(uri);
  if (open !== undefined) return toWorkspaceEdit(open, edits, client);
  const lines = PlanText.from(text ?? '');
  const converted = toTextEdits(lines, edits);
  if (!client.documentChanges) return { changes: { [uri]: converted } };
  const change: TextDocumentEdit = { textDocument: { uri, version: null }, edits: converted };
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  return { documentChanges: text === undefined && client.createFiles ? [create, change] : [change] };
}
