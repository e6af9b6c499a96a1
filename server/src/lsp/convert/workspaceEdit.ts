import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../core';
import type { ClientFeatures } from '../clientFeatures';
import type { DocumentVersion } from '../openDocument';
import { toTextEdits } from './textEdits';

/** Edits of one document; where the client can, for this version only, so that it refuses them once they are stale. */
export function toWorkspaceEdit(
  { uri, version, text }: DocumentVersion,
  edits: readonly TextEdit[],
  client: ClientFeatures,
): WorkspaceEdit {
  const converted = toTextEdits(text, edits);
  return client.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: converted }] }
    : { changes: { [uri]: converted } };
}
