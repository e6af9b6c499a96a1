import { type CustomPatternMatcherReturn, createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import type { RoleKind } from '../types';
import { BLANKS, COLONS, OPENERS, SEPARATORS } from './characters';
import type { LabelMatch } from './labels';
import { CONJUNCTIONS } from './nameEnd';
import { VERB_STARTS, type VerbMatch } from './verbs';

/* The words of a tag's inside. Their patterns are hand-written matchers, since names have no alphabet of their own. */

/** What a matcher finds: the end of the token, and what the grammar has to know about it. */
export interface TokenMatch {
  readonly end: number;
  readonly payload?: TokenPayload;
}
export type TokenPayload = LabelMatch | VerbMatch;
export type Matcher = (text: string, at: number, before: readonly IToken[]) => TokenMatch | null;

/** One character of every block that chevrotain's lexer tells apart: these tokens can start with any character. */
const ANY_CHARACTER: readonly number[] = [
  ...Array.from({ length: 256 }, (_, code) => code),
  ...Array.from({ length: 257 }, (_, block) => Math.min(256 + block * 255, 0xffff)),
];

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

/** Makes the token types, each with its matcher; the order is the order in which the lexer tries them. */
export function createTokenTypes(matchers: Readonly<Record<TokenName, Matcher>>): TokenTypes {
  const create = (name: TokenName, skipped = false): TokenType =>
    createToken({
      name,
      pattern: (text, offset, tokens) => {
        const match = matchers[name](text, offset, tokens);
        if (match === null || match.end <= offset) return null;
        const result: CustomPatternMatcherReturn = [text.slice(offset, match.end)];
        result.payload = match.payload;
        return result;
      },
      start_chars_hint: [...(STARTS[name] ?? ANY_CHARACTER)],
      line_breaks: false,
      ...(skipped ? { group: Lexer.SKIPPED } : {}),
    });
  return {
    RoleSeparator: create('RoleSeparator'),
    NameSeparator: create('NameSeparator'),
    Blank: create('Blank', true),
    Colon: create('Colon'),
    Value: create('Value'),
    Label: create('Label'),
    Verb: create('Verb'),
    Etc: create('Etc'),
    Remark: create('Remark', true),
    Particle: create('Particle', true),
    Name: create('Name'),
  };
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
