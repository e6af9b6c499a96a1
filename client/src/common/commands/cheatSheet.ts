import { commands, Uri } from 'vscode';
import { isEnglish } from '../l10n';
import type { CommandContext } from './context';

export const CHEAT_SHEET = 'yaodian.cheatSheet';

/** Opens the page that shows how plans are written. It comes with the extension: no network is needed. */
export async function cheatSheet({ extensionUri }: Pick<CommandContext, 'extensionUri'>): Promise<void> {
  const page = isEnglish() ? 'cheat-sheet.en.md' : 'cheat-sheet.md';
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(extensionUri, 'docs', page));
}
