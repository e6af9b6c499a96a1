import { skipBlanks } from '../../base/characters';
import type { Span } from '../../base/span';
import { WordSet } from '../../base/wordSet';
import data from '../../data/roles.json';
import type { Mark, OfficeMention, Role, RoleKind } from '../types';
import { bracketShape, isClose, isOpen, isSeparator } from './characters';
import { verbAt } from './verbs';

/*
 * What a bracket behind a name says of it alone: 市教育局（牵头）、市财政局. The words are few, and none is part of a name;
 * every other bracket is: 办公室（对外合作交流处）.
 */

/** A mark that was found. */
export interface MarkMatch {
  readonly kind: RoleKind;
  readonly end: number;
}

const kinds = new Map<string, RoleKind>(
  data.marks.flatMap(({ kind, heads, words }) =>
    [...words, ...heads.flatMap((head) => data.markNouns.map((noun) => head + noun))].map(
      (word): [string, RoleKind] => [word, kind as RoleKind],
    ),
  ),
);
const WORDS = new WordSet(kinds.keys());

/** The mark whose bracket opens at `at`; null where the bracket is another one, or is closed by none of its shape. */
export function markAt(text: string, at: number): MarkMatch | null {
  const code = text.charCodeAt(at);
  if (!isOpen(code)) return null;
  const start = skipBlanks(text, at + 1);
  const word = WORDS.longestAt(text, start);
  if (word === undefined) return null;
  const close = skipBlanks(text, start + word.length);
  const shape = bracketShape(code);
  if (!isClose(text.charCodeAt(close)) || bracketShape(text.charCodeAt(close)) !== shape) return null;
  const end = close + 1;
  // 【配合单位】乙 is the label of what follows.
  if (shape !== 0 && !endsName(text, end)) return null;
  return { kind: kinds.get(word) ?? 'unknown', end };
}

/** True where such a bracket may end at `end`: a cheap test of a bracket in prose. */
export function endsWithMark(text: string, end: number): boolean {
  return isClose(text.charCodeAt(end - 1)) && WORDS.longestBefore(text, end - 1) !== undefined;
}

function endsName(text: string, at: number): boolean {
  const next = skipBlanks(text, at);
  const code = text.charCodeAt(next);
  if (next >= text.length || isSeparator(code) || isClose(code)) return true;
  return '和及与并等'.includes(text.charAt(next)) || verbAt(text, next) !== null;
}

/** The offices of a role of some kind, each with what it is to the work. */
export function withKinds(mentions: readonly OfficeMention[], kind: RoleKind): readonly OfficeMention[] {
  const leads = mentions.some(({ mark }) => mark?.kind === 'lead');
  const others = leads ? besideLead(kind) : kind;
  return mentions.map((one) => {
    const own = one.mark?.kind ?? others;
    return own === one.kind ? one : { ...one, kind: own };
  });
}

/** A role that stands beside one that leads. */
export function besideLeader(role: Role): Role {
  const kind = besideLead(role.kind);
  return { ...role, mentions: role.mentions.map((one) => (one.mark === null ? { ...one, kind } : one)) };
}

/** What those are beside one that leads whom a role of some kind names. */
function besideLead(kind: RoleKind): RoleKind {
  return kind === 'responsible' || kind === 'unknown' ? 'support' : kind;
}

/** 牵头 of （牵头）. */
export function markWord({ start, end, text }: Mark): Span {
  const inner = text.slice(1, -1);
  return {
    start: end - 1 - inner.trimStart().length,
    end: start + 1 + inner.trimEnd().length,
  };
}

/** A name with the mark behind it. */
export function wholeSpan(mention: OfficeMention): Span {
  return { start: mention.start, end: wholeEnd(mention) };
}

/** Where a name ends with the mark behind it. */
export function wholeEnd({ mark, end }: OfficeMention): number {
  return mark?.end ?? end;
}
