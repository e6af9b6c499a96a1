import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import type { RoleKind } from '../types';
import { BLANKS, COLONS, OPENERS, SEPARATORS } from './characters';
import type { LabelMatch } from './labels';
import { CONJUNCTIONS } from './nameEnd';
import { VERB_STARTS, type VerbMatch } from './verbs';

/* The words of a tag's inside. They are told apart by hand-written matchers, since names have no alphabet of their own. */

/** What a matcher finds: the end of the token, and what the grammar has to know about it. */
export interface TokenMatch {
  readonly end: number;
  readonly payload?: TokenPayload;
}
export type TokenPayload = LabelMatch | VerbMatch;
export type Matcher = (text: string, at: number, before: readonly IToken[]) => TokenMatch | null;

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
  | 'Name';

export type TokenTypes = Readonly<Record<TokenName, TokenType>>;

/** The characters that a token can start with; a token that is not listed can start with any. */
const STARTS: Partial<Record<TokenName, string>> = {
  RoleSeparator: SEPARATORS + BLANKS + CONJUNCTIONS.join(''),
  NameSeparator: SEPARATORS + BLANKS + CONJUNCTIONS.join(''),
  Blank: BLANKS,
  Colon: COLONS,
  Verb: VERB_STARTS,
  Etc: '等',
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
  'Label',
  'Verb',
  'Etc',
  'Remark',
  'Particle',
  'Name',
];

/** The grammar does not see these. */
const SKIPPED: ReadonlySet<TokenName> = new Set(['Blank', 'Remark', 'Particle']);

/** A kind of token with how it is found. */
export interface Kind {
  readonly type: TokenType;
  readonly skipped: boolean;
  readonly match: Matcher;
}

export function createTokenTypes(): TokenTypes {
  const entries = ORDER.map((name) => [name, createToken({ name, pattern: Lexer.NA })] as const);
  return Object.fromEntries(entries) as TokenTypes;
}

/** The kinds of tokens in the order in which they are tried, by the character that a token starts with. */
export class TokenKinds {
  readonly #any: readonly Kind[];
  readonly #byStart = new Map<number, readonly Kind[]>();

  constructor(types: TokenTypes, matchers: Readonly<Record<TokenName, Matcher>>) {
    const kindsOf = (starts: (name: TokenName) => boolean): readonly Kind[] =>
      ORDER.filter(starts).map((name) => ({
        type: types[name],
        skipped: SKIPPED.has(name),
        match: matchers[name],
      }));
    this.#any = kindsOf((name) => STARTS[name] === undefined);
    for (const char of Object.values(STARTS).join('')) {
      const starting = kindsOf((name) => STARTS[name]?.includes(char) ?? true);
      this.#byStart.set(char.charCodeAt(0), starting);
    }
  }

  startingWith(code: number): readonly Kind[] {
    return this.#byStart.get(code) ?? this.#any;
  }
}

/** The kind that a label or a verb token carries. */
export function kindOfToken(token: IToken): RoleKind {
  const payload: TokenPayload | undefined = token.payload;
  return payload?.kind ?? 'unknown';
}

/** True for the label of `【责任单位】甲`, whose closing bracket stands where a colon would. */
export function isBracketedLabel(token: IToken): boolean {
  const payload: TokenPayload | undefined = token.payload;
  return payload !== undefined && 'colon' in payload && payload.colon >= 0 && payload.colon < payload.end;
}
