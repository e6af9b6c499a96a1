import type { WorkspaceEdit } from 'vscode-languageserver';
import type { PlanText, TextEdit } from '../../core';
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

/** A text and the edits that are to be made to it; `version` is null for a file that is not open. */
export interface EditedText {
  readonly uri: string;
  readonly source: PlanText;
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** Edits of several files at once; the client makes all of them or none. */
export function toFilesEdit(files: readonly EditedText[], client: ClientFeatures): WorkspaceEdit {
  const converted = files.map(({ uri, source, version, edits }) => ({
    textDocument: { uri, version },
    edits: toTextEdits(source, edits),
  }));
  if (client.documentChanges) return { documentChanges: converted };
  return {
    changes: Object.fromEntries(converted.map(({ textDocument, edits }) => [textDocument.uri, edits])),
  };
}
