import { DidChangeWorkspaceFoldersNotification } from 'vscode-languageserver';
import type { Feature } from '../feature';
import { guardNotification } from '../guard';

export const didChangeWorkspaceFolders: Feature = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  register({ connection, folders, log, workspace }) {
    // The connection's own event is there only after `initialize`, so the notification is taken directly.
    connection.onNotification(
      DidChangeWorkspaceFoldersNotification.type,
      guardNotification(log, 'workspace/didChangeWorkspaceFolders', ({ event }) => {
        folders.change(event);
        workspace.invalidate();
      }),
    );
  },
};
