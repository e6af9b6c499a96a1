import { byCodeUnits } from '../../base/lists';
import { isOpenName, kindOfBody } from '../../lint/offices/bodies';
import { sameWriting } from '../../lint/offices/similar';
import { splitBracket, withoutLevel } from '../../model/directory/officeNames';
import type { Office } from '../../model/office';
import type { OfficeDirectory } from '../../model/officeDirectory';
import type { Plan } from '../../model/plan';
import { simplify } from '../../syntax/reading';
import { looksLikeOffice } from '../../syntax/tags';
import type { RoleKind } from '../../syntax/types';
import type { Candidate } from './entry';
import type { NameUse } from './tally';
import { vocabularyOf } from './vocabulary';
import { asWrittenIn, type CompletionContext, otherPlans } from './words';

/** The names that a role may be given. */
export interface OfficesWanted {
  readonly role: RoleKind;
  /** The names that the tag has already, as written. */
  readonly listed: readonly string[];
  /** The name that is being typed, which the plan's own words hold once too often. */
  readonly typed: string;
  /** After 等 no office is named any more. */
  readonly groupsOnly?: boolean;
}

/** A use in the plan itself counts for as much as this many in the plans beside it. */
const OWN = 4;

/** The offices for a role, the most used first; groups come last, and not where someone must lead. */
export function officeCandidates(plan: Plan, context: CompletionContext, wanted: OfficesWanted): Candidate[] {
  const { directory } = context;
  const listed = new Set(wanted.listed.map((name) => keyOf(name, directory)));
  const uses = rankedUses(plan, context, wanted);
  const offices = directory.isEmpty
    ? learned(uses)
    : [...listedOffices(plan, directory, uses), ...outsiders(uses, directory)];
  const candidates = (wanted.groupsOnly === true ? [] : offices)
    .filter(({ text }) => !listed.has(keyOf(text, directory)))
    .sort((a, b) => b.rank - a.rank || (directory.isEmpty ? byCodeUnits(a.text, b.text) : 0))
    .map(({ rank: _, ...candidate }): Candidate => candidate);
  if (wanted.role === 'lead' && wanted.groupsOnly !== true) return candidates;
  return [
    ...candidates,
    ...groups(uses, directory).filter(({ text }) => !listed.has(keyOf(text, directory))),
  ];
}

/** False where there is no name to offer: no directory, and no plan that names anybody. */
export function namesAreKnown(plan: Plan, context: CompletionContext): boolean {
  if (!context.directory.isEmpty) return true;
  return [plan, ...otherPlans(context)].some((one) => vocabularyOf(one).names.size > 0);
}

interface RankedUse {
  readonly group: boolean;
  /** How often plans name it, in whatever role. */
  count: number;
  rank: number;
  /** The plan itself or last year's names it, not just one beside it, which may be another organ's. */
  near: boolean;
}

type Ranked = Candidate & { readonly rank: number };

/** Two names are one where they lead to one office. */
function keyOf(name: string, directory: OfficeDirectory): string {
  const plain = simplify(sameWriting(name));
  return directory.find(plain)?.office.name ?? plain;
}

/** How much each written name is used, above all in the role that is wanted. */
function rankedUses(
  plan: Plan,
  context: CompletionContext,
  { role, typed }: OfficesWanted,
): Map<string, RankedUse> {
  const uses = new Map<string, RankedUse>();
  const add = (from: Plan, weight: number, near: boolean): void => {
    const inScript = asWrittenIn(plan, from);
    for (const [written, use] of vocabularyOf(from).names) {
      const name = inScript(written);
      const count = use.lead + use.support + use.responsible;
      const rank = weight * (count + 3 * inRole(use, role));
      const known = uses.get(name);
      if (known === undefined) uses.set(name, { group: use.group * 2 > count, count, rank, near });
      else {
        known.count += count;
        known.rank += rank;
        known.near ||= near;
      }
    }
  };
  add(plan, OWN, true);
  for (const other of otherPlans(context)) add(other, 1, other === context.lastYear);
  const half = uses.get(sameWriting(typed)) ?? uses.get(typed);
  if (half !== undefined) {
    half.rank -= OWN * 4;
    half.count--;
    if (half.rank <= 0) uses.delete(typed);
  }
  return uses;
}

