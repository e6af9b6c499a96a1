import { addTo } from '../base/lists';
import { bodyClass, classesOf, isOpenName } from '../lint/offices/bodies';
import { isListed } from '../lint/offices/listed';
import type { OfficeDirectory } from '../model/officeDirectory';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import { type OfficeRole, type OfficeUse, officeUses, type UsedOffice } from './officeUses';

/** One thing that an office does: an item, or a section with a tag of its own. */
export interface OfficeTask {
  readonly node: OutlineNode;
  /** Where the office is named for it, in the order of the text. */
  readonly uses: readonly OfficeUse[];
}

/**
 * - `listed`: the directory has it · `unlisted`: it should have, and does not · `unchecked`: it has no say in the matter,
 *   or is not there
 * - `group`: an open set that is nobody's name (各相关处室)
 */
export type OfficeStanding = 'listed' | 'unlisted' | 'unchecked' | 'group';

/** An office or a group with all that a plan lays upon it. */
export interface OfficeLoad {
  /** The directory's name for it, else the name as it is first written. */
  readonly name: string;
  /** All that the plan calls it, in the order of first appearance. */
  readonly written: readonly string[];
  readonly standing: OfficeStanding;
  /** Its place in the directory, from zero; null where it has none. */
  readonly place: number | null;
  readonly tasks: Readonly<Record<OfficeRole, readonly OfficeTask[]>>;
}

/** Who has to do what in a plan: the offices in the order of first appearance, then the groups likewise. */
export function officeLoad(plan: Plan, directory: OfficeDirectory): OfficeLoad[] {
  const places = new Map(directory.offices.map((office, place) => [office, place]));
  const all = [...officeUses(plan, directory).values()].map((used) => ({
    name: used.name,
    written: [...new Set(used.uses.map(({ name }) => name))],
    standing: standingOf(used, directory),
    place: used.office === null ? null : (places.get(used.office) ?? null),
    tasks: tasksOf(used),
  }));
  return [
    ...all.filter(({ standing }) => standing !== 'group'),
    ...all.filter(({ standing }) => standing === 'group'),
  ];
}

function tasksOf({ uses }: UsedOffice): OfficeLoad['tasks'] {
  const tasks: Record<OfficeRole, Map<OutlineNode, OfficeUse[]>> = {
    lead: new Map(),
    support: new Map(),
    responsible: new Map(),
  };
  for (const use of uses) addTo(tasks[use.role], use.node, use);
  const listed = (role: OfficeRole): OfficeTask[] =>
    [...tasks[role]].map(([node, found]) => ({ node, uses: found }));
  return { lead: listed('lead'), support: listed('support'), responsible: listed('responsible') };
}

function standingOf({ office, group, uses }: UsedOffice, directory: OfficeDirectory): OfficeStanding {
  if (group) return 'group';
  if (office !== null) return 'listed';
  const { mention, name } = uses[0] ?? { mention: { text: '' }, name: '' };
  if (isOpenName(mention.text)) return 'group';
  // A directory that lists no body of this kind says nothing about this one.
  if (directory.isEmpty || !classesOf(directory).has(bodyClass(mention.text))) return 'unchecked';
  return isListed(mention.text, name, directory) ? 'unchecked' : 'unlisted';
}
