import { MemoKey } from '../base/memo';
import { nodeOf } from '../model/nodeOf';
import type { Office } from '../model/office';
import type { OfficeDirectory } from '../model/officeDirectory';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import type { PlacedMention } from '../model/responsibility';
import { ByOffice, type Identity, namesIn, type TagName, type Writing } from './officeNames';

/** What an office is to an item. A role that no list of role words knows counts as `responsible`. */
export type OfficeRole = 'lead' | 'support' | 'responsible';

/** A place where a plan names an office or a group. */
export interface OfficeUse extends PlacedMention {
  readonly role: OfficeRole;
  /** What the tag belongs to; for the tag of a point, what the point belongs to. */
  readonly node: OutlineNode;
}

/** An office or group with all the places of a plan that name it, in the order of the text. */
export interface UsedOffice extends Identity {
  /** The directory's name for it, else the name as it is first written. */
  readonly name: string;
  /** All that the plan calls it, in the order of first appearance. */
  readonly written: readonly string[];
  readonly uses: readonly OfficeUse[];
  /** The first place that writes it exactly so. */
  firstAs(name: string): OfficeUse | undefined;
}

/** How many items an office leads, supports, or answers for. */
export type OfficeCounts = Readonly<Record<OfficeRole, number>>;

/** Most requests want the uses of one office or none: those of the others are not made. */
class CollectedOffice implements UsedOffice {
  readonly key: string;
  readonly name: string;
  readonly office: Office | null;
  readonly group: boolean;
  readonly written: string[] = [];
  /** The paragraphs that name it. */
  readonly paragraphs: PlanParagraph[] = [];
  #uses: readonly OfficeUse[] | undefined = undefined;

  constructor(
    private readonly plan: Plan,
    private readonly directory: OfficeDirectory,
    { name, identity: { key, office, group } }: Writing,
  ) {
    this.key = key;
    this.name = office?.name ?? name;
    this.office = office;
    this.group = group;
  }

  get uses(): readonly OfficeUse[] {
    this.#uses ??= this.#findUses();
    return this.#uses;
  }

  firstAs(name: string): OfficeUse | undefined {
    return this.written.includes(name) ? this.uses.find((use) => use.name === name) : undefined;
  }

  #findUses(): OfficeUse[] {
    const uses: OfficeUse[] = [];
    for (const at of this.paragraphs) {
      const node = taggedNode(this.plan, at);
      if (node === null) continue;
      for (const one of namesIn(at, this.directory)) {
        if (one.writing.identity.key === this.key) uses.push(useOf(at, node, one));
      }
    }
    return uses;
  }
}

/** For the directory that was asked for last. */
const LAST = new MemoKey<{ directory: OfficeDirectory | null; offices: ReadonlyMap<string, UsedOffice> }>();

/** Who is named in a plan and where, by key, in the order of first appearance. Worked out once for a plan. */
export function officeUses(plan: Plan, directory: OfficeDirectory): ReadonlyMap<string, UsedOffice> {
  const last = plan.memo.get(LAST, () => ({ directory: null, offices: new Map() }));
  if (last.directory !== directory) {
    last.directory = directory;
    last.offices = collect(plan, directory);
  }
  return last.offices;
}

/** How many items name an office in each role. */
export function countUses({ uses }: UsedOffice): OfficeCounts {
  const nodes = {
    lead: new Set<OutlineNode>(),
    support: new Set<OutlineNode>(),
    responsible: new Set<OutlineNode>(),
  };
  for (const { role, node } of uses) nodes[role].add(node);
  return { lead: nodes.lead.size, support: nodes.support.size, responsible: nodes.responsible.size };
}

function collect(plan: Plan, directory: OfficeDirectory): ReadonlyMap<string, UsedOffice> {
  const offices = new ByOffice((first) => new CollectedOffice(plan, directory, first));
  forTagged(plan, (at) => {
    for (const { writing } of namesIn(at, directory)) {
      const { paragraphs } = offices.of(writing);
      if (paragraphs.at(-1) !== at) paragraphs.push(at);
    }
  });
  return offices.byKey;
}

/** A place of a paragraph that names an office or a group, and whose name it is. */
export interface IdentifiedUse {
  readonly identity: Identity;
  readonly use: OfficeUse;
}

/** Who is named in one paragraph and where, in the order of the text. */
export function usesIn(plan: Plan, at: PlanParagraph, directory: OfficeDirectory): IdentifiedUse[] {
  const node = taggedNode(plan, at);
  if (node === null) return [];
  return namesIn(at, directory).map((one) => ({
    identity: one.writing.identity,
    use: useOf(at, node, one),
  }));
}

/** Calls `visit` with each paragraph whose tags make someone responsible, and what they belong to. */
export function forTagged(plan: Plan, visit: (at: PlanParagraph, node: OutlineNode) => void): void {
  const { nodes } = plan;
  let reached = -1;
  for (const at of plan.paragraphs) {
    if (nodes[reached + 1]?.at === at) reached++;
    const node = nodes[reached];
    if (node !== undefined && hasTags(at)) visit(at, ownerOf(node));
  }
}

/** What the tags of a paragraph belong to; null where it has none, or nobody is made responsible there. */
export function taggedNode(plan: Plan, at: PlanParagraph): OutlineNode | null {
  const node = hasTags(at) ? nodeOf(plan, at) : null;
  return node === null ? null : ownerOf(node);
}

function hasTags({ paragraph, role, syntax }: PlanParagraph): boolean {
  return paragraph.kind === 'text' && role !== 'foot' && syntax.tags.length > 0;
}

function ownerOf(node: OutlineNode): OutlineNode {
  let owner = node;
  while (owner.kind === 'point' && owner.parent !== null) owner = owner.parent;
  return owner;
}

export function useOf(at: PlanParagraph, node: OutlineNode, one: TagName): OfficeUse {
  return { at, mention: one.mention, name: one.writing.name, role: roleOf(at, node, one), node };
}

/** In a plan that says so, the first of the offices that answer for an item leads and the others support. */
export function roleOf(at: PlanParagraph, node: OutlineNode, { kind, mention }: TagName): OfficeRole {
  if (kind === 'lead' || kind === 'support') return kind;
  if (!node.leadFirst) return 'responsible';
  const { lead = [], support = [] } = node.responsibility ?? {};
  const isHere = (one: PlacedMention): boolean => one.at === at && one.mention.start === mention.start;
  return lead.some(isHere) ? 'lead' : support.some(isHere) ? 'support' : 'responsible';
}
