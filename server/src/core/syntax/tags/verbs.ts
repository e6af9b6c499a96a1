import { skipBlanks } from '../../base/characters';
import data from '../../data/roles.json';
import type { RoleKind } from '../types';
import { isClose, isSeparator } from './characters';

/** A verb that says what the offices before it do: 牵头, 按职责分工分别负责. */
export interface VerbMatch {
  readonly kind: RoleKind;
  readonly end: number;
}

const verbs = new Map<string, RoleKind>(
  data.verbs.flatMap((group) =>
    group.words.map((word): [string, RoleKind] => [word, group.kind as RoleKind]),
  ),
);
const byStart = indexByFirst([...verbs.keys(), ...data.adverbs.words]);
const MOST_WORDS = 5;

/** Every character that a verb phrase can start with. */
export const VERB_STARTS = String.fromCharCode(...byStart.keys());
/** True where a verb phrase can start with this character: a cheap test before `verbAt`. */
export const mayStartVerb = (code: number): boolean => byStart.has(code);

/**
 * The verb phrase at `at`, adverbs first; the first verb says the role (牵头落实 leads). Only where it ends the clause,
 * so that 落实 in 督查落实处 stays part of a name.
 */
export function verbAt(text: string, at: number): VerbMatch | null {
  let kind: RoleKind | null = null;
  let i = at;
  for (let count = 0; count < MOST_WORDS; count++) {
    const word = longestAt(text, i);
    if (word === null) break;
    kind ??= verbs.get(word) ?? null;
    i += word.length;
  }
  if (kind === null) return null;
  const next = skipBlanks(text, i);
  const code = text.charCodeAt(next);
  return next >= text.length || isSeparator(code) || isClose(code) ? { kind, end: i } : null;
}

/** True where a verb phrase ends right before `end`: a cheap test of a bracket in prose. */
export function endsWithVerb(text: string, end: number): boolean {
  for (const verb of verbs.keys()) if (text.endsWith(verb, end)) return true;
  return false;
}

function longestAt(text: string, at: number): string | null {
  return byStart.get(text.charCodeAt(at))?.find((word) => text.startsWith(word, at)) ?? null;
}

function indexByFirst(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const index = new Map<number, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const code = word.charCodeAt(0);
    index.set(code, [...(index.get(code) ?? []), word]);
  }
  return index;
}
