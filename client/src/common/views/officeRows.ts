import type { OfficeLoadEntry, OfficeLoads, PlanItem } from '../../../../server/src/lsp/protocol';
import { type CursorPlace, itemAt } from './places';
import { uniqueIds } from './uniqueIds';

export const OFFICE_ORDERS = ['load', 'directory', 'name'] as const;

export type OfficeOrder = (typeof OFFICE_ORDERS)[number];

const OFFICE_ROLES = ['lead', 'support', 'responsible'] as const;

export type OfficeRole = (typeof OFFICE_ROLES)[number];

/** A row of the view of offices. Ids stay the same while the plan is edited elsewhere, so that what is open stays open. */
export type OfficeRow = GroupsRow | OfficeNameRow | RoleRow | TaskRow;

interface RowBase {
  readonly id: string;
  readonly parent: OfficeRow | undefined;
  readonly children: readonly OfficeRow[];
}

/** Holds what is nobody's name: 各相关处室. */
export interface GroupsRow extends RowBase {
  readonly kind: 'groups';
}

export interface OfficeNameRow extends RowBase {
  readonly kind: 'office';
  readonly name: string;
  /** All that the plan calls it. */
  readonly written: readonly string[];
  readonly standing: OfficeLoadEntry['standing'];
  readonly counts: Readonly<Record<OfficeRole, number>>;
}

export interface RoleRow extends RowBase {
  readonly kind: 'role';
  readonly role: OfficeRole;
}

export interface TaskRow extends RowBase {
  readonly kind: 'task';
  readonly role: OfficeRole;
  readonly item: PlanItem;
}

export interface OfficeChoice {
  readonly order: OfficeOrder;
  /** Only the offices and items with this in their names; empty for all. */
  readonly filter: string;
}

type Mutable<T extends OfficeRow> = Omit<T, 'children'> & { readonly children: OfficeRow[] };

export function officeRows(loads: OfficeLoads, { order, filter }: OfficeChoice): OfficeRow[] {
  const entries = loads.offices.filter(({ standing }) => standing !== 'group');
  // Where all offices have the one role of answering for their items, a row that says so under each would only be in the way.
  const flat = loads.offices.every(({ lead, support }) => lead.length === 0 && support.length === 0);
  const toRow = (entry: OfficeLoadEntry, parent?: OfficeRow) => officeRow(entry, loads, filter, flat, parent);
  const rows: OfficeRow[] = [...entries].sort(COMPARISONS[order]).flatMap((entry) => toRow(entry));
  const groups: Mutable<GroupsRow> = { kind: 'groups', id: 'groups', parent: undefined, children: [] };
  for (const entry of loads.offices) {
    if (entry.standing === 'group') groups.children.push(...toRow(entry, groups));
  }
  return groups.children.length === 0 ? rows : [...rows, groups];
}

const COMPARISONS: Readonly<Record<OfficeOrder, (a: OfficeLoadEntry, b: OfficeLoadEntry) => number>> = {
  // To lead is more than to help. Equals keep the order of the text.
  load: (a, b) => answersFor(b) - answersFor(a) || b.support.length - a.support.length,
  directory: (a, b) => (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY) || 0,
  name: (a, b) => a.name.localeCompare(b.name, 'zh'),
};

function answersFor({ lead, responsible }: OfficeLoadEntry): number {
  return lead.length + responsible.length;
}

/** The row of an office; none where nothing of it is wanted. */
function officeRow(
  entry: OfficeLoadEntry,
  loads: OfficeLoads,
  filter: string,
  flat: boolean,
  parent: OfficeRow | undefined,
): OfficeRow[] {
  const { name, written, standing } = entry;
  const wanted = (role: OfficeRole) =>
    name.includes(filter) ? entry[role] : entry[role].filter((item) => isNamed(loads.items[item], filter));
  const tasks = { lead: wanted('lead'), support: wanted('support'), responsible: wanted('responsible') };
  const counts = {
    lead: tasks.lead.length,
    support: tasks.support.length,
    responsible: tasks.responsible.length,
  };
  if (counts.lead + counts.support + counts.responsible === 0) return [];
  const id = `${standing === 'group' ? 'group' : 'office'}/${name}`;
  const office: Mutable<OfficeNameRow> = {
    kind: 'office',
    id,
    parent,
    name,
    written,
    standing,
    counts,
    children: [],
  };
  for (const role of OFFICE_ROLES) {
    if (tasks[role].length === 0) continue;
    const roleRow: Mutable<RoleRow> = {
      kind: 'role',
      id: `${id}/${role}`,
      parent: office,
      role,
      children: [],
    };
    const holder = flat ? office : roleRow;
    if (!flat) office.children.push(roleRow);
    holder.children.push(...taskRows(tasks[role], role, loads, holder));
  }
  return [office];
}

function taskRows(
  tasks: readonly number[],
  role: OfficeRole,
  loads: OfficeLoads,
  parent: OfficeRow,
): TaskRow[] {
  const idOf = uniqueIds();
  return tasks.flatMap((index) => {
    const item = loads.items[index];
    if (item === undefined) return [];
    // Without the number, which changes when items come before it. Items may be called alike.
    const id = idOf(`${parent.id}/${item.title === '' ? item.label : item.title}`);
    return { kind: 'task' as const, id, parent, role, item, children: [] };
  });
}

function isNamed(item: PlanItem | undefined, filter: string): boolean {
  return item !== undefined && `${item.label}${item.title}`.includes(filter);
}

/**
 * The row for a place of the plan: that of the name at the place, else that of the item there, best below an office that
 * is looked at already, or else where its leader is. `text` is that of the line.
 */
export function officeRowAt(
  rows: readonly OfficeRow[],
  { line, character, text }: CursorPlace,
  lookedAt: OfficeRow | undefined,
): OfficeRow | undefined {
  const tasks = tasksOf(rows);
  const item = itemAt(
    tasks.map((task) => task.item),
    line,
  );
  const here = tasks.filter((task) => task.item === item);
  const office = lookedAt && officeOf(lookedAt);
  return (
    namedAt(here, text, character) ??
    here.find((task) => task.id === lookedAt?.id) ??
    here.find((task) => office !== undefined && officeOf(task)?.id === office.id) ??
    OFFICE_ROLES.flatMap((role) =>
      role === 'support' ? [] : here.filter((task) => task.role === role),
    )[0] ??
    here[0]
  );
}

/** The row of the office that is named at a place of a line: by the longest name there, as names may hold others. */
function namedAt(tasks: readonly TaskRow[], text: string, character: number): TaskRow | undefined {
  let found: TaskRow | undefined;
  let longest = 0;
  for (const task of tasks) {
    for (const name of officeOf(task)?.written ?? []) {
      if (name.length <= longest) continue;
      const at = text.indexOf(name, Math.max(0, character - name.length));
      if (at < 0 || at > character) continue;
      found = task;
      longest = name.length;
    }
  }
  return found;
}

function officeOf(row: OfficeRow): OfficeNameRow | undefined {
  let at: OfficeRow | undefined = row;
  while (at !== undefined && at.kind !== 'office') at = at.parent;
  return at;
}

function tasksOf(rows: readonly OfficeRow[]): TaskRow[] {
  return rows.flatMap((row) => (row.kind === 'task' ? [row] : tasksOf(row.children)));
}
