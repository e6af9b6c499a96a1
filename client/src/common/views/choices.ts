import { commands, type Memento } from 'vscode';
import { CLIENT_ID } from '../names';
import { OFFICE_ORDERS, type OfficeOrder } from './officeRows';

/** How somebody wants the views. All but the filters is kept from one day to the next. */
export interface ViewChoices {
  order: OfficeOrder;
  grouped: boolean;
  follow: boolean;
  officeFilter: string;
  targetFilter: string;
}

const KEY = 'views';

export function loadChoices(memory: Memento): ViewChoices {
  const kept: Partial<ViewChoices> = memory.get(KEY, {});
  const order = OFFICE_ORDERS.find((one) => one === kept.order) ?? 'load';
  return {
    order,
    grouped: kept.grouped !== false,
    follow: kept.follow !== false,
    officeFilter: '',
    targetFilter: '',
  };
}

export function keepChoices(memory: Memento, { order, grouped, follow }: ViewChoices): void {
  void memory.update(KEY, { order, grouped, follow });
}

/** Tells the menus what is chosen: they offer the other. */
export function showChoices({ order, grouped, follow, officeFilter, targetFilter }: ViewChoices): void {
  const states = {
    order,
    grouped,
    follow,
    officesFiltered: officeFilter !== '',
    targetsFiltered: targetFilter !== '',
  };
  for (const [name, state] of Object.entries(states)) {
    void commands.executeCommand('setContext', `${CLIENT_ID}.${name}`, state);
  }
}
