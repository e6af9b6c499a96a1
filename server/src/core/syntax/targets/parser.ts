import type { IToken, TokenType } from 'chevrotain';
import * as T from './lexer';

/** One figure with what is glued to it. */
export interface FigureNode {
  readonly number: IToken;
  readonly fuzzy: IToken | null;
  readonly scale: IToken | null;
  /** Unit and base: one of `%`, `个`, `/10万`, or two (`元` `/千人`). */
  readonly units: readonly IToken[];
}

/** One member of a list of figures: a figure or a range, with its own words before and after. */
export interface GroupNode {
  readonly lead: readonly IToken[];
  readonly first: FigureNode;
  readonly rangeMark: IToken | null;
  readonly second: FigureNode | null;
  readonly after: readonly IToken[];
}

/** The words before a figure. */
const LEADS: ReadonlySet<TokenType> = new Set([
  T.Before,
  T.Approximate,
  T.Change,
  T.Adverb,
  T.Rank,
  T.Dollar,
  T.LatexRelation,
]);
const AFTERS: ReadonlySet<TokenType> = new Set([T.After, T.Dollar]);
const UNITS: ReadonlySet<TokenType> = new Set([T.Percent, T.Unit]);
const FUZZY: ReadonlySet<TokenType> = new Set([T.Fuzzy]);
const SCALES: ReadonlySet<TokenType> = new Set([T.Scale]);
const BASES: ReadonlySet<TokenType> = new Set([T.Per]);

/**
 * Reads `before figure unit after`, or several with 、 between. One token ahead decides, two where a mark joins, so that
 * no tables need to be made before the first figure is read. What follows the last group that is whole is not looked at.
 */
export function parseWindow(tokens: readonly IToken[]): readonly GroupNode[] {
  const cursor = new Cursor(tokens);
  const groups: GroupNode[] = [];
  for (;;) {
    const group = readGroup(cursor);
    if (group === null) return groups;
    groups.push(group);
    // The 、 of 3家、家庭农场 joins no figure.
    if (!cursor.joins(T.ListMark, (type) => LEADS.has(type) || T.NUMBERS.has(type))) return groups;
    cursor.next();
  }
}

function readGroup(cursor: Cursor): GroupNode | null {
  const lead = cursor.takeAll(LEADS);
  const first = readFigure(cursor);
  if (first === null) return null;
  const isRange = cursor.joins(T.RangeMark, (type) => T.NUMBERS.has(type));
  const rangeMark = isRange ? cursor.next() : null;
  const second = isRange ? readFigure(cursor) : null;
  return { lead, first, rangeMark, second, after: cursor.takeAll(AFTERS) };
}

/** `50`, `2万余`, `30多个`, `5元/千人`. */
function readFigure(cursor: Cursor): FigureNode | null {
  const number = cursor.take(T.NUMBERS);
  if (number === null) return null;
  const before = cursor.take(FUZZY);
  const scale = cursor.take(SCALES);
  const fuzzy = cursor.take(FUZZY) ?? before;
  const units = [cursor.take(UNITS), cursor.take(BASES)].filter((token) => token !== null);
  return { number, fuzzy, scale, units };
}

/** A place among the tokens. */
class Cursor {
  readonly #tokens: readonly IToken[];
  #at = 0;

  constructor(tokens: readonly IToken[]) {
    this.#tokens = tokens;
  }

  /** The next token, which is taken. */
  next(): IToken | null {
    return this.#tokens[this.#at++] ?? null;
  }

  /** The next token, taken if it is of one of `types`. */
  take(types: ReadonlySet<TokenType>): IToken | null {
    const token = this.#tokens[this.#at];
    if (token === undefined || !types.has(token.tokenType)) return null;
    this.#at++;
    return token;
  }

  takeAll(types: ReadonlySet<TokenType>): readonly IToken[] {
    const taken: IToken[] = [];
    for (let token = this.take(types); token !== null; token = this.take(types)) taken.push(token);
    return taken;
  }

  /** True where a `mark` stands next and something that it can join behind it. */
  joins(mark: TokenType, canJoin: (type: TokenType) => boolean): boolean {
    const behind = this.#tokens[this.#at + 1];
    return this.#tokens[this.#at]?.tokenType === mark && behind !== undefined && canJoin(behind.tokenType);
  }
}
