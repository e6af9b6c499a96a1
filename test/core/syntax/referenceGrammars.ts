import {
  createToken,
  createTokenInstance,
  EmbeddedActionsParser,
  type IToken,
  Lexer,
  type TokenType,
} from 'chevrotain';

/*
 * The grammars of tags and figures once more, written in chevrotain: it proves them free of ambiguity, and the readers are
 * held against it. The readers themselves are written by hand, because chevrotain works out a grammar's tables anew each time
 * the server starts, which takes longer than reading a plan.
 */

/** A node of a tree: tokens are their indexes in what was parsed. */
export type Tree = number | null | readonly Tree[];

const TAG_TOKENS = [
  'Label',
  'Colon',
  'Value',
  'RoleSeparator',
  'NameSeparator',
  'Etc',
  'Verb',
  'Name',
  'Mark',
] as const;
const WINDOW_TOKENS = [
  'Dollar',
  'LatexRelation',
  'After',
  'Before',
  'Approximate',
  'Change',
  'Adverb',
  'Rank',
  'Proportion',
  'Fraction',
  'Decimal',
  'Numeral',
  'Letter',
  'Per',
  'Percent',
  'Unit',
  'Scale',
  'Fuzzy',
  'RangeMark',
  'ListMark',
] as const;
export type TagTokenName = (typeof TAG_TOKENS)[number];
export type WindowTokenName = (typeof WINDOW_TOKENS)[number];
export const tagTokens: readonly TagTokenName[] = TAG_TOKENS;
export const windowTokens: readonly WindowTokenName[] = WINDOW_TOKENS;

function tokenTypes<Name extends string>(names: readonly Name[]): Readonly<Record<Name, TokenType>> {
  const entries = names.map((name) => [name, createToken({ name, pattern: Lexer.NA })] as const);
  return Object.fromEntries(entries) as Record<Name, TokenType>;
}

const T = tokenTypes([...TAG_TOKENS]);
const W = tokenTypes([...WINDOW_TOKENS]);
const at = (token: IToken): number => token.startOffset;

abstract class ReferenceParser extends EmbeddedActionsParser {
  protected abstract readonly start: () => Tree;
  protected abstract readonly types: Readonly<Record<string, TokenType>>;

  /** The tree of a sequence of tokens; null where the grammar does not take it. */
  parse(names: readonly string[]): Tree {
    this.input = names.map((name, index) => {
      const type = this.types[name];
      if (type === undefined) throw new Error(name);
      return createTokenInstance(type, name, index, index, 1, 1, 1, 1);
    });
    const tree = this.start();
    return this.errors.length === 0 ? tree : null;
  }
}

/** A tag's inside: parts of `[label, colon, value, names, verb]`, or the index of a separator between roles. */
export class TagGrammar extends ReferenceParser {
  protected readonly types = T;

  constructor() {
    super(Object.values(T), { maxLookahead: 1 });
    this.performSelfAnalysis();
  }

  private readonly names = this.RULE('names', (): Tree => {
    const found: Tree[] = [];
    this.AT_LEAST_ONE(() => {
      found.push(
        this.OR([
          { ALT: () => at(this.CONSUME(T.Name)) },
          { ALT: () => at(this.CONSUME(T.NameSeparator)) },
          { ALT: () => at(this.CONSUME(T.Mark)) },
          { ALT: () => at(this.CONSUME(T.Etc)) },
          { ALT: () => at(this.CONSUME(T.Colon)) },
        ]),
      );
    });
    return found;
  });

  private readonly labelled = this.RULE('labelled', (): Tree => {
    const label = at(this.CONSUME(T.Label));
    const colon = this.OPTION(() => at(this.CONSUME(T.Colon))) ?? null;
    const value = this.OPTION1(() => at(this.CONSUME(T.Value))) ?? null;
    const names = this.OPTION2(() => this.SUBRULE(this.names)) ?? [];
    const verb = this.OPTION3(() => at(this.CONSUME(T.Verb))) ?? null;
    return [label, colon, value, names, verb];
  });

