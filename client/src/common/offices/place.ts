import { l10n, type TextEditor, window } from 'vscode';
import type { OfficePlace } from '../../../../server/src/lsp/protocol';

/** The request to the server for the offices that there are; its protocol has the same name. */
export const OFFICE_CHOICES = 'yaodian/officeChoices';

/** The cursor's place as the server takes it; undefined where no editor is open. */
export function placeOfCursor(): OfficePlace | undefined {
  const editor: TextEditor | undefined = window.activeTextEditor;
  if (editor === undefined) {
    return undefined;
  }
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/** Says why nothing was done; a server that does not answer says nothing itself. */
export function tell(answer: { readonly message?: string } | undefined): void {
  const message = answer === undefined ? l10n.t('The checker is not running.') : answer.message;
  if (message !== undefined) {
    void window.showInformationMessage(message);
  }
}
