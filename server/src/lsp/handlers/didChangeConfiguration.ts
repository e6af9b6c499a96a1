import type { Feature } from '../feature';
import { guardNotification } from '../guard';
import { DidChangeConfigurationNotification } from '../library';
import { MESSAGES } from '../messages';
import { SECTION } from '../settings';

export const didChangeConfiguration: Feature = {
  register({ connection, log, settings, workspace }) {
    connection.onDidChangeConfiguration(
      guardNotification(log, 'workspace/didChangeConfiguration', (params) => {
        settings.receive(params.settings);
        workspace.invalidate();
      }),
    );
  },
  initialized({ client, connection, log }) {
    if (!client.registerSettings) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch((error: unknown) => log.failure(MESSAGES.watchFailed, SECTION, error));
  },
};
