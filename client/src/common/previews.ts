import { window } from 'vscode';
import {
  CancellationToken,
  type CodeAction,
  type Middleware,
  type WorkspaceEdit,
} from 'vscode-languageclient';
import { l10n } from './l10n';
import { noteOf, tickPreview } from './tickedPreview';

const RESOLVE = 'codeAction/resolve';

/** Edits that are shown before they are made: all of them ticked, and with what is to be known of them. */
export const PREVIEWS: Middleware = {
  async sendRequest(type, param, token, next) {
    const answer = await next(type, param, token);
    const method = typeof type === 'string' ? type : type.method;
    return method === RESOLVE ? (shownAction(answer as CodeAction) as typeof answer) : answer;
  },
  workspace: {
    handleApplyEdit: (params, next) =>
      next({ ...params, edit: shownEdit(params.edit) }, CancellationToken.None),
  },
};

const shownAction = (action: CodeAction): CodeAction =>
  action.edit === undefined ? action : { ...action, edit: shownEdit(action.edit) };

function shownEdit(edit: WorkspaceEdit): WorkspaceEdit {
  const note = noteOf(edit);
  if (note !== '') {
    const message = l10n.t('{0} Look over what is listed below, then choose “Apply”.', note);
    // With a button, as the editor cuts a message without one off after its first line.
    void window.showInformationMessage(message, l10n.t('Close'));
  }
  return tickPreview(edit);
}
