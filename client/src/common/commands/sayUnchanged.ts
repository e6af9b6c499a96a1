import { window } from 'vscode';
import { l10n } from '../l10n';

/** Says that the editor did not take an edit of the plan. */
export function sayUnchanged(): void {
  void window.showWarningMessage(
    l10n.t('Nothing was changed: the plan is read-only, or was just changed otherwise.'),
  );
}
