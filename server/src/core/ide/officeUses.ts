import { identityOf } from '../lint/offices/mentions';
import { sameWriting } from '../lint/offices/similar';
import { nodeOf } from '../model/nodeOf';
import type { Office } from '../model/office';
import { OfficeDirectory } from '../model/officeDirectory';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import type { PlacedMention } from '../model/responsibility';
import type { ParagraphSyntax } from '../syntax/paragraphSyntax';
import type { OfficeMention, RoleKind } from '../syntax/types';

/** What an office is to an item. A role that no list of role words knows counts as `responsible`. */
export type OfficeRole = 'lead' | 'support' | 'responsible';

/** A place where a plan names an office or a group. */
export interface OfficeUse extends PlacedMention {
  readonly role: OfficeRole;
  /** What the tag belongs to; for the tag of a point, what the point belongs to. */
  readonly node: OutlineNode;
}

/** An office or group with all the places of a plan that name it, in the order of the text. */
export interface UsedOffice {
  /** The same for all ways to write one office, in all plans with one directory. */
  readonly key: string;
  /** The directory's name for it, else the name as it is first written. */
  readonly name: string;
  /** Its entry in the directory; null where it has none. */
  readonly office: Office | null;
  /** True for an open set that is nobody's name: 各相关处室. */
  readonly group: boolean;
  readonly uses: readonly OfficeUse[];
  /** The first place that writes it exactly so. */
  firstAs(name: string): OfficeUse | undefined;
}

/** How many items an office leads, supports, or answers for. */
export type OfficeCounts = Readonly<Record<OfficeRole, number>>;

/** Whose name it is. */
export interface Identity extends Pick<UsedOffice, 'key' | 'office' | 'group'> {}

/** Most requests want the uses of one office or none: those of the others are not made. */
class CollectedOffice implements UsedOffice {
  readonly places: Place[] = [];
  #uses: readonly OfficeUse[] | undefined = undefined;

  constructor(
    readonly key: string,
    readonly name: string,
    readonly office: Office | null,
    readonly group: boolean,
  ) {}

  get uses(): readonly OfficeUse[] {
    this.#uses ??= this.places.map(useAt);
    return this.#uses;
  }

  firstAs(name: string): OfficeUse | undefined {
    const place = this.places.find(({ one }) => one.name === name);
    return place && useAt(place);
  }
}

const known = new WeakMap<Plan, { directory: OfficeDirectory; offices: ReadonlyMap<string, UsedOffice> }>();

/** Who is named in a plan and where, by key, in the order of first appearance. Worked out once for a plan. */
export function officeUses(plan: Plan, directory: OfficeDirectory): ReadonlyMap<string, UsedOffice> {
  const before = known.get(plan);
  if (before?.directory === directory) return before.offices;
  const offices = collect(plan, directory);
  known.set(plan, { directory, offices });
  return offices;
}

/** The key of an office that a tag names, or of the directory's office of that name. */
export function officeKey({ mention, name }: Omit<PlacedMention, 'at'>, directory: OfficeDirectory): string {
  return identify(mention, name, directory).key;
}

/** The key of whatever office or other name is written so in tags. */
export function keyOfName(name: string, directory: OfficeDirectory): string {
  const listed = directory.find(name);
  return listed === undefined ? `?${sameWriting(name)}` : keyOfOffice(listed.office);
}

export function keyOfOffice({ name }: Office): string {
  return name;
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
  const found = new Map<string, CollectedOffice>();
  for (const at of plan.paragraphs) {
    const owner = ownerOf(plan, at);
    if (owner === null) continue;
    for (const one of namesIn(at, directory)) {
      const { key, office, group } = one.identity;
      let used = found.get(key);
      if (used === undefined) {
        used = new CollectedOffice(key, office?.name ?? one.name, office, group);
        found.set(key, used);
      }
      used.places.push({ at, node: owner, one });
    }
  }
  return found;
}

/** A place of a paragraph that names an office or a group, and whose name it is. */
export interface IdentifiedUse {
  readonly identity: Identity;
  readonly use: OfficeUse;
}

