import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { l10n } from './l10n';
import { createRestartBudget } from './restartBudget';

/** Restarts a server that fell over, and gives up on one that keeps falling. */
export function createErrorHandler(onGivingUp: () => void): ErrorHandler {
  const budget = createRestartBudget();
  return {
    error(error, _message, count) {
      const action = count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown;
      const message = l10n.t('A message to or from the checker was lost: {0}', error.message);
      return { action, message, handled: true };
    },
    closed() {
      if (budget.take(Date.now())) {
        const message = l10n.t('The checker stopped unexpectedly and is being restarted.');
        return { action: CloseAction.Restart, message, handled: true };
      }
      onGivingUp();
      const message = l10n.t(
        'The checker stopped several times within minutes and is not restarted any more.',
      );
      return { action: CloseAction.DoNotRestart, message, handled: true };
    },
  };
}
