import { EmbeddedActionsParser, type IToken } from 'chevrotain';
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

/**
 * `before figure unit after`, or several with 、 between; what precedes the first figure is kept as it comes. What follows
 * the last group that is whole is not looked at.
 */
export class WindowParser extends EmbeddedActionsParser {
  /** The groups that are whole: where the next one breaks off, those before it stand. */
  #groups: GroupNode[] = [];

  constructor(validate: boolean) {
    super(T.tokenTypes, { maxLookahead: 1, skipValidations: !validate });
    this.performSelfAnalysis();
  }

  parse(tokens: IToken[]): readonly GroupNode[] {
    this.#groups = [];
    this.input = tokens;
    this.window();
    return this.#groups;
  }

  private readonly window = this.RULE('window', (): void => {
    this.#groups.push(this.SUBRULE(this.group));
    this.MANY({
      // The 、 of 3家、家庭农场 joins no figure.
      MAX_LOOKAHEAD: 2,
      DEF: () => {
        this.CONSUME(T.ListMark);
        this.#groups.push(this.SUBRULE2(this.group));
      },
    });
    // Characters of running text that also stand in units: the 家 of 3家、家庭农场20个.
    this.MANY2(() => this.CONSUME(T.Any));
  });

  private readonly group = this.RULE('group', (): GroupNode => {
    const lead: IToken[] = [];
    const after: IToken[] = [];
    let rangeMark: IToken | null = null;
    let second: FigureNode | null = null;
    this.MANY(() => {
      lead.push(this.SUBRULE(this.leadWord));
    });
    const first = this.SUBRULE(this.figure);
    this.OPTION({
      MAX_LOOKAHEAD: 2,
      DEF: () => {
        rangeMark = this.CONSUME(T.RangeMark);
        second = this.SUBRULE2(this.figure);
      },
    });
    this.MANY2(() => {
      after.push(this.OR([{ ALT: () => this.CONSUME(T.After) }, { ALT: () => this.CONSUME(T.Dollar) }]));
    });
    return { lead, first, rangeMark, second, after };
  });

  private readonly leadWord = this.RULE(
    'leadWord',
    (): IToken =>
      this.OR([
        { ALT: () => this.CONSUME(T.Before) },
        { ALT: () => this.CONSUME(T.Approximate) },
        { ALT: () => this.CONSUME(T.Change) },
        { ALT: () => this.CONSUME(T.Adverb) },
        { ALT: () => this.CONSUME(T.Rank) },
        { ALT: () => this.CONSUME(T.Dollar) },
        { ALT: () => this.CONSUME(T.LatexRelation) },
      ]),
  );

  private readonly figure = this.RULE('figure', (): FigureNode => {
    let fuzzy: IToken | null = null;
    let scale: IToken | null = null;
    const units: IToken[] = [];
    const number = this.OR([
      { ALT: () => this.CONSUME(T.Proportion) },
      { ALT: () => this.CONSUME(T.Fraction) },
      { ALT: () => this.CONSUME(T.Decimal) },
      { ALT: () => this.CONSUME(T.Numeral) },
      { ALT: () => this.CONSUME(T.Letter) },
    ]);
    this.OPTION(() => {
      fuzzy = this.CONSUME(T.Fuzzy);
    });
    this.OPTION2(() => {
      scale = this.CONSUME(T.Scale);
    });
    this.OPTION3(() => {
      fuzzy = this.CONSUME2(T.Fuzzy);
    });
    this.OPTION4(() => {
      units.push(this.OR2([{ ALT: () => this.CONSUME(T.Percent) }, { ALT: () => this.CONSUME(T.Unit) }]));
    });
    this.OPTION5(() => {
      units.push(this.CONSUME(T.Per));
    });
    return { number, fuzzy, scale, units };
  });
}
