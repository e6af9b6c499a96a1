import { type Memento, ThemeIcon, TreeItem, type Uri } from 'vscode';
import type { PlanTargets } from '../../../../server/src/lsp/protocol';
import { l10n } from '../l10n';
import type { CurrentPlan } from './currentPlan';
import type { PlanAnswer } from './planAnswer';
import { createPlanTree, type PlanTree } from './planTree';
import { revealCommand } from './reveal';
import { type TargetChoice, type TargetRow, targetRowAt, targetRows } from './targetRows';

export const TARGETS_VIEW = 'yaodian.targets';

/** Every target of the current plan. */
export function createTargetsView(
  answer: PlanAnswer<PlanTargets>,
  plan: CurrentPlan,
  memory: Memento,
  choice: () => TargetChoice,
  follows: () => boolean,
): PlanTree {
  return createPlanTree<PlanTargets, TargetRow>(
    {
      id: TARGETS_VIEW,
      rows: (targets) => targetRows(targets, choice()),
      item: (row) => treeItem(row, plan.document?.uri),
      rowAt: targetRowAt,
      description(rows) {
        const count = rows.reduce((sum, row) => sum + (row.kind === 'target' ? 1 : row.children.length), 0);
        return count === 0 ? '' : l10n.t('{0} targets', count);
      },
      filter: () => choice().filter,
    },
    answer,
    plan,
    memory,
    follows,
  );
}

function treeItem(row: TargetRow, uri: Uri | undefined): TreeItem {
  if (row.kind === 'section') {
    const { item, children } = row;
    const section = new TreeItem(
      item === null ? l10n.t('Before the first heading') : `${item.label}${item.title}`,
    );
    section.description = String(children.length);
    section.iconPath = new ThemeIcon('list-unordered');
    return section;
  }
  const { indicator, figure, deadline, text, range } = row.target;
  const item = new TreeItem(indicator === '' ? text : indicator);
  const shown = indicator === '' && figure === text ? '' : figure;
  // Some figures say when.
  const when = deadline === null || `${item.label}${shown}`.includes(deadline) ? '' : deadline;
  item.description = [shown, when].filter((part) => part !== '').join(' · ');
  item.tooltip = [
    row.item === null ? '' : `${row.item.label}${row.item.title}`,
    `${indicator}  ${text}`.trim(),
    deadline ?? '',
  ]
    .filter((part) => part !== '')
    .join('\n');
  item.accessibilityInformation = { label: `${item.label} ${item.description}` };
  if (uri !== undefined) {
    item.command = revealCommand(l10n.t('Go to This Target'), uri, range);
  }
  return item;
}
