import { commands, type LogOutputChannel, window } from 'vscode';
import { RESTART_SERVER } from './commands/restartServer';
import { l10n } from './l10n';

/** Says that the server is gone and what can be done about it, one window at a time. */
export function createFailureNotice(output: LogOutputChannel): () => void {
  let open = false;

  async function ask(): Promise<void> {
    const restart = l10n.t('Restart');
    const showLog = l10n.t('Show the Log');
    const message = l10n.t(
      'The checker of Yaodian is not running: plans can be written, but are not checked.',
    );
    const answer = await window.showErrorMessage(message, restart, showLog);
    if (answer === restart) {
      await commands.executeCommand(RESTART_SERVER);
    } else if (answer === showLog) {
      output.show();
    }
  }

  return () => {
    if (open) {
      return;
    }
    open = true;
    void ask().finally(() => {
      open = false;
    });
  };
}
