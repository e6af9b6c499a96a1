import { commands, Disposable, type Memento, window } from 'vscode';
import type { OfficeLoads, PlanTargets } from '../../../../server/src/lsp/protocol';
import { l10n } from '../l10n';
import type { Server } from '../server';
import { keepChoices, loadChoices, showChoices, type ViewChoices } from './choices';
import type { CurrentPlan } from './currentPlan';
import { createOfficesView } from './officesView';
import { createPlanAnswer } from './planAnswer';
import { OFFICE_LOAD, TARGETS } from './requests';
import { registerReveal } from './reveal';
import { createTargetsView } from './targetsView';

const SORT_BY_LOAD = 'yaodian.sortOfficesByLoad';
const SORT_BY_DIRECTORY = 'yaodian.sortOfficesByDirectory';
const SORT_BY_NAME = 'yaodian.sortOfficesByName';
const FILTER_OFFICES = 'yaodian.filterOffices';
const SHOW_ALL_OFFICES = 'yaodian.showAllOffices';
const FILTER_TARGETS = 'yaodian.filterTargets';
const SHOW_ALL_TARGETS = 'yaodian.showAllTargets';
const GROUP_TARGETS = 'yaodian.groupTargets';
const LIST_TARGETS = 'yaodian.listTargets';
const FOLLOW_CURSOR = 'yaodian.followCursor';
const STAY_PUT = 'yaodian.stopFollowingCursor';

/** The views beside the plan, and the commands of their menus. */
export function createViews(server: Server, plan: CurrentPlan, memory: Memento): Disposable {
  const choices = loadChoices(memory);
  const follows = () => choices.follow;
  const loads = createPlanAnswer<OfficeLoads>(OFFICE_LOAD, plan, server);
  const targets = createPlanAnswer<PlanTargets>(TARGETS, plan, server);
  const officesView = createOfficesView(
    loads,
    plan,
    memory,
    () => ({ order: choices.order, filter: choices.officeFilter }),
    follows,
  );
  const targetsView = createTargetsView(
    targets,
    plan,
    memory,
    () => ({ grouped: choices.grouped, filter: choices.targetFilter }),
    follows,
  );

  function choose(change: Partial<ViewChoices>): void {
    Object.assign(choices, change);
    keepChoices(memory, choices);
    showChoices(choices);
    officesView.redraw();
    targetsView.redraw();
  }

  const on = (command: string, change: Partial<ViewChoices>) =>
    commands.registerCommand(command, () => choose(change));

  async function askFilter(name: 'officeFilter' | 'targetFilter', prompt: string): Promise<void> {
    const filter = await window.showInputBox({ prompt, value: choices[name] });
    if (filter !== undefined) {
      choose({ [name]: filter.trim() });
    }
  }

  showChoices(choices);
  return Disposable.from(
    loads,
    targets,
    officesView,
    targetsView,
    registerReveal(),
    on(SORT_BY_LOAD, { order: 'load' }),
    on(SORT_BY_DIRECTORY, { order: 'directory' }),
    on(SORT_BY_NAME, { order: 'name' }),
    on(SHOW_ALL_OFFICES, { officeFilter: '' }),
    on(SHOW_ALL_TARGETS, { targetFilter: '' }),
    on(GROUP_TARGETS, { grouped: true }),
    on(LIST_TARGETS, { grouped: false }),
    on(FOLLOW_CURSOR, { follow: true }),
    on(STAY_PUT, { follow: false }),
    commands.registerCommand(FILTER_OFFICES, () =>
      askFilter('officeFilter', l10n.t('Show only the offices and items whose names contain')),
    ),
    commands.registerCommand(FILTER_TARGETS, () =>
      askFilter('targetFilter', l10n.t('Show only the targets that contain')),
    ),
  );
}
