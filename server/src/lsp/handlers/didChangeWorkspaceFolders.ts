import type { Feature } from '../feature';
import { guardNotification } from '../guard';

export const didChangeWorkspaceFolders: Feature = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  initialized({ client, connection, folders, log, plans, settings, workspace }) {
    // The library has no such event for clients without folders.
    if (!client.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(
      guardNotification(log, 'workspace/didChangeWorkspaceFolders', (event) => {
        folders.change(event);
        // Folders have settings of their own.
        settings.forgetAll();
        plans.forgetAll();
        workspace.invalidate();
      }),
    );
  },
};
