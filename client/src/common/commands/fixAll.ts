import { commands } from 'vscode';

export const FIX_ALL = 'yaodian.fixAll';

/** Applies what "fix all on save" would apply. The editor itself says so when there is nothing to fix. */
export async function fixAll(): Promise<void> {
  await commands.executeCommand('editor.action.sourceAction', {
    kind: 'source.fixAll.yaodian',
    apply: 'first',
  });
}
