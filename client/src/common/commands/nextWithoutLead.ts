import { window } from 'vscode';
import { l10n } from '../l10n';
import { showPlan } from '../views/showPlan';
import type { CommandContext } from './context';
import { showEndOfItem } from './showEndOfItem';

export const NEXT_WITHOUT_LEAD = 'yaodian.nextWithoutLead';

/** Goes to the end of the next item that nobody leads or answers for, which is where the tag is written. After the last comes the first. */
export async function nextWithoutLead({
  plan,
  summary,
}: Pick<CommandContext, 'plan' | 'summary'>): Promise<void> {
  const editor = await showPlan(plan.document);
  if (editor === undefined) {
    return;
  }
  const items = summary.value?.withoutLead ?? [];
  const { active } = editor.selection;
  const next = items.find(({ firstLine }) => firstLine > active.line) ?? items[0];
  if (next === undefined) {
    void window.showInformationMessage(l10n.t('Every item of this plan has somebody who answers for it.'));
    return;
  }
  await showEndOfItem(editor.document, next);
}