function inRole(use: NameUse, role: RoleKind): number {
  return role === 'lead' ? use.lead : role === 'support' ? use.support : use.responsible;
}

/** The offices of the directory whose names are right in the plan's year. */
function listedOffices(
  plan: Plan,
  directory: OfficeDirectory,
  uses: ReadonlyMap<string, RankedUse>,
): Ranked[] {
  const ranks = new Map<Office, number>();
  /** In a plan in Traditional characters, the name as the plan writes it. */
  const traditional = new Map<Office, string>();
  for (const [written, { rank, group }] of uses) {
    const office = group ? undefined : directory.find(simplify(written))?.office;
    if (office === undefined) continue;
    ranks.set(office, (ranks.get(office) ?? 0) + rank);
    if (written !== office.name && simplify(written) === office.name) traditional.set(office, written);
  }
  const { year } = plan;
  const isRight = (office: Office): boolean =>
    year === null ? office.until === null : directory.isCurrent(office, year);
  const forms = new Map<Office, string[]>();
  const addForms = (office: Office, from: Office): void => {
    forms.set(office, [...(forms.get(office) ?? []), ...formsOf(from)]);
  };
  for (const office of directory.offices) {
    if (isRight(office)) addForms(office, office);
    else {
      // Who types the old name means the office that took over.
      const heir = directory.successorOf(office, year ?? Number.MAX_SAFE_INTEGER);
      if (heir === undefined || year === null) continue;
      addForms(heir, office);
      forms.get(heir)?.push(office.name);
      ranks.set(heir, (ranks.get(heir) ?? 0) + (ranks.get(office) ?? 0));
    }
  }
  return directory.offices.filter(isRight).map((office) => ({
    kind: 'office',
    text: traditional.get(office) ?? office.name,
    forms: forms.get(office) ?? [],
    about: { kind: 'office', name: office.name },
    rank: ranks.get(office) ?? 0,
  }));
}

/** What an office may be typed as besides its name. */
function formsOf({ name, fullName, aliases }: Office): string[] {
  const parts = splitBracket(name);
  const forms = [fullName, ...aliases, withoutLevel(name), parts?.inner];
  return forms.filter((form): form is string => typeof form === 'string' && form !== '');
}

/** Puts what only the plans of others name behind all that the directory has. */
const FAR = 1e9;

/** Bodies that the directory says nothing of and that plans name: 市财政局. */
function outsiders(uses: ReadonlyMap<string, RankedUse>, directory: OfficeDirectory): Ranked[] {
  const names = learned(uses).sort((a, b) => byCodeUnits(a.text, b.text));
  const found = names.filter(({ text }) => {
    const name = simplify(text);
    const kind = kindOfBody(name);
    return (kind === 'external' || kind === 'affiliate') && directory.find(name) === undefined;
  });
  return found.map((one) => (uses.get(one.text)?.near === true ? one : { ...one, rank: one.rank - FAR }));
}

/** Names that read like an office's, and others that stand there more than once, as what is half typed does not. */
function learned(uses: ReadonlyMap<string, RankedUse>): Ranked[] {
  const found: Ranked[] = [];
  for (const [text, { rank, count, group }] of uses) {
    const plain = simplify(text);
    if (group || isOpenName(plain)) continue;
    if (!looksLikeOffice(plain) && (count < 2 || !NAME.test(text))) continue;
    const bare = withoutLevel(plain);
    found.push({ kind: 'office', text, forms: bare === null ? [] : [bare], rank });
  }
  return found;
}

/** 城东镇, 各县（市、区）: characters, and perhaps a bracket. */
const NAME = /^\p{Script=Han}{2,}(?:[（(][\p{Script=Han}、]+[）)]\p{Script=Han}*)?$/u;

/** 各相关处室 and the like: the directory's, else those that plans use. */
function groups(uses: ReadonlyMap<string, RankedUse>, directory: OfficeDirectory): Candidate[] {
  const used = [...uses]
    .filter(
      ([name, { group }]) => (group || isOpenName(simplify(name))) && name.length > 2 && NAME.test(name),
    )
    .sort((a, b) => b[1].rank - a[1].rank || byCodeUnits(a[0], b[0]))
    .map(([name]) => name.replace(/^等(?=.)/, ''));
  const names = new Set([...used.slice(0, 5), ...directory.groups]);
  return [...names].map((text) => ({ kind: 'group', text }));
}
