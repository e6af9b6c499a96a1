import type { OfficeDirectory } from '../model/officeDirectory';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import { type IdentifiedUse, type OfficeUse, usesIn } from './officeUses';

/** A plan with the directory that its offices are looked up in. */
export interface PlanReading {
  readonly plan: Plan;
  readonly directory: OfficeDirectory;
}

/** What was changed in a plan and its directory. */
export interface NameChange {
  /** What a place should now be called. */
  readonly nameOf: (used: IdentifiedUse) => string;
  /** Keys of offices that are left out of account. */
  readonly left?: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The first place of a plan that is no longer read as it was after names were changed; null where all places name the
 * same offices in the same roles as before. Then the edited text may stand in for the old one.
 */
export function changedUse(
  before: PlanReading,
  after: PlanReading,
  { nameOf, left = NONE }: NameChange,
): OfficeUse | null {
  const readBefore = reader(before, left);
  const readAfter = reader(after, left);
  const old = before.plan.paragraphs;
  const now = after.plan.paragraphs;
  const alike = old.length === now.length && leadsFirst(before.plan) === leadsFirst(after.plan);
  for (let index = 0; index < Math.max(old.length, now.length); index++) {
    const one = old[index];
    const other = now[index];
    if (alike && one !== undefined && other !== undefined && isReadAlike(one, other)) continue;
    const changed = firstChange(readBefore(one), readAfter(other), nameOf);
    if (changed !== null) return changed;
  }
  return null;
}

/** What is found in both is the same object only where neither the text nor the names that it may hold have changed. */
function isReadAlike(one: PlanParagraph, other: PlanParagraph): boolean {
  return one.paragraph === other.paragraph && one.role === other.role && one.syntax === other.syntax;
}

/** A plan says of all its items at once who of several leads. */
function leadsFirst({ nodes }: Plan): boolean {
  return nodes[0]?.leadFirst ?? false;
}

function firstChange(
  old: readonly IdentifiedUse[],
  now: readonly IdentifiedUse[],
  nameOf: (used: IdentifiedUse) => string,
): OfficeUse | null {
  for (const [index, used] of old.entries()) {
    const { identity, use } = used;
    const other = now[index];
    if (other === undefined || other.use.name !== nameOf(used) || other.use.role !== use.role) return use;
    if (other.identity.group !== identity.group) return use;
  }
  return now[old.length]?.use ?? null;
}

function reader(
  { plan, directory }: PlanReading,
  left: ReadonlySet<string>,
): (at: PlanParagraph | undefined) => readonly IdentifiedUse[] {
  return (at) =>
    at === undefined ? [] : usesIn(plan, at, directory).filter(({ identity }) => !left.has(identity.key));
}
