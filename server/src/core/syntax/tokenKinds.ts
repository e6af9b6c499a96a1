/** A word of what is parsed, with offsets in the text that was cut. */
export interface Token<Type extends string, Payload = undefined> {
  readonly type: Type;
  readonly text: string;
  readonly start: number;
  readonly payload: Payload | undefined;
}

/** What a matcher finds: the end of the token, and what the grammar has to know about it. */
export interface TokenMatch<Payload = undefined> {
  readonly end: number;
  readonly payload?: Payload;
}

/** Looks for a token that starts at `at`, after the tokens `before`. */
export type Matcher<Type extends string, Payload = undefined> = (
  text: string,
  at: number,
  before: readonly Token<Type, Payload>[],
) => TokenMatch<Payload> | null;

/** A kind of token with how it is found. */
export interface TokenKind<Type extends string, Payload = undefined> {
  readonly type: Type;
  /** The characters that such a token can start with; any where undefined. */
  readonly starts: string | undefined;
  /** True where the grammar does not see such tokens. */
  readonly skipped?: boolean;
  readonly match: Matcher<Type, Payload>;
}

/**
 * Cuts text into tokens for a grammar: at each place the kinds are tried in their order. A loop over words and matchers,
 * since patterns take longer to compile than a plan to read.
 */
export class TokenKinds<Type extends string, Payload = undefined> {
  readonly #kinds: readonly TokenKind<Type, Payload>[];
  #starting: Starting<Type, Payload> | undefined;

  constructor(kinds: readonly TokenKind<Type, Payload>[]) {
    this.#kinds = kinds;
  }

  /** The tokens of `text`; what no kind takes is left out. Never throws. */
  tokenize(text: string): Token<Type, Payload>[] {
    this.#starting ??= byStart(this.#kinds);
    const tokens: Token<Type, Payload>[] = [];
    for (let at = 0; at < text.length; ) at = next(text, at, tokens, this.#starting);
    return tokens;
  }
}

/** The kinds that a token can be of, by its first character. */
interface Starting<Type extends string, Payload> {
  readonly kinds: ReadonlyMap<number, readonly TokenKind<Type, Payload>[]>;
  /** Where the character is none of these. */
  readonly others: readonly TokenKind<Type, Payload>[];
}

function byStart<Type extends string, Payload>(
  all: readonly TokenKind<Type, Payload>[],
): Starting<Type, Payload> {
  const kinds = new Map<number, TokenKind<Type, Payload>[]>();
  const others: TokenKind<Type, Payload>[] = [];
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
function next<Type extends string, Payload>(
  text: string,
  at: number,
  tokens: Token<Type, Payload>[],
  starting: Starting<Type, Payload>,
): number {
  for (const { type, skipped, match } of starting.kinds.get(text.charCodeAt(at)) ?? starting.others) {
    const found = match(text, at, tokens);
    if (found === null || found.end <= at) continue;
    if (skipped !== true) {
      tokens.push({ type, text: text.slice(at, found.end), start: at, payload: found.payload });
    }
    return found.end;
  }
  return at + 1;
}
