import type { OfficeDirectory } from '../model/officeDirectory';
import type { Plan } from '../model/plan';
import { type OfficeUse, officeUses } from './officeUses';

/** A plan with the directory that its offices are looked up in. */
export interface PlanReading {
  readonly plan: Plan;
  readonly directory: OfficeDirectory;
}

/**
 * The first place of a plan that is no longer read as it was after names were changed, `nameOf` being what each place
 * should now be called; null where all places name the same offices in the same roles as before. Then the edited text may
 * stand in for the old one. Offices with one of the keys `left` are left out of account.
 */
export function changedUse(
  before: PlanReading,
  after: PlanReading,
  nameOf: (use: OfficeUse) => string,
  left: ReadonlySet<string> = new Set(),
): OfficeUse | null {
  const old = inOrder(before, left);
  const now = inOrder(after, left);
  for (const [index, use] of old.entries()) {
    const other = now[index];
    if (other === undefined || other.use.name !== nameOf(use.use) || other.use.role !== use.use.role) {
      return use.use;
    }
    if (other.group !== use.group) return use.use;
  }
  return now.length > old.length ? (now[old.length]?.use ?? null) : null;
}

interface GroupedUse {
  readonly use: OfficeUse;
  readonly group: boolean;
}

function inOrder({ plan, directory }: PlanReading, left: ReadonlySet<string>): GroupedUse[] {
  const all = [...officeUses(plan, directory).values()].filter(({ key }) => !left.has(key));
  const uses = all.flatMap(({ uses: own, group }) => own.map((use) => ({ use, group })));
  return uses.sort((a, b) => a.use.at.index - b.use.at.index || a.use.mention.start - b.use.mention.start);
}
