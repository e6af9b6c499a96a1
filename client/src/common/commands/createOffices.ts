import { Uri, window, workspace } from 'vscode';
import type { LearnedOffices } from '../../../../server/src/lsp/protocol';
import { exists } from '../exists';
import { l10n } from '../l10n';
import { replaceText } from '../replaceText';
import type { CommandContext } from './context';

export const CREATE_OFFICES = 'yaodian.createOffices';

/** The request to the server; its protocol has the same name. */
const LEARN_OFFICES = 'yaodian/learnOffices';

/** Writes an office directory, learned from the plan in the editor, beside it, and opens it to be checked. */
export async function createOffices({ server }: Pick<CommandContext, 'server'>): Promise<void> {
  const plan = window.activeTextEditor?.document.uri.toString();
  if (plan === undefined) {
    return;
  }
  const learned = await server.request<LearnedOffices | null>(LEARN_OFFICES, { uri: plan });
  if (learned === undefined || learned === null || learned.count === 0) {
    void window.showInformationMessage(l10n.t('No names of offices were found in this file.'));
    return;
  }
  const { target, text } = learned;
  if (target === null) {
    await window.showTextDocument(await workspace.openTextDocument({ language: 'yaml', content: text }));
    return;
  }
  const file = Uri.parse(target);
  if (!(await exists(file))) {
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } else if (await mayReplace()) {
    await replaceText(await workspace.openTextDocument(file), text);
  }
  await window.showTextDocument(file);
}

/** The directory that is there may have been looked after for years. */
async function mayReplace(): Promise<boolean> {
  const replace = l10n.t('Replace');
  const question = l10n.t('There is an offices.yaml beside this plan already. Replace it?');
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace;
}
