import { Uri, window, workspace } from 'vscode';
import { exists } from '../exists';
import { l10n } from '../l10n';
import { SAMPLE_FILES, SAMPLE_PLAN } from '../names';
import { replaceText } from '../replaceText';
import { sampleFolder } from '../sampleFolder';
import type { CommandContext } from './context';

export const OPEN_SAMPLE = 'yaodian.openSample';

/**
 * Opens a copy of the plan that comes with the extension, with its office directory beside it: names are checked in it as
 * in any plan, and whatever is done to it, the original stays.
 */
export async function openSample({
  extensionUri,
  storageUri,
}: Pick<CommandContext, 'extensionUri' | 'storageUri'>): Promise<void> {
  const from = Uri.joinPath(extensionUri, 'examples');
  const to = sampleFolder(storageUri);
  const plan = Uri.joinPath(to, SAMPLE_PLAN);
  const original = Uri.joinPath(from, SAMPLE_PLAN);
  if (!(await exists(plan))) {
    await workspace.fs.createDirectory(to);
    for (const name of SAMPLE_FILES) {
      const bytes = await workspace.fs.readFile(Uri.joinPath(from, name));
      await workspace.fs.writeFile(Uri.joinPath(to, name), bytes);
    }
  }
  const document = await workspace.openTextDocument(plan);
  const text = new TextDecoder().decode(await workspace.fs.readFile(original));
  if (document.getText() !== text) {
    const anew = await wantsAnew();
    if (anew === undefined) {
      return;
    }
    if (anew) {
      await replaceText(document, text);
    }
  }
  await window.showTextDocument(document, { preview: false });
}

/** The sample has been changed: is it to be as it was? Undefined where the question was put aside. */
async function wantsAnew(): Promise<boolean | undefined> {
  const goOn = l10n.t('Go On with It');
  const anew = l10n.t('Begin Anew');
  const question = l10n.t('You have changed the sample plan before. Go on with it, or begin anew?');
  const answer = await window.showInformationMessage(question, { modal: true }, goOn, anew);
  return answer === undefined ? undefined : answer === anew;
}
