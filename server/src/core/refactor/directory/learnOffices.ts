import { isOpenName, kindOfBody } from '../../lint/offices/bodies';
import { slipIn } from '../../lint/offices/malformed';
import { probablyOneOffice, sameWriting } from '../../lint/offices/similar';
import type { OfficeKind } from '../../model/office';
import { OfficeDirectory } from '../../model/officeDirectory';
import type { Plan } from '../../model/plan';

const ROLES = ['lead', 'support', 'responsible'] as const;

/** How often a name stands in each role. */
export type RoleCounts = Readonly<Record<(typeof ROLES)[number], number>>;

export interface LearnedOffice {
  readonly name: string;
  readonly counts: RoleCounts;
  readonly kind: OfficeKind;
  /** Rarer names that are probably this office written in another way. */
  readonly variants: readonly { readonly name: string; readonly counts: RoleCounts }[];
}

/** What plans say of the offices that they name; the most used first. */
export interface LearnedDirectory {
  /** The body that issued all the plans; null where they differ or do not say. */
  readonly body: string | null;
  readonly offices: readonly LearnedOffice[];
  readonly groups: readonly { readonly name: string; readonly count: number }[];
  /** Texts in the place of names that do not look like any. */
  readonly odd: readonly string[];
}

type Named = { -readonly [Role in keyof RoleCounts]: number } & { readonly kind: OfficeKind };

/** More names than this are compared with none: it would be slow, and most pairs would be chance. */
const MOST_COMPARED = 400;

/** Learns an office directory from plans. */
export function learnOffices(plans: readonly Plan[]): LearnedDirectory {
  const names = new Map<string, Named>();
  const groups = new Map<string, number>();
  const odd = new Set<string>();
  /** The names of each tag: two that stand side by side are two offices. */
  const together = new Set<ReadonlySet<string>>();
  for (const plan of plans) {
    for (const { tag, role, name, text, group } of mentionsOf(plan)) {
      if (group || isOpenName(text)) {
        const shown = name.replace(/^等(?=.)/, '');
        // A 等 alone stands for others without a name.
        if (shown !== '等') groups.set(shown, (groups.get(shown) ?? 0) + 1);
      } else if (slipIn(text, OfficeDirectory.empty) !== null) odd.add(name);
      else {
        const known = names.get(name) ?? { kind: kindOfBody(text), lead: 0, support: 0, responsible: 0 };
        known[role]++;
        names.set(name, known);
        together.add(tag);
      }
    }
  }
  const ranked = [...names].sort((a, b) => total(b[1]) - total(a[1]));
  return {
    body: issuerOf(plans),
    offices: joined(ranked, [...together]),
    groups: [...groups].sort((a, b) => b[1] - a[1]).map(([name, count]) => ({ name, count })),
    odd: [...odd],
  };
}

export function total({ lead, support, responsible }: RoleCounts): number {
  return lead + support + responsible;
}

interface Mention {
  readonly tag: ReadonlySet<string>;
  readonly role: keyof RoleCounts;
  /** As written, without blanks. */
  readonly name: string;
  /** The same in Simplified characters. */
  readonly text: string;
  readonly group: boolean;
}

function* mentionsOf(plan: Plan): Iterable<Mention> {
  for (const node of plan.nodes) {
    // The tags of a point are those of what it belongs to.
    const responsibility = node.kind === 'point' ? null : node.responsibility;
    if (responsibility === null) continue;
    const tag = new Set<string>();
    for (const role of ROLES) for (const { name } of responsibility[role]) tag.add(sameWriting(name));
    for (const role of ROLES) {
      for (const { name, mention } of responsibility[role]) {
        const text = sameWriting(mention.text);
        yield { tag, role, name: sameWriting(name), text, group: mention.group };
      }
    }
  }
}

/** The offices, with rarer names that are probably the same office put under the commoner one. */
function joined(
  ranked: readonly (readonly [string, Named])[],
  together: readonly ReadonlySet<string>[],
): LearnedOffice[] {
  const offices: (LearnedOffice & { readonly variants: { name: string; counts: RoleCounts }[] })[] = [];
  // Where most names are bodies of their own, the plan is a government's, and they are no outsiders.
  const outside = ranked.filter(([, { kind }]) => kind === 'external' || kind === 'affiliate').length;
  const own = outside * 2 <= ranked.length;
  for (const [name, { kind, ...counts }] of ranked) {
    const twin =
      ranked.length > MOST_COMPARED
        ? undefined
        : offices.find(
            (other) =>
              probablyOneOffice(other.name, name) &&
              !together.some((tag) => tag.has(name) && tag.has(other.name)),
          );
    if (twin !== undefined) twin.variants.push({ name, counts });
    else offices.push({ name, counts, kind: own ? kind : 'office', variants: [] });
  }
  return offices;
}

function issuerOf(plans: readonly Plan[]): string | null {
  const issuers = new Set(plans.map((plan) => plan.issuer));
  const [only] = issuers;
  return issuers.size === 1 && only !== undefined ? only : null;
}
