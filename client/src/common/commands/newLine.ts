import { type Selection, type TextEditor, window } from 'vscode';

export const NEW_LINE = 'yaodian.newLine';

/**
 * Begins a new line that is no new item. It is an edit and no typing, so nothing that works on what is typed takes part;
 * the line keeps the blanks that Enter would give it.
 */
export async function newLine(): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    return;
  }
  const done = await editor.edit((edit) => {
    for (const selection of editor.selections) {
      edit.replace(selection, `\n${indentation(editor, selection)}`);
    }
  });
  if (done) {
    editor.revealRange(editor.selection);
  }
}

/** The blanks at the start of a line, as far as they stand before the cursor. */
function indentation({ document }: TextEditor, { start }: Selection): string {
  const before = document.lineAt(start.line).text.slice(0, start.character);
  return /^[ \t]*/.exec(before)?.[0] ?? '';
}
