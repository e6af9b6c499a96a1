import { window } from 'vscode';
import { l10n } from '../l10n';
import { rangeOf } from '../views/places';
import { reveal } from '../views/reveal';
import { showPlan } from '../views/showPlan';
import type { CommandContext } from './context';

export const NEXT_WITHOUT_LEAD = 'yaodian.nextWithoutLead';

/** Goes to the next item that nobody leads or answers for. After the last comes the first. */
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
  await reveal(editor.document, rangeOf(next.selection));
}
