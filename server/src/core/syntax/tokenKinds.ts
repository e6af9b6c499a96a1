import type { IToken, TokenType } from 'chevrotain';

/** What a matcher finds: the end of the token, and what the grammar has to know about it. */
export interface TokenMatch<Payload = undefined> {
  readonly end: number;
  readonly payload?: Payload;
}

/** Looks for a token that starts at `at`, after the tokens `before`. */
export type Matcher<Payload = undefined> = (
  text: string,
  at: number,
  before: readonly IToken[],
) => TokenMatch<Payload> | null;

/** A kind of token with how it is found. */
export interface TokenKind<Payload = undefined> {
  readonly type: TokenType;
  /** The characters that such a token can start with; any where undefined. */
  readonly starts: string | undefined;
  /** True where the grammar does not see such tokens. */
  readonly skipped?: boolean;
  readonly match: Matcher<Payload>;
}

/**
 * Cuts text into tokens for a grammar: at each place the kinds are tried in their order. A loop of our own, because
 * chevrotain's lexer is made for patterns, which take longer to compile than a plan to read.
 */
export class TokenKinds<Payload = undefined> {
  readonly #kinds: readonly TokenKind<Payload>[];
  #starting: Starting<Payload> | undefined;

  constructor(kinds: readonly TokenKind<Payload>[]) {
    this.#kinds = kinds;
  }

  /** The tokens of `text`; what no kind takes is left out. Never throws. */
  tokenize(text: string): IToken[] {
    this.#starting ??= byStart(this.#kinds);
    const tokens: IToken[] = [];
    for (let at = 0; at < text.length; ) at = next(text, at, tokens, this.#starting);
    return tokens;
  }
}

/** The kinds that a token can be of, by its first character. */
interface Starting<Payload> {
  readonly kinds: ReadonlyMap<number, readonly TokenKind<Payload>[]>;
  /** Where the character is none of these. */
  readonly others: readonly TokenKind<Payload>[];
}

function byStart<Payload>(all: readonly TokenKind<Payload>[]): Starting<Payload> {
  const kinds = new Map<number, TokenKind<Payload>[]>();
  const others: TokenKind<Payload>[] = [];
  for (const { starts } of all) for (const char of starts ?? '') kinds.set(char.charCodeAt(0), []);
  for (const kind of all) {
    if (kind.starts === undefined) {
      others.push(kind);
      for (const starting of kinds.values()) starting.push(kind);
    } else {
      for (const char of new Set(kind.starts)) kinds.get(char.charCodeAt(0))?.push(kind);
    }
  }
  return { kinds, others };
}

/** Takes the token that starts at `at`, and returns where it ends. */
function next<Payload>(text: string, at: number, tokens: IToken[], starting: Starting<Payload>): number {
  for (const { type, skipped, match } of starting.kinds.get(text.charCodeAt(at)) ?? starting.others) {
    const found = match(text, at, tokens);
    if (found === null || found.end <= at) continue;
    if (skipped !== true) {
      tokens.push({
        image: text.slice(at, found.end),
        startOffset: at,
        tokenType: type,
        tokenTypeIdx: type.tokenTypeIdx ?? 0,
        payload: found.payload,
      });
    }
    return found.end;
  }
  return at + 1;
}
