import { commands, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { l10n } from '../l10n';
import { CLIENT_ID } from '../names';
import { isPlan } from '../versions';
import type { CommandContext } from './context';

export const NEW_PLAN = 'yaodian.newPlan';

const SNIPPETS = ['snippets', 'yaodian.code-snippets.json'];
/** A snippet that makes a whole plan has a prefix that begins so. */
const TEMPLATE_PREFIX = 'plan';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
}

interface Template extends QuickPickItem {
  /** The name of the snippet; undefined for an empty plan. */
  readonly snippet: string | undefined;
}

/** Makes a plan of a template: in the plan at hand where that is empty, else in a new one, which is nowhere until it is saved. */
export async function newPlan({ extensionUri }: Pick<CommandContext, 'extensionUri'>): Promise<void> {
  const blank: Template = { label: l10n.t('An Empty Plan'), snippet: undefined };
  const template = await window.showQuickPick([...(await templates(extensionUri)), blank], {
    placeHolder: l10n.t('Which template? Tab then goes from one blank to the next.'),
    matchOnDescription: true,
  });
  if (template === undefined) {
    return;
  }
  const active = window.activeTextEditor?.document;
  const isAtHand = active !== undefined && isPlan(active) && active.getText().trim() === '';
  await window.showTextDocument(
    isAtHand ? active : await workspace.openTextDocument({ language: CLIENT_ID }),
  );
  if (template.snippet !== undefined) {
    await commands.executeCommand('editor.action.insertSnippet', {
      langId: CLIENT_ID,
      name: template.snippet,
    });
  }
}

async function templates(extensionUri: Uri): Promise<Template[]> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, ...SNIPPETS));
  const snippets: Record<string, Snippet> = JSON.parse(new TextDecoder().decode(bytes));
  return Object.entries(snippets)
    .filter(([, { prefix }]) => [prefix].flat().some((one) => one.startsWith(TEMPLATE_PREFIX)))
    .map(([name, { description }]) => ({ label: name, detail: description, snippet: name }));
}
