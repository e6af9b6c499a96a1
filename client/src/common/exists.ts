import { type Uri, workspace } from 'vscode';

/** Whether there is a file, in whatever file system the editor has opened. */
export async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
