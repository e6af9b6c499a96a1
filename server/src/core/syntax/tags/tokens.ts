import { type Matcher, type Token, TokenKinds } from '../tokenKinds';
import type { RoleKind } from '../types';
import { BLANKS, COLONS, OPENERS, SEPARATORS } from './characters';
import type { LabelMatch } from './labels';
import type { MarkMatch } from './marks';
import { CONJUNCTIONS } from './nameEnd';
import { VERB_STARTS, type VerbMatch } from './verbs';

/* The words of a tag's inside. They are told apart by hand-written matchers, since names have no alphabet of their own. */

export type TokenPayload = LabelMatch | VerbMatch | MarkMatch;
export type TagToken = Token<TokenName, TokenPayload>;
export type TagMatcher = Matcher<TokenName, TokenPayload>;

export type TokenName =
  | 'Blank'
  | 'Remark'
  | 'Particle'
  | 'Label'
  | 'Colon'
  | 'Value'
  | 'RoleSeparator'
  | 'NameSeparator'
  | 'Etc'
  | 'Verb'
  | 'Name'
  | 'Mark';

/** The characters that a token can start with; a token that is not listed can start with any. */
const STARTS: Partial<Record<TokenName, string>> = {
  RoleSeparator: SEPARATORS + BLANKS + CONJUNCTIONS.join(''),
  NameSeparator: SEPARATORS + BLANKS + CONJUNCTIONS.join(''),
  Blank: BLANKS,
  Colon: COLONS,
  Verb: VERB_STARTS,
  Etc: '等',
  Mark: OPENERS,
  Remark: OPENERS,
  Particle: '由会',
};

/** In the order in which they are tried at each place. */
const ORDER: readonly TokenName[] = [
  'RoleSeparator',
  'NameSeparator',
  'Blank',
  'Colon',
  'Value',
  'Mark',
  'Label',
  'Verb',
  'Etc',
  'Remark',
  'Particle',
  'Name',
];

/** The grammar does not see these. */
const SKIPPED: ReadonlySet<TokenName> = new Set(['Blank', 'Remark', 'Particle']);

/** The kinds of tokens in the order in which they are tried. */
export function createTokenKinds(
  matchers: Readonly<Record<TokenName, TagMatcher>>,
): TokenKinds<TokenName, TokenPayload> {
  return new TokenKinds(
    ORDER.map((name) => ({
      type: name,
      starts: STARTS[name],
      skipped: SKIPPED.has(name),
      match: matchers[name],
    })),
  );
}

/** The kind that a label or a verb token carries. */
export function kindOfToken(token: TagToken): RoleKind {
  return token.payload?.kind ?? 'unknown';
}

/** True for the label of `【责任单位】甲`, whose closing bracket stands where a colon would. */
export function isBracketedLabel(token: TagToken): boolean {
  const { payload } = token;
  return payload !== undefined && 'colon' in payload && payload.colon >= 0 && payload.colon < payload.end;
}
