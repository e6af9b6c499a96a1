import { commands, type Diagnostic, type TextEditor } from 'vscode';
import { findingsOf } from '../findings';
import { showPlan } from '../views/showPlan';
import type { CommandContext } from './context';
import { goToFinding } from './nextFinding';

export const FIX_HERE = 'yaodian.fixHere';

/** Offers what can be done about the finding at the cursor or, where there is none, about the next one. */
export async function fixHere({ plan }: Pick<CommandContext, 'plan'>): Promise<void> {
  const editor = await showPlan(plan.document);
  if (editor !== undefined && goToFinding(editor, atOrAfter(editor))) {
    await commands.executeCommand('editor.action.quickFix');
  }
}

function atOrAfter({ document, selection }: TextEditor): Diagnostic | undefined {
  const findings = findingsOf(document.uri);
  return findings.find(({ range }) => range.end.isAfterOrEqual(selection.active)) ?? findings[0];
}
