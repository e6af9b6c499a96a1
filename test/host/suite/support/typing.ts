import * as vscode from 'vscode';
import { waitFor } from './waitFor';

/** Types a text key by key, so that what works on typing takes part. */
export async function type(text: string): Promise<void> {
  for (const character of text) await vscode.commands.executeCommand('type', { text: character });
}

/**
 * Types `（` and waits for the `）` that the editor adds. The editor adds none while it has not coloured the lines before
 * (`isCheapToTokenize`), which a new document or a new line needs a moment for: then the key is tried again.
 */
export function typeOpeningBracket(editor: vscode.TextEditor): Promise<boolean> {
  return waitFor('右括号', async () => {
    await type('（');
    const { active } = editor.selection;
    if (editor.document.lineAt(active.line).text.startsWith('）', active.character)) {
      return true;
    }
    await vscode.commands.executeCommand('deleteLeft');
    return false;
  });
}
