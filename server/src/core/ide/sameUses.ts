import type { OfficeDirectory } from '../model/officeDirectory';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import { namesIn, readNames, type TagName, type Writing, type WrittenName, writtenIn } from './officeNames';
import { type OfficeRole, type OfficeUse, roleOf, taggedNode, useOf } from './officeUses';

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
      named(before, one, (at) => namesIn(at, before.directory)),
      // The edited text is looked at only once.
      named(after, other, (at) => writtenIn(at, after.directory)),
      nameOf,
      left,
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
class Named {
  constructor(
    private readonly at: PlanParagraph,
    private readonly node: OutlineNode,
    private readonly directory: OfficeDirectory,
    private readonly names: readonly WrittenName[],
  ) {}

  /** The index of the first name from `index` on that is not left out of account. */
  next(index: number, left: ReadonlySet<string>): number {
    let next = index;
    while (next < this.names.length && left.has((this.names[next] as WrittenName).writing.identity.key))
      next++;
    return next;
  }

  name(index: number): WrittenName | undefined {
    return this.names[index];
  }

  role(index: number, { kind }: WrittenName): OfficeRole {
    if (kind === 'lead' || kind === 'support') return kind;
    return this.node.leadFirst ? roleOf(this.at, this.node, this.#placed(index)) : 'responsible';
  }

  use(index: number): OfficeUse {
    return useOf(this.at, this.node, this.#placed(index));
  }

  #placed(index: number): TagName {
    return readNames(this.at, this.directory)[index] as TagName;
  }
}

/** Null where nobody is made responsible. */
function named(
  { plan, directory }: PlanReading,
  at: PlanParagraph | undefined,
  read: (at: PlanParagraph) => readonly WrittenName[],
): Named | null {
  const node = at === undefined ? null : taggedNode(plan, at);
  return at === undefined || node === null ? null : new Named(at, node, directory, read(at));
}

function firstChange(
  old: Named | null,
  now: Named | null,
  nameOf: NameChange['nameOf'],
  left: ReadonlySet<string>,
): OfficeUse | null {
  let was = 0;
  let is = 0;
  for (;;) {
    was = old?.next(was, left) ?? 0;
    is = now?.next(is, left) ?? 0;
    const one = old?.name(was);
    const other = now?.name(is);
    if (old === null || one === undefined) return now === null || other === undefined ? null : now.use(is);
    if (now === null || other === undefined) return old.use(was);
    const isSame =
      other.writing.name === nameOf(one.writing) &&
      other.writing.identity.group === one.writing.identity.group &&
      now.role(is, other) === old.role(was, one);
    if (!isSame) return old.use(was);
    was++;
    is++;
  }
}
