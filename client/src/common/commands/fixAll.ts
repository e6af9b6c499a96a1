import { type CodeAction, commands, Range, type TextDocument, window, workspace } from 'vscode';
import { l10n } from '../l10n';
import { showPlan } from '../views/showPlan';
import type { CommandContext } from './context';

export const FIX_ALL = 'yaodian.fixAll';

const KIND = 'source.fixAll.yaodian';

/** Applies what "fix all on save" would apply, and says so when there is nothing to apply. */
export async function fixAll({ plan }: Pick<CommandContext, 'plan'>): Promise<void> {
  const document = (await showPlan(plan.document))?.document;
  if (document === undefined) {
    return;
  }
  const edit = (await fixesFor(document)).find((action) => action.edit !== undefined)?.edit;
  if (edit === undefined) {
    void window.showInformationMessage(l10n.t('There is nothing in this file that can safely be fixed.'));
    return;
  }
  await workspace.applyEdit(edit);
}

async function fixesFor(document: TextDocument): Promise<CodeAction[]> {
  const everything = document.validateRange(new Range(0, 0, document.lineCount, 0));
  // The last argument has the editor fetch the edits too, which the server works out only on demand.
  const actions: CodeAction[] | undefined = await commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    everything,
    KIND,
    1,
  );
  return actions ?? [];
}
