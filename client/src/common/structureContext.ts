import { commands, Disposable, type TextEditor, window, workspace } from 'vscode';
import { CLIENT_ID } from './names';
import { reachOfOrdinal } from './ordinalPrefix';

const AT_ORDINAL = 'yaodian.atOrdinal';

/**
 * Keeps the context key that says whether the cursor is at a number. Tab asks for it at once, so the first characters of
 * the line have to do: an answer of the server would come after the key. Where they deceive, the server finds nothing to do.
 */
export function watchOrdinals(): Disposable {
  let known = false;
  const refresh = (editor: TextEditor | undefined): void => {
    const is = editor !== undefined && isAtOrdinal(editor);
    if (is !== known) {
      known = is;
      void commands.executeCommand('setContext', AT_ORDINAL, is);
    }
  };
  refresh(window.activeTextEditor);
  return Disposable.from(
    window.onDidChangeActiveTextEditor(refresh),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) {
        refresh(textEditor);
      }
    }),
    // What is typed at a number moves the cursor too, what an undo brings back need not.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) {
        refresh(window.activeTextEditor);
      }
    }),
  );
}

function isAtOrdinal({ document, selections, selection }: TextEditor): boolean {
  if (document.languageId !== CLIENT_ID || selections.length > 1) {
    return false;
  }
  const { line, character } = selection.active;
  if (line >= document.lineCount) {
    return false;
  }
  const { start, end } = reachOfOrdinal(document.lineAt(line).text);
  return start <= character && character <= end;
}