  private readonly unlabelled = this.RULE('unlabelled', (): Tree => {
    const names = this.SUBRULE(this.names);
    const verb = this.OPTION(() => at(this.CONSUME(T.Verb))) ?? null;
    return [null, null, null, names, verb];
  });

  private readonly verbAlone = this.RULE(
    'verbAlone',
    (): Tree => [null, null, null, [], at(this.CONSUME(T.Verb))],
  );

  protected readonly start = this.RULE('parts', (): Tree => {
    const parts: Tree[] = [];
    this.MANY(() => {
      parts.push(
        this.OR<Tree>([
          { ALT: () => this.SUBRULE(this.labelled) },
          { ALT: () => at(this.CONSUME(T.RoleSeparator)) },
          { ALT: () => this.SUBRULE(this.unlabelled) },
          { ALT: () => this.SUBRULE(this.verbAlone) },
        ]),
      );
    });
    return parts;
  });
}

/** A window: groups of `[lead, figure, range mark, figure, after]`, figures of `[number, fuzzy, scale, units]`. */
export class WindowGrammar extends ReferenceParser {
  protected readonly types = W;

  constructor() {
    super(Object.values(W), { maxLookahead: 2 });
    this.performSelfAnalysis();
  }

  protected readonly start = this.RULE('window', (): Tree => {
    const groups: Tree[] = [this.SUBRULE(this.group)];
    this.MANY(() => {
      this.CONSUME(W.ListMark);
      groups.push(this.SUBRULE2(this.group));
    });
    return groups;
  });

  private readonly group = this.RULE('group', (): Tree => {
    const lead: Tree[] = [];
    const after: Tree[] = [];
    let mark: Tree = null;
    let second: Tree = null;
    this.MANY(() => {
      lead.push(this.SUBRULE(this.leadWord));
    });
    const first = this.SUBRULE(this.figure);
    this.OPTION(() => {
      mark = at(this.CONSUME(W.RangeMark));
      second = this.SUBRULE2(this.figure);
    });
    this.MANY2(() => {
      after.push(
        this.OR([{ ALT: () => at(this.CONSUME(W.After)) }, { ALT: () => at(this.CONSUME(W.Dollar)) }]),
      );
    });
    return [lead, first, mark, second, after];
  });

  private readonly leadWord = this.RULE(
    'leadWord',
    (): Tree =>
      this.OR([
        { ALT: () => at(this.CONSUME(W.Before)) },
        { ALT: () => at(this.CONSUME(W.Approximate)) },
        { ALT: () => at(this.CONSUME(W.Change)) },
        { ALT: () => at(this.CONSUME(W.Adverb)) },
        { ALT: () => at(this.CONSUME(W.Rank)) },
        { ALT: () => at(this.CONSUME(W.Dollar)) },
        { ALT: () => at(this.CONSUME(W.LatexRelation)) },
      ]),
  );

  private readonly figure = this.RULE('figure', (): Tree => {
    let fuzzy: Tree = null;
    let scale: Tree = null;
    const units: Tree[] = [];
    const number = this.OR([
      { ALT: () => at(this.CONSUME(W.Proportion)) },
      { ALT: () => at(this.CONSUME(W.Fraction)) },
      { ALT: () => at(this.CONSUME(W.Decimal)) },
      { ALT: () => at(this.CONSUME(W.Numeral)) },
      { ALT: () => at(this.CONSUME(W.Letter)) },
    ]);
    this.OPTION(() => {
      fuzzy = at(this.CONSUME(W.Fuzzy));
    });
    this.OPTION2(() => {
      scale = at(this.CONSUME(W.Scale));
    });
    this.OPTION3(() => {
      fuzzy = at(this.CONSUME2(W.Fuzzy));
    });
    this.OPTION4(() => {
      units.push(
        this.OR2([{ ALT: () => at(this.CONSUME(W.Percent)) }, { ALT: () => at(this.CONSUME(W.Unit)) }]),
      );
    });
    this.OPTION5(() => {
      units.push(at(this.CONSUME(W.Per)));
    });
    return [number, fuzzy, scale, units];
  });
}
