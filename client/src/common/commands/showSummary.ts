import { commands, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { countFindings } from '../findings';
import { l10n } from '../l10n';
import { OFFICES_VIEW } from '../views/officesView';
import { TARGETS_VIEW } from '../views/targetsView';
import { CHEAT_SHEET } from './cheatSheet';
import type { CommandContext } from './context';
import { showEndOfItem } from './showEndOfItem';
import { SHOW_OUTPUT } from './showOutput';

export const SHOW_SUMMARY = 'yaodian.showSummary';

const SHOW_PROBLEMS = 'workbench.actions.view.problems';

interface Choice extends QuickPickItem {
  readonly run?: () => unknown;
}

/** What stands behind the status bar: the findings, the items that nobody leads, the views. */
export async function showSummary({
  plan,
  summary,
}: Pick<CommandContext, 'plan' | 'summary'>): Promise<void> {
  const { document } = plan;
  const figures = summary.value;
  if (document === undefined) {
    return;
  }
  const { errors, warnings, others } = countFindings(document.uri);
  const withoutLead = (figures?.withoutLead ?? []).map(
    (item): Choice => ({
      label: `$(person) ${item.label}${item.title}`,
      run: () => showEndOfItem(document, item),
    }),
  );
  const choices: Choice[] = [
    {
      label: `$(warning) ${l10n.t('Problems')}`,
      description: l10n.t('{0} errors, {1} warnings, {2} hints', errors, warnings, others),
      run: () => commands.executeCommand(SHOW_PROBLEMS),
    },
    {
      label: `$(organization) ${l10n.t('Offices')}`,
      description: l10n.t('Who has to do what'),
      run: () => commands.executeCommand(`${OFFICES_VIEW}.focus`),
    },
    {
      label: `$(list-ordered) ${l10n.t('Targets')}`,
      description: figures === undefined ? '' : l10n.t('{0} targets', figures.targets),
      run: () => commands.executeCommand(`${TARGETS_VIEW}.focus`),
    },
    {
      label: `$(book) ${l10n.t('How to write a plan')}`,
      run: () => commands.executeCommand(CHEAT_SHEET),
    },
    { label: `$(output) ${l10n.t('Show the Log')}`, run: () => commands.executeCommand(SHOW_OUTPUT) },
  ];
  if (withoutLead.length > 0) {
    choices.push(
      { label: l10n.t('Items that nobody leads'), kind: QuickPickItemKind.Separator },
      ...withoutLead,
    );
  }
  const chosen = await window.showQuickPick(choices, {
    placeHolder: l10n.t('What would you like to see?'),
    matchOnDescription: true,
  });
  await chosen?.run?.();
}
