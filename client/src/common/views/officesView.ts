import { type Memento, ThemeColor, ThemeIcon, TreeItem, type Uri } from 'vscode';
import type { OfficeLoads } from '../../../../server/src/lsp/protocol';
import { l10n } from '../l10n';
import type { CurrentPlan } from './currentPlan';
import {
  type OfficeChoice,
  type OfficeNameRow,
  type OfficeRole,
  type OfficeRow,
  officeRowAt,
  officeRows,
} from './officeRows';
import { rangeOf } from './places';
import type { PlanAnswer } from './planAnswer';
import { createPlanTree, type PlanTree } from './planTree';
import { revealCommand } from './reveal';

export const OFFICES_VIEW = 'yaodian.offices';

/** Who has to do what in the current plan. */
export function createOfficesView(
  answer: PlanAnswer<OfficeLoads>,
  plan: CurrentPlan,
  memory: Memento,
  choice: () => OfficeChoice,
  follows: () => boolean,
): PlanTree {
  return createPlanTree<OfficeLoads, OfficeRow>(
    {
      id: OFFICES_VIEW,
      rows: (loads) => officeRows(loads, choice()),
      item: (row) => treeItem(row, plan.document?.uri),
      rowAt: officeRowAt,
      description(rows) {
        const count = rows.filter(({ kind }) => kind === 'office').length;
        return count === 0 ? '' : l10n.t('{0} offices', count);
      },
      filter: () => choice().filter,
    },
    answer,
    plan,
    memory,
    follows,
  );
}

function treeItem(row: OfficeRow, uri: Uri | undefined): TreeItem {
  switch (row.kind) {
    case 'groups': {
      const item = new TreeItem(l10n.t('Groups'));
      item.description = String(row.children.length);
      item.iconPath = new ThemeIcon('organization');
      item.tooltip = l10n.t('Names that stand for several offices');
      return item;
    }
    case 'office':
      return officeItem(row);
    case 'role': {
      const item = new TreeItem(roleName(row.role));
      item.description = String(row.children.length);
      return item;
    }
    case 'task': {
      const { label, title, selection } = row.item;
      const item = new TreeItem(`${label}${title}`);
      item.tooltip = `${label}${title}`;
      if (uri !== undefined) {
        item.command = revealCommand(l10n.t('Go to This Item'), uri, rangeOf(selection));
      }
      return item;
    }
  }
}

function officeItem({ name, standing, counts }: OfficeNameRow): TreeItem {
  const item = new TreeItem(name);
  const load = (['lead', 'support', 'responsible'] as const)
    .filter((role) => counts[role] > 0)
    .map((role) => `${roleName(role)} ${counts[role]}`)
    .join(' · ');
  const isUnlisted = standing === 'unlisted';
  item.description = isUnlisted ? `${l10n.t('not in the directory')} · ${load}` : load;
  item.tooltip = isUnlisted
    ? `${name}\n${l10n.t('The office directory does not have this name.')}`
    : `${name}\n${load}`;
  item.accessibilityInformation = { label: `${name} ${item.description}` };
  item.iconPath = isUnlisted
    ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
    : new ThemeIcon(standing === 'group' ? 'organization' : 'account');
  return item;
}

function roleName(role: OfficeRole): string {
  switch (role) {
    case 'lead':
      return l10n.t('Leads');
    case 'support':
      return l10n.t('Supports');
    case 'responsible':
      return l10n.t('Responsible');
  }
}
