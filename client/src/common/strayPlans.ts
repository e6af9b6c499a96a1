import { type Disposable, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { l10n } from './l10n';
import { CLIENT_ID, SAMPLE_FILES } from './names';
import { sampleFolder } from './sampleFolder';

/**
 * The editor offers to save a new plan where the last one was opened from: after a look at the sample, among the extension's
 * own things, where nobody finds it again. One that was saved there can be put elsewhere.
 */
export function watchStrayPlans(storageUri: Uri, home: Uri | undefined): Disposable {
  const told = new Set<string>();
  return workspace.onDidSaveTextDocument((document) => {
    const { uri } = document;
    if (!isStray(document, storageUri) || told.has(uri.toString())) {
      return;
    }
    told.add(uri.toString());
    void offerMove(uri, home);
  });
}

function isStray({ uri, languageId }: TextDocument, storageUri: Uri): boolean {
  const folder = Uri.joinPath(uri, '..').toString();
  const isSample = SAMPLE_FILES.includes(nameOf(uri));
  return languageId === CLIENT_ID && !isSample && folder === sampleFolder(storageUri).toString();
}

async function offerMove(uri: Uri, home: Uri | undefined): Promise<void> {
  const elsewhere = l10n.t('Put It Elsewhere…');
  const warning = l10n.t(
    '“{0}” was saved in the folder of the sample, where it is hard to find again.',
    nameOf(uri),
  );
  if ((await window.showWarningMessage(warning, elsewhere)) !== elsewhere) {
    return;
  }
  const folder = workspace.workspaceFolders?.[0]?.uri ?? home;
  const target = await window.showSaveDialog(
    folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, nameOf(uri)) },
  );
  if (target !== undefined) {
    const edit = new WorkspaceEdit();
    // The dialog has asked about a file that is there already.
    edit.renameFile(uri, target, { overwrite: true });
    await workspace.applyEdit(edit);
  }
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
