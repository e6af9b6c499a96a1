import type { PlanParagraph } from '../../model/planParagraph';
import type { OfficeMention, Role, RoleKind, Tag } from '../../syntax/types';
import { type EmptyTag, withoutNames } from './withoutNames';

/** How the tags of a paragraph are built, whoever they name. */
export interface TagPattern {
  readonly namesSomebody: boolean;
  /** Whether they say who answers for the work, and not only who helps. */
  readonly mayLead: boolean;
  /** Whether one of them stands on a line of its own, and whether another says who leads as well as who supports. */
  readonly ownLine: boolean;
  readonly hasBoth: boolean;
  /** The labels of the first leading or responsible role, and of the first supporting role, of each tag with labels. */
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  /** The labels in such tags that stand behind another role. */
  readonly later: readonly string[];
  /** The first tag that names somebody, without its names; null where it stands on a line of its own, or there is none. */
  readonly inText: { readonly empty: EmptyTag | null } | null;
}

/** What plan rules look at in the tags of a paragraph, put together so that those of a whole plan are soon looked through. */
export interface TagFacts {
  readonly pattern: TagPattern;
  /** The offices that they name, in the order of the text, without groups. */
  readonly offices: readonly string[];
}

/** Kept with the paragraph's syntax. */
export function tagFacts(at: PlanParagraph): TagFacts {
  const { syntax } = at;
  syntax.tagFacts ??= factsOf(at, syntax.tags);
  return syntax.tagFacts as TagFacts;
}

/** True where a tag says who, and not only by when. */
export function namesSomebody({ roles }: Tag): boolean {
  return roles.some(({ kind }) => kind !== 'deadline' && kind !== 'target');
}

export function hasLeadAndSupport({ roles }: Tag): boolean {
  const has = (sought: RoleKind): boolean =>
    roles.some(({ mentions }) => mentions.some(({ kind }) => kind === sought));
  return has('lead') && has('support');
}

/** The first role of a tag that says who leads, or who answers. */
export function leadOf(roles: readonly Role[]): Role | undefined {
  return roles.find(({ kind }) => kind === 'lead' || kind === 'responsible');
}

export function supportOf(roles: readonly Role[]): Role | undefined {
  return roles.find(({ kind }) => kind === 'support');
}

/** Most tags of a plan are built alike and name the same offices: looking at one object costs less than at many. */
class Alike<T> {
  readonly #known = new Map<string, T>();

  /** The value under the key; what `make` makes where there is none yet. */
  get(key: string, make: (key: string) => T): T {
    let value = this.#known.get(key);
    if (value === undefined) {
      value = make(key);
      // Some of these are of plans that nobody has open any more.
      if (this.#known.size >= MOST_KEPT) this.#known.clear();
      this.#known.set(key, value);
    }
    return value;
  }
}

const MOST_KEPT = 5000;
const names = new Alike<string>();
const patterns = new Alike<TagPattern>();

const NONE: TagFacts = {
  pattern: {
    namesSomebody: false,
    mayLead: false,
    ownLine: false,
    hasBoth: false,
    leads: [],
    supports: [],
    later: [],
    inText: null,
  },
  offices: [],
};

function factsOf(at: PlanParagraph, tags: readonly Tag[]): TagFacts {
  if (tags.length === 0) return NONE;
  const offices: string[] = [];
  for (const { roles } of tags)
    for (const { mentions } of roles)
      for (const { group, text } of mentions) if (!group) offices.push(names.get(text, itself));
  return { pattern: patterns.get(keyOf(at, tags), () => patternOf(at, tags)), offices };
}

function itself(name: string): string {
  return name;
}

/** All that the pattern of tags is made of; a line end stands in none of it. */
function keyOf(at: PlanParagraph, tags: readonly Tag[]): string {
  let key = '';
  for (const { form, ownLine, open, separators, roles } of tags) {
    key += `${form}\n${ownLine}\n${open?.text}\n${separators[0]?.text}\n`;
    for (const { kind, label, mentions } of roles)
      key += `${kind}\n${label === null ? null : at.written(label)}\n${kindsOf(mentions)}\n`;
  }
  return key;
}

/** What the mentions of a role are to the work; empty where it has none. */
function kindsOf(mentions: readonly OfficeMention[]): string {
  let kinds = '';
  for (const { kind } of mentions) if (!kinds.includes(kind)) kinds += `${kind} `;
  return kinds;
}

const MAY_LEAD: ReadonlySet<RoleKind> = new Set<RoleKind>(['lead', 'responsible', 'unknown']);

function mayLead({ kind, mentions }: Role): boolean {
  return mentions.length === 0 ? MAY_LEAD.has(kind) : mentions.some((one) => MAY_LEAD.has(one.kind));
}

function patternOf(at: PlanParagraph, tags: readonly Tag[]): TagPattern {
  const labelled = tags.filter(({ form }) => form === 'label').map(({ roles }) => roles);
  const first = tags.find(namesSomebody);
  return {
    namesSomebody: first !== undefined,
    mayLead: tags.some(({ roles }) => roles.some(mayLead)),
    ownLine: tags.some(({ ownLine }) => ownLine),
    hasBoth: tags.some((tag) => !tag.ownLine && hasLeadAndSupport(tag)),
    leads: labelled.flatMap((roles) => leadOf(roles)?.label?.text ?? []),
    supports: labelled.flatMap((roles) => supportOf(roles)?.label?.text ?? []),
    later: labelled.flatMap((roles) => roles.slice(1).flatMap(({ label }) => label?.text ?? [])),
    inText: first === undefined || first.ownLine ? null : { empty: withoutNames(at, first) },
  };
}
