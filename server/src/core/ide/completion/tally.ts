import type { RoleKind } from '../../syntax/types';

/** How often a name stands in each role, and how often as that of a group. */
export interface NameUse {
  lead: number;
  support: number;
  responsible: number;
  group: number;
}

/** A role word with its colon, as a plan writes it. */
export interface LabelUse {
  readonly label: string;
  readonly kind: RoleKind;
  readonly colon: string;
  count: number;
}

/** The words of one plan: whom it names, and how it writes its tags. */
export interface Vocabulary {
  readonly names: ReadonlyMap<string, NameUse>;
  /** By label and colon. */
  readonly labels: ReadonlyMap<string, LabelUse>;
  /**
   * Tags with their names taken out, and how often each stands there; see `skeletonOf`. Those on lines of their own begin
   * with the line break that parts them from the item.
   */
  readonly skeletons: ReadonlyMap<string, number>;
  /** What stands after labels that hold no offices: 完成时限, 分管领导 … */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The words of one paragraph's tags. */
export interface WordsOfParagraph {
  readonly names: readonly { name: string; role: 'lead' | 'support' | 'responsible'; group: boolean }[];
  readonly labels: readonly { label: string; kind: RoleKind; colon: string; value: string | null }[];
  /** Null for a tag that is not finished. */
  readonly skeletons: readonly (string | null)[];
  readonly ownLine: boolean;
}

/** The words of a plan's paragraphs in their order, null for those without tags, and what they add up to. */
export interface Tally {
  readonly list: readonly (WordsOfParagraph | null)[];
  readonly vocabulary: Vocabulary;
}

type Counts = Map<string, number>;

interface Sums {
  readonly names: Map<string, NameUse>;
  readonly labels: Map<string, LabelUse>;
  readonly skeletons: Counts;
  readonly values: Map<string, Counts>;
}

/** More changed paragraphs than this, and another plan is nearer, or none. */
const MOST_CHANGED = 200;

/**
 * What the words of `list` add up to, worked out from the tally of `known` that is nearest to it, by taking away and adding
 * what differs. Null where none is near.
 */
export function tallied(list: Tally['list'], known: readonly Tally[]): Tally | null {
  for (const before of known) {
    const { from, to, old } = difference(before.list, list);
    if (to - from + old - from > Math.min(MOST_CHANGED, list.length)) continue;
    const sums = copyOf(before.vocabulary);
    tally(before.list, from, old, -1, sums);
    tally(list, from, to, 1, sums);
    return { list, vocabulary: sums };
  }
  return null;
}

/** The tally of `list` from nothing. */
export function tallyOf(list: Tally['list']): Tally {
  const sums: Sums = { names: new Map(), labels: new Map(), skeletons: new Map(), values: new Map() };
  tally(list, 0, list.length, 1, sums);
  return { list, vocabulary: sums };
}

/** Where two lists differ: from `from` to `to` of the new one, and to `old` of the old one. */
function difference(before: Tally['list'], list: Tally['list']): { from: number; to: number; old: number } {
  const shorter = Math.min(before.length, list.length);
  let from = 0;
  while (from < shorter && before[from] === list[from]) from++;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === list[list.length - 1 - same]) same++;
  // Tags on lines of their own count with their neighbours.
  while (from > 0 && list[from - 1]?.ownLine === true) from--;
  while (same > 0 && list[list.length - same]?.ownLine === true) same--;
  return { from, to: list.length - same, old: before.length - same };
}

function copyOf({ names, labels, skeletons, values }: Vocabulary): Sums {
  return {
    names: new Map([...names].map(([name, use]) => [name, { ...use }])),
    labels: new Map([...labels].map(([label, use]) => [label, { ...use }])),
    skeletons: new Map(skeletons),
    values: new Map([...values].map(([label, counts]) => [label, new Map(counts)])),
  };
}

function tally(list: Tally['list'], from: number, to: number, sign: 1 | -1, sums: Sums): void {
  /** The tags on lines of their own that follow each other. */
  let lines: (string | null)[] = [];
  const endLines = (): void => {
    if (lines.length > 0 && !lines.includes(null)) add(sums.skeletons, `\n${lines.join('\n')}`, sign);
    lines = [];
  };
  for (let i = from; i < to; i++) {
    const words = list[i] ?? null;
    if (words === null || !words.ownLine) endLines();
    if (words === null) continue;
    for (const { name, role, group } of words.names) {
      const use = sums.names.get(name) ?? { lead: 0, support: 0, responsible: 0, group: 0 };
      use[role] += sign;
      if (group) use.group += sign;
      if (use.lead + use.support + use.responsible === 0) sums.names.delete(name);
      else sums.names.set(name, use);
    }
    for (const { label, kind, colon, value } of words.labels) {
      const use = sums.labels.get(label + colon) ?? { label, kind, colon, count: 0 };
      use.count += sign;
      if (use.count === 0) sums.labels.delete(label + colon);
      else sums.labels.set(label + colon, use);
      if (value === null) continue;
      const counts = sums.values.get(label) ?? new Map<string, number>();
      add(counts, value, sign);
      sums.values.set(label, counts);
    }
    for (const skeleton of words.skeletons) {
      if (words.ownLine) lines.push(skeleton);
      else if (skeleton !== null) add(sums.skeletons, skeleton, sign);
    }
  }
  endLines();
}

function add(counts: Counts, key: string, sign: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + sign;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
