import { skipBlanks } from '../../base/characters';
import { WordSet } from '../../base/wordSet';
import data from '../../data/roles.json';
import { isFill } from '../addresses';
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
const phraseWords = [...verbs.keys(), ...data.adverbs.words];
const PHRASES = new WordSet(phraseWords);
const VERBS = new WordSet(verbs.keys());
const starts = new Set(phraseWords.map((word) => word.charCodeAt(0)));
const MOST_WORDS = 5;

/** Every character that a verb phrase can start with. */
export const VERB_STARTS = String.fromCharCode(...starts);
/** True where a verb phrase can start with this character: a cheap test before `verbAt`. */
export const mayStartVerb = (code: number): boolean => starts.has(code);

/**
 * The verb phrase at `at`, adverbs first; the first verb says the role (牵头落实 leads). Only where it ends the clause,
 * so that 落实 in 督查落实处 stays part of a name.
 */
export function verbAt(text: string, at: number): VerbMatch | null {
  let kind: RoleKind | null = null;
  let i = at;
  for (let count = 0; count < MOST_WORDS; count++) {
    const word = PHRASES.longestAt(text, i);
    if (word === undefined) break;
    kind ??= verbs.get(word) ?? null;
    i += word.length;
  }
  if (kind === null) return null;
  const next = skipBlanks(text, i);
  const code = text.charCodeAt(next);
  const endsClause =
    next >= text.length || isSeparator(code) || isClose(code) || isFill(text.charCodeAt(next + 1));
  return endsClause ? { kind, end: i } : null;
}

/** True where a verb phrase ends right before `end`: a cheap test of a bracket in prose. */
export function endsWithVerb(text: string, end: number): boolean {
  return VERBS.longestBefore(text, end) !== undefined;
}
