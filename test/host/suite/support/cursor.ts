import * as vscode from 'vscode';
import { waitFor } from './waitFor';

/** Puts the cursor at a place, as `select` does. */
export function putCursor(editor: vscode.TextEditor, line: number, character: number): Promise<void> {
  return select(editor, new vscode.Selection(line, character, line, character));
}

/** Selects. Resolves when the window has done so and knows what the extension makes of it: a key may come then. */
export async function select(editor: vscode.TextEditor, ...selections: vscode.Selection[]): Promise<void> {
  editor.selections = selections;
  await settled();
}

/** An edit that moves the cursor is heard of before the cursor is. */
export function waitForCursor(editor: vscode.TextEditor, line: number, character: number): Promise<boolean> {
  const place = new vscode.Position(line, character);
  const at = (one: vscode.Position): string => `${one.line}:${one.character}`;
  return waitFor(
    () => `光标在 ${at(place)}（现在 ${at(editor.selection.active)}）`,
    () => editor.selection.isEmpty && editor.selection.active.isEqual(place),
  );
}

/**
 * The window and the extension tell each other everything in order. With the first answer, the extension has heard what came
 * of all that was done so far; with the second, the window has heard what the extension did at once on hearing it.
 */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    await vscode.commands.executeCommand('setContext', 'yaodian.test', turn);
  }
}
