import { addTo } from '../../base/lists';
import type { ParagraphRole, PlanParagraph } from '../../model/planParagraph';
import type { OfficeMention } from '../../syntax/types';
import { TAG_ROLES } from '../rule';
import { tagFacts } from '../tags/tagFacts';
import { isOpenName } from './bodies';

/** The roles of paragraphs that tags are looked for in. */
export const TAGGED: ReadonlySet<ParagraphRole> = new Set(TAG_ROLES);

/** A name with its first place. */
export interface Name {
  readonly text: string;
  readonly at: PlanParagraph;
  count: number;
}

/** Two names that are probably one office, by how often they are used. */
export interface Pair {
  readonly rare: Name;
  readonly usual: Name;
}

const NONE: readonly Pair[] = [];

/** The names in the tags of a plan, each once. */
export function namesOf(paragraphs: readonly PlanParagraph[]): Name[] {
  const names = new Map<string, Name>();
  for (const at of paragraphs) {
    if (!TAGGED.has(at.role)) continue;
    for (const text of tagFacts(at).offices) {
      const name = names.get(text);
      if (name === undefined) names.set(text, { text, at, count: 1 });
      else name.count++;
    }
  }
  return [...names.values()].filter((name) => !isOpenName(name.text));
}

/** Where a paragraph's tags have a name. */
export function mentionsOf(name: string, at: PlanParagraph): OfficeMention[] {
  return at.syntax.tags.flatMap(({ roles }) =>
    roles.flatMap(({ mentions }) => mentions.filter(({ text }) => text === name)),
  );
}

/** The pairs that stand side by side in a tag: those are two offices. */
export function standingTogether(pairs: readonly Pair[], paragraphs: readonly PlanParagraph[]): Set<Pair> {
  const together = new Set<Pair>();
  if (pairs.length === 0) return together;
  // Of two names the one that is used less tells where to look.
  const byRare = new Map<string, Pair[]>();
  for (const pair of pairs) addTo(byRare, pair.rare.text, pair);
  for (const at of paragraphs) {
    if (!TAGGED.has(at.role)) continue;
    for (const name of tagFacts(at).offices) {
      for (const pair of byRare.get(name) ?? NONE) if (areTogether(pair, at)) together.add(pair);
    }
  }
  return together;
}

function areTogether({ rare, usual }: Pair, at: PlanParagraph): boolean {
  return at.syntax.tags.some(({ roles }) => {
    const isNamed = (name: string): boolean =>
      roles.some(({ mentions }) => mentions.some(({ text }) => text === name));
    return isNamed(rare.text) && isNamed(usual.text);
  });
}
