import { bodyClass, classesOf, isOpenName } from '../lint/offices/bodies';
import { isListed } from '../lint/offices/listed';
import type { OfficeDirectory } from '../model/officeDirectory';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import { ByOffice, namesIn, type Writing } from './officeNames';
import { forTagged, type OfficeRole, roleOf } from './officeUses';

/**
 * - `listed`: the directory has it · `unlisted`: it should have, and does not · `unchecked`: it has no say in the matter,
 *   or is not there
 * - `group`: an open set that is nobody's name (各相关处室)
 */
export type OfficeStanding = 'listed' | 'unlisted' | 'unchecked' | 'group';

/** What an office has to do in one role. */
export interface OfficeTasks {
  /** The items, and the sections with a tag of their own, in the order of the text. */
  readonly nodes: readonly OutlineNode[];
  /** In how many places it is named for them. */
  readonly places: number;
}

/** An office or a group with all that a plan lays upon it. */
export interface OfficeLoad {
  /** The directory's name for it, else the name as it is first written. */
  readonly name: string;
  /** All that the plan calls it, in the order of first appearance. */
  readonly written: readonly string[];
  readonly standing: OfficeStanding;
  /** Its place in the directory, from zero; null where it has none. */
  readonly place: number | null;
  readonly tasks: Readonly<Record<OfficeRole, OfficeTasks>>;
}

/** Who has to do what in a plan: the offices in the order of first appearance, then the groups likewise. */
export function officeLoad(plan: Plan, directory: OfficeDirectory): OfficeLoad[] {
  const places = new Map(directory.offices.map((office, place) => [office, place]));
  const all = [...collect(plan, directory).values()].map(({ first, written, tasks }) => {
    const { office } = first.identity;
    return {
      name: office?.name ?? first.name,
      written,
      standing: standingOf(first, directory),
      place: office === null ? null : (places.get(office) ?? null),
      tasks,
    };
  });
  return [
    ...all.filter(({ standing }) => standing !== 'group'),
    ...all.filter(({ standing }) => standing === 'group'),
  ];
}

class CollectedTasks implements OfficeTasks {
  readonly nodes: OutlineNode[] = [];
  places = 0;

  add(node: OutlineNode): void {
    if (this.nodes.at(-1) !== node) this.nodes.push(node);
    this.places++;
  }
}

function collect(plan: Plan, directory: OfficeDirectory): ReadonlyMap<string, CollectedLoad> {
  const loads = new ByOffice((first) => new CollectedLoad(first));
  forTagged(plan, (at, node) => {
    for (const one of namesIn(at, directory)) {
      loads.of(one.writing).tasks[roleOf(at, node, one)].add(node);
    }
  });
  return loads.byKey;
}

class CollectedLoad {
  readonly written: string[] = [];
  readonly tasks = {
    lead: new CollectedTasks(),
    support: new CollectedTasks(),
    responsible: new CollectedTasks(),
  };

  constructor(readonly first: Writing) {}
}

function standingOf({ name, text, identity }: Writing, directory: OfficeDirectory): OfficeStanding {
  if (identity.group || (identity.office === null && isOpenName(text))) return 'group';
  if (identity.office !== null) return 'listed';
  // A directory that lists no body of this kind says nothing about this one.
  if (!directory.isExhaustive || !classesOf(directory).has(bodyClass(text))) return 'unchecked';
  return isListed(text, name, directory) ? 'unchecked' : 'unlisted';
}
