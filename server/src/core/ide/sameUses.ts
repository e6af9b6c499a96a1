import type { OfficeDirectory } from '../model/officeDirectory';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import { namesIn, readNames, type TagName, type Writing } from './officeNames';
import { type OfficeUse, roleOf, taggedNode, useOf } from './officeUses';

/** A plan with the directory that its offices are looked up in. */
export interface PlanReading {
  readonly plan: Plan;
  readonly directory: OfficeDirectory;
}

/** What was changed in a plan and its directory. */
export interface NameChange {
  /** What should now stand where a name was written. */
  readonly nameOf: (writing: Writing) => string;
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
  const old = before.plan.paragraphs;
  const now = after.plan.paragraphs;
  const alike = old.length === now.length && leadsFirst(before.plan) === leadsFirst(after.plan);
  for (let index = 0; index < Math.max(old.length, now.length); index++) {
    const one = old[index];
    const other = now[index];
    if (alike && one !== undefined && other !== undefined && isReadAlike(one, other)) continue;
    const changed = firstChange(
      named(before.plan, one, (at) => namesIn(at, before.directory), left),
      // The edited text is looked at only once.
      named(after.plan, other, (at) => readNames(at, after.directory), left),
      nameOf,
    );
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

/** Who is named in a paragraph of one of the two plans. */
interface Named {
  readonly at: PlanParagraph;
  readonly node: OutlineNode;
  readonly names: readonly TagName[];
}

/** Null where nobody is made responsible. */
function named(
  plan: Plan,
  at: PlanParagraph | undefined,
  read: (at: PlanParagraph) => readonly TagName[],
  left: ReadonlySet<string>,
): Named | null {
  const node = at === undefined ? null : taggedNode(plan, at);
  if (at === undefined || node === null) return null;
  const names = read(at);
  if (left.size === 0) return { at, node, names };
  return { at, node, names: names.filter(({ writing }) => !left.has(writing.identity.key)) };
}

function firstChange(old: Named | null, now: Named | null, nameOf: NameChange['nameOf']): OfficeUse | null {
  const length = Math.max(old?.names.length ?? 0, now?.names.length ?? 0);
  for (let index = 0; index < length; index++) {
    const one = old?.names[index];
    const other = now?.names[index];
    if (old === null || one === undefined) return now && other ? useOf(now.at, now.node, other) : null;
    if (now === null || other === undefined) return useOf(old.at, old.node, one);
    const isSame =
      other.writing.name === nameOf(one.writing) &&
      other.writing.identity.group === one.writing.identity.group &&
      roleOf(now.at, now.node, other) === roleOf(old.at, old.node, one);
    if (!isSame) return useOf(old.at, old.node, one);
  }
  return null;
}
