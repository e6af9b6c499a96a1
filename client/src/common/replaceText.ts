import { Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';

/** Writes another text over all of a document and saves it. An edit rather than a new file: it can be undone. */
export async function replaceText(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, document.validateRange(new Range(0, 0, document.lineCount, 0)), text);
  await workspace.applyEdit(edit);
  await document.save();
}
