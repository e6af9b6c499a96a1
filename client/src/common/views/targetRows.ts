import type { PlanItem, PlanTargets, TargetEntry } from '../../../../server/src/lsp/protocol';
import { type CursorPlace, holds, itemAt } from './places';
import { uniqueIds } from './uniqueIds';

/** A row of the view of targets. */
export type TargetRow = SectionRow | TargetEntryRow;

/** Holds the targets of a section; `item` is null for those before the first number. */
export interface SectionRow {
  readonly kind: 'section';
  readonly id: string;
  readonly parent: undefined;
  readonly item: PlanItem | null;
  readonly children: readonly TargetEntryRow[];
}

export interface TargetEntryRow {
  readonly kind: 'target';
  readonly id: string;
  readonly parent: SectionRow | undefined;
  readonly target: TargetEntry;
  /** Where it stands; null before the first number. */
  readonly item: PlanItem | null;
  readonly children: readonly [];
}

export interface TargetChoice {
  /** By section; else one list. */
  readonly grouped: boolean;
  /** Only the targets with this in what is shown of them; empty for all. */
  readonly filter: string;
}

type Section = SectionRow & { readonly children: TargetEntryRow[] };

export function targetRows({ items, targets }: PlanTargets, { grouped, filter }: TargetChoice): TargetRow[] {
  const sections = new Map<PlanItem | null, Section>();
  const all: TargetEntryRow[] = [];
  const idOf = uniqueIds();

  function sectionOf(item: PlanItem | null): Section {
    const top = item === null || item.section === null ? item : (items[item.section] ?? item);
    const known = sections.get(top);
    if (known !== undefined) return known;
    const id = idOf(`section/${top === null ? '' : top.title || top.label}`);
    const section: Section = { kind: 'section', id, parent: undefined, item: top, children: [] };
    sections.set(top, section);
    return section;
  }

  for (const target of targets) {
    const item = target.item === null ? null : (items[target.item] ?? null);
    if (!isWanted(target, item, filter)) continue;
    const parent = grouped ? sectionOf(item) : undefined;
    const id = idOf(`${parent?.id ?? ''}/${target.indicator}/${target.text}`);
    const row: TargetEntryRow = { kind: 'target', id, parent, target, item, children: [] };
    parent?.children.push(row);
    all.push(row);
  }
  return grouped ? [...sections.values()] : all;
}

function isWanted(target: TargetEntry, item: PlanItem | null, filter: string): boolean {
  if (filter === '') return true;
  const { indicator, figure, deadline, text } = target;
  return [indicator, figure, deadline ?? '', text, `${item?.label ?? ''}${item?.title ?? ''}`].some((shown) =>
    shown.includes(filter),
  );
}

/** The row of the target at a place of the plan, else of one of the item there: that which is looked at, or the first. */
export function targetRowAt(
  rows: readonly TargetRow[],
  place: CursorPlace,
  lookedAt: TargetRow | undefined,
): TargetEntryRow | undefined {
  const targets = rows.flatMap((row) => (row.kind === 'target' ? [row] : row.children));
  const exact = targets.find(({ target }) => holds(target.range, place));
  if (exact !== undefined) return exact;
  const items = targets.flatMap(({ item }) => item ?? []);
  const item = itemAt(items, place.line);
  const here = item === undefined ? [] : targets.filter((row) => row.item === item);
  return here.find(({ id }) => id === lookedAt?.id) ?? here[0];
}
