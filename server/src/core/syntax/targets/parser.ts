import type { TokenName, WindowToken } from './lexer';

/** One figure with what is glued to it. */
export interface FigureNode {
  readonly number: WindowToken;
  readonly fuzzy: WindowToken | null;
  readonly scale: WindowToken | null;
  /** Unit and base: one of `%`, `个`, `/10万`, or two (`元` `/千人`). */
  readonly units: readonly WindowToken[];
}

/** One member of a list of figures: a figure or a range, with its own words before and after. */
export interface GroupNode {
  readonly lead: readonly WindowToken[];
  readonly first: FigureNode;
  readonly rangeMark: WindowToken | null;
  readonly second: FigureNode | null;
  readonly after: readonly WindowToken[];
}

/** What a figure begins with. */
export const NUMBERS: ReadonlySet<TokenName> = new Set([
  'Proportion',
  'Fraction',
  'Decimal',
  'Numeral',
  'Letter',
]);
/** The words before a figure. */
const LEADS: ReadonlySet<TokenName> = new Set([
  'Before',
  'Approximate',
  'Change',
  'Adverb',
  'Rank',
  'Dollar',
  'LatexRelation',
]);
const AFTERS: ReadonlySet<TokenName> = new Set(['After', 'Dollar']);
const UNITS: ReadonlySet<TokenName> = new Set(['Percent', 'Unit']);
const FUZZY: ReadonlySet<TokenName> = new Set(['Fuzzy']);
const SCALES: ReadonlySet<TokenName> = new Set(['Scale']);
const BASES: ReadonlySet<TokenName> = new Set(['Per']);

/**
 * Reads `before figure unit after`, or several with 、 between. One token ahead decides, two where a mark joins, so that
 * no tables need to be made before the first figure is read. What follows the last group that is whole is not looked at.
 */
export function parseWindow(tokens: readonly WindowToken[]): readonly GroupNode[] {
  const cursor = new Cursor(tokens);
  const groups: GroupNode[] = [];
  for (;;) {
    const group = readGroup(cursor);
    if (group === null) return groups;
    groups.push(group);
    // The 、 of 3家、家庭农场 joins no figure.
    if (!cursor.joins('ListMark', (type) => LEADS.has(type) || NUMBERS.has(type))) return groups;
    cursor.next();
  }
}

function readGroup(cursor: Cursor): GroupNode | null {
  const lead = cursor.takeAll(LEADS);
  const first = readFigure(cursor);
  if (first === null) return null;
  const isRange = cursor.joins('RangeMark', (type) => NUMBERS.has(type));
  const rangeMark = isRange ? cursor.next() : null;
  const second = isRange ? readFigure(cursor) : null;
  return { lead, first, rangeMark, second, after: cursor.takeAll(AFTERS) };
}

/** `50`, `2万余`, `30多个`, `5元/千人`. */
function readFigure(cursor: Cursor): FigureNode | null {
  const number = cursor.take(NUMBERS);
  if (number === null) return null;
  const before = cursor.take(FUZZY);
  const scale = cursor.take(SCALES);
  const fuzzy = cursor.take(FUZZY) ?? before;
  const units = [cursor.take(UNITS), cursor.take(BASES)].filter((token) => token !== null);
  return { number, fuzzy, scale, units };
}

/** A place among the tokens. */
class Cursor {
  readonly #tokens: readonly WindowToken[];
  #at = 0;

  constructor(tokens: readonly WindowToken[]) {
    this.#tokens = tokens;
  }

  /** The next token, which is taken. */
  next(): WindowToken | null {
    return this.#tokens[this.#at++] ?? null;
  }

  /** The next token, taken if it is of one of `types`. */
  take(types: ReadonlySet<TokenName>): WindowToken | null {
    const token = this.#tokens[this.#at];
    if (token === undefined || !types.has(token.type)) return null;
    this.#at++;
    return token;
  }

  takeAll(types: ReadonlySet<TokenName>): readonly WindowToken[] {
    const taken: WindowToken[] = [];
    for (let token = this.take(types); token !== null; token = this.take(types)) taken.push(token);
    return taken;
  }

  /** True where a `mark` stands next and something that it can join behind it. */
  joins(mark: TokenName, canJoin: (type: TokenName) => boolean): boolean {
    const behind = this.#tokens[this.#at + 1];
    return this.#tokens[this.#at]?.type === mark && behind !== undefined && canJoin(behind.type);
  }
}
