import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The edits of the only document that is changed in a workspace edit, with the version they are meant for. */
export function onlyEdits(edit: WorkspaceEdit | undefined): { version: number | null; edits: TextEdit[] } {
  const change = edit?.documentChanges?.find((one) => 'edits' in one);
  if (change !== undefined && 'edits' in change) {
    return { version: change.textDocument.version, edits: change.edits as TextEdit[] };
  }
  return { version: null, edits: Object.values(edit?.changes ?? {})[0] ?? [] };
}

/** A text after a workspace edit, applied as the library of the editors does it. */
export function applied(text: string, edit: WorkspaceEdit | undefined): string {
  const document = TextDocument.create('test:', 'yaodian', 1, text);
  return TextDocument.applyEdits(document, onlyEdits(edit).edits);
}
