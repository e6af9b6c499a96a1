import { commands, Disposable, TextEditorSelectionChangeKind, window, workspace } from 'vscode';
import { CLIENT_ID } from './names';
import { isGap, leavesCursor } from './tagGap';

/**
 * Opens the list where Tab has led to the next empty place of a tag, as it opens by itself at the first. Neither typing,
 * nor undoing, nor a cursor that is moved with the arrow keys or the mouse opens it.
 */
export function watchGaps(): Disposable {
  let seen = '';
  const edits = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const { activeTextEditor: editor } = window;
    // `jkc` that becomes 疾控处 leaves the cursor where it is: nothing will be said of a selection, and the next is a move.
    if (editor?.document === document && leavesCursor(contentChanges, editor.selection.active)) {
      seen = `${document.uri}@${document.version}`;
    }
  });
  const moves = window.onDidChangeTextEditorSelection(({ textEditor, kind, selections }) => {
    const { document } = textEditor;
    const version = `${document.uri}@${document.version}`;
    const isSameText = version === seen;
    seen = version;
    const [selection] = selections;
    if (!isSameText || kind !== TextEditorSelectionChangeKind.Command || document.languageId !== CLIENT_ID) {
      return;
    }
    if (selection === undefined || selections.length > 1 || !selection.isEmpty) {
      return;
    }
    const { line, character } = selection.active;
    if (isGap(document.lineAt(line).text, character)) {
      // Where there is nothing to offer, nothing is said of it.
      void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    }
  });
  return Disposable.from(edits, moves);
}
