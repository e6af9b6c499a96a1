import { commands } from 'vscode';

export const RENAME_OFFICE = 'yaodian.renameOffice';

/** Renames the office at the cursor, as F2 does, under a name that someone would look for. */
export async function renameOffice(): Promise<void> {
  await commands.executeCommand('editor.action.rename');
}
