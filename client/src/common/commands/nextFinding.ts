import { commands, type Diagnostic, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { findingsOf } from '../findings';
import { l10n } from '../l10n';
import { showPlan } from '../views/showPlan';
import type { CommandContext } from './context';

export const NEXT_FINDING = 'yaodian.nextFinding';

/** Goes to the next finding of the plan and says what it is. After the last comes the first. */
export async function nextFinding({ plan }: Pick<CommandContext, 'plan'>): Promise<void> {
  const editor = await showPlan(plan.document);
  if (editor !== undefined && goToFinding(editor, nextAfter(editor))) {
    await commands.executeCommand('editor.action.showHover');
  }
}

/** Puts the cursor where a finding begins; says so where there is none. */
export function goToFinding(editor: TextEditor, finding: Diagnostic | undefined): boolean {
  if (finding === undefined) {
    void window.showInformationMessage(l10n.t('Nothing found in this plan'));
    return false;
  }
  const { start } = finding.range;
  editor.selection = new Selection(start, start);
  editor.revealRange(finding.range, TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

function nextAfter({ document, selection }: TextEditor): Diagnostic | undefined {
  const findings = findingsOf(document.uri);
  return findings.find(({ range }) => range.start.isAfter(selection.active)) ?? findings[0];
}
