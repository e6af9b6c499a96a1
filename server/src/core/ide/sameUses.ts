import { splitBracket } from '../model/directory/officeNames';
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
  /** Every name that the directory or the plan now has or has no more. */
  readonly names: readonly string[];
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
  { names, nameOf, left = NONE }: NameChange,
): OfficeUse | null {
  const readBefore = reader(before, left);
  const readAfter = reader(after, left);
  const old = before.plan.paragraphs;
  const now = after.plan.paragraphs;
  const mayDiffer = old.length === now.length ? touchedBy(names) : () => true;
  for (let index = 0; index < Math.max(old.length, now.length); index++) {
    const one = old[index];
    const other = now[index];
    if (one !== undefined && other !== undefined && one.paragraph.raw === other.paragraph.raw) {
      if (one.role === other.role && !mayDiffer(one)) continue;
    }
    const changed = firstChange(readBefore(one), readAfter(other), nameOf);
    if (changed !== null) return changed;
  }
  return null;
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

/**
 * Whether a change of names can change how a paragraph is read. Whatever way a name is written short, without its bracket
 * or its level, it keeps the last two characters of one of its parts, perhaps with blanks between them.
 */
function touchedBy(names: readonly string[]): (at: PlanParagraph) => boolean {
  const parts = names.flatMap((name) => {
    const split = splitBracket(name);
    return split === null ? [name] : [split.outer, split.inner];
  });
  const ends = parts.map((part) => [...part.trim()].slice(-2));
  // Letters and digits may be written in another width.
  if (ends.some((end) => end.length === 0 || end.some((char) => !/\p{Script=Han}/u.test(char))))
    return () => true;
  const pattern = new RegExp(ends.map((end) => end.join(BLANKS)).join('|'), 'u');
  return (at) => pattern.test(at.text) || pattern.test(at.written({ start: 0, end: at.text.length }));
}

/** What may stand between the characters of a name and is not part of it. */
const BLANKS = '[\\s\\u200b-\\u200f\\u2060]*';
