import { commands, type TextEditor, Uri, window } from 'vscode';
import { exists } from '../exists';
import { findingsOf } from '../findings';
import { l10n } from '../l10n';
import { ruleIdOf } from '../ruleId';
import type { CommandContext } from './context';

export const EXPLAIN_RULE = 'yaodian.explainRule';

/** Opens the page of the rule that is at work at the cursor. The pages come with the extension: no network is needed. */
export async function explainRule({ extensionUri }: Pick<CommandContext, 'extensionUri'>): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    return;
  }
  const rules = rulesAtCursor(editor);
  if (rules.length === 0) {
    void window.showInformationMessage(l10n.t('Put the cursor on an underlined place first.'));
    return;
  }
  const placeHolder = l10n.t('Which rule?');
  const rule = rules.length === 1 ? rules[0] : await window.showQuickPick(rules, { placeHolder });
  if (rule !== undefined) {
    await openPage(Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`), rule);
  }
}

/** The rules with a finding under the cursor or, when there is none, on the cursor's line. */
function rulesAtCursor({ document, selection }: TextEditor): string[] {
  const findings = findingsOf(document.uri);
  const touching = findings.filter(({ range }) => range.intersection(selection) !== undefined);
  const line = document.lineAt(selection.active.line).range;
  const near = touching.length > 0 ? touching : findings.filter(({ range }) => range.intersection(line));
  return [...new Set(near.flatMap(({ code }) => ruleIdOf(code) ?? []))];
}

async function openPage(page: Uri, rule: string): Promise<void> {
  if (!(await exists(page))) {
    void window.showWarningMessage(l10n.t('There is no page for the rule {0}.', rule));
    return;
  }
  await commands.executeCommand('markdown.showPreviewToSide', page);
}
