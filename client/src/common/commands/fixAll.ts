import { type CodeAction, commands, Range, type TextDocument, window } from 'vscode';
import { l10n } from '../l10n';
import { showPlan } from '../views/showPlan';
import type { CommandContext } from './context';
import { sayUnchanged } from './sayUnchanged';

export const FIX_ALL = 'yaodian.fixAll';

const KIND = 'source.fixAll.yaodian';

/** Applies what "fix all on save" would apply, and says so when there is nothing to apply. */
export async function fixAll({ plan }: Pick<CommandContext, 'plan'>): Promise<void> {
  const editor = await showPlan(plan.document);
  if (editor === undefined) {
    return;
  }
  const { document } = editor;
  const { version } = document;
  const action = (await fixesFor(document)).find(({ edit }) => edit !== undefined);
  const edits = action?.edit?.get(document.uri) ?? [];
  if (edits.length === 0) {
    void window.showInformationMessage(l10n.t('There is nothing in this file that can safely be fixed.'));
    return;
  }
  // An edit of the workspace would change a plan that is only to be read.
  const isDone =
    document.version === version &&
    (await editor.edit((builder) => {
      for (const { range, newText } of edits) {
        builder.replace(range, newText);
      }
    }));
  if (!isDone) {
    sayUnchanged();
  }
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
