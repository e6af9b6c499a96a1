import { type TextEditor, window } from 'vscode';
import type { OfficeChoices, OfficePlace } from '../../../../server/src/lsp/protocol';
import { l10n } from '../l10n';
import type { Server } from '../server';

/** The request to the server for the offices that there are; its protocol has the same name. */
const OFFICE_CHOICES = 'yaodian/officeChoices';

/** An office at the cursor, and those that could take its place. */
interface OfficeAtCursor {
  readonly place: OfficePlace;
  readonly name: string;
  readonly offices: OfficeChoices['offices'];
}

/** The office at the cursor; undefined where there is none, which the user is told. */
export async function officeAtCursor(server: Pick<Server, 'request'>): Promise<OfficeAtCursor | undefined> {
  const place = placeOfCursor();
  if (place === undefined) {
    return undefined;
  }
  const choices = await server.request<OfficeChoices>(OFFICE_CHOICES, place);
  if (choices === undefined || choices.name === null) {
    tell(choices);
    return undefined;
  }
  return { place, name: choices.name, offices: choices.offices };
}

/** The cursor's place as the server takes it; undefined where no editor is open. */
function placeOfCursor(): OfficePlace | undefined {
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
