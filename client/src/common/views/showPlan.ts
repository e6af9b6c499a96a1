import { type TextDocument, type TextEditor, window } from 'vscode';
import { l10n } from '../l10n';

/** The editor of the plan, which may be hidden behind the page that the command is on. */
export async function showPlan(document: TextDocument | undefined): Promise<TextEditor | undefined> {
  if (document === undefined) {
    void window.showInformationMessage(l10n.t('Open a plan first.'));
    return undefined;
  }
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = shown?.viewColumn;
  return window.showTextDocument(document, {
    preview: false,
    ...(viewColumn === undefined ? {} : { viewColumn }),
  });
}