/** Who is named in one paragraph and where, in the order of the text. */
export function usesIn(plan: Plan, at: PlanParagraph, directory: OfficeDirectory): IdentifiedUse[] {
  const node = ownerOf(plan, at);
  if (node === null) return [];
  return namesIn(at, directory).map((one) => ({ identity: one.identity, use: useAt({ at, node, one }) }));
}

/** What the tags of a paragraph belong to; null where it has none, or nobody is made responsible there. */
function ownerOf(plan: Plan, at: PlanParagraph): OutlineNode | null {
  if (at.paragraph.kind !== 'text' || at.syntax.tags.length === 0) return null;
  let node = nodeOf(plan, at);
  while (node !== null && node.kind === 'point' && node.parent !== null) node = node.parent;
  return node;
}

/** A name at its place in one version of a plan. */
interface Place {
  readonly at: PlanParagraph;
  readonly node: OutlineNode;
  readonly one: Name;
}

function useAt({ at, node, one: { mention, name, kind } }: Place): OfficeUse {
  return { at, mention, name, role: roleOf(kind, at, mention, node), node };
}

/** What a use is in all versions of a plan that share its paragraph. */
interface Name {
  readonly identity: Identity;
  readonly mention: OfficeMention;
  readonly name: string;
  readonly kind: RoleKind;
}

const names = new WeakMap<
  ParagraphSyntax,
  { readonly directory: OfficeDirectory; readonly list: readonly Name[] }
>();

function namesIn(at: PlanParagraph, directory: OfficeDirectory): readonly Name[] {
  const { syntax } = at;
  const before = names.get(syntax);
  if (before?.directory === directory) return before.list;
  const list: Name[] = [];
  for (const tag of syntax.tags) {
    for (const { kind, mentions } of tag.roles) {
      for (const mention of mentions) {
        const name = at.written(mention);
        list.push({ identity: identify(mention, name, directory), mention, name, kind });
      }
    }
  }
  names.set(syntax, { directory, list });
  return list;
}

/** Few names are written many times, and looking one up is work. */
const identities = new WeakMap<OfficeDirectory, Map<string, Identity>>();
const MOST_KEPT = 5000;

function identify(mention: OfficeMention, written: string, directory: OfficeDirectory): Identity {
  let kept = identities.get(directory);
  if (kept === undefined || kept.size > MOST_KEPT) {
    kept = new Map();
    identities.set(directory, kept);
  }
  // Whether a name is a group is for the grammar to say, which may know the offices of another directory.
  const asked = `${mention.group ? '*' : ''}${written}\n${mention.text === written ? '' : mention.text}`;
  let identity = kept.get(asked);
  if (identity === undefined) {
    identity = lookUp(mention, written, directory);
    kept.set(asked, identity);
  }
  return identity;
}

function lookUp(mention: OfficeMention, written: string, directory: OfficeDirectory): Identity {
  // A name in Traditional characters may be listed as it is written, or as it is read.
  const listed = mention.group ? undefined : (directory.find(written) ?? directory.find(mention.text));
  if (listed !== undefined && !directory.isGroup(mention.text)) {
    return { key: keyOfOffice(listed.office), office: listed.office, group: false };
  }
  const group = mention.group || directory.isGroup(mention.text);
  const plain = identityOf(mention, OfficeDirectory.empty);
  // No name begins with these, so the keys of offices, other names and groups keep apart.
  return { key: group ? `*${plain.replace(/^等(?=.)/u, '')}` : `?${plain}`, office: null, group };
}

/** In a plan that says so, the first of the offices that answer for an item leads and the others support. */
function roleOf(kind: RoleKind, at: PlanParagraph, mention: OfficeMention, node: OutlineNode): OfficeRole {
  if (kind === 'lead' || kind === 'support') return kind;
  if (!node.leadFirst) return 'responsible';
  const { lead = [], support = [] } = node.responsibility ?? {};
  const isHere = (one: PlacedMention): boolean => one.at === at && one.mention.start === mention.start;
  return lead.some(isHere) ? 'lead' : support.some(isHere) ? 'support' : 'responsible';
}
