import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import type { TokenTypes } from './tokens';

/** A role as the grammar reads it: `Label Colon? Value? names Verb?`, or `names Verb?`. */
export interface ParsedRole {
  readonly label: IToken | null;
  readonly colon: IToken | null;
  readonly value: IToken | null;
  /** Names, 等 and separators in order. */
  readonly names: readonly IToken[];
  readonly verb: IToken | null;
}

/** A role, or a separator between roles. */
export type ParsedPart = ParsedRole | IToken;

export function isParsedRole(part: ParsedPart): part is ParsedRole {
  return 'names' in part;
}

/**
 * The grammar of a tag's inside. It takes every sequence of tokens, because half-typed tags are the normal state; what
 * is missing is simply not there in the result.
 */
export class TagParser extends EmbeddedActionsParser {
  readonly parts: () => ParsedPart[];

  constructor(types: TokenTypes, skipValidations: boolean) {
    super(types, { maxLookahead: 1, skipValidations });

    const names = this.RULE('names', (): IToken[] => {
      const found: IToken[] = [];
      this.AT_LEAST_ONE(() => {
        found.push(
          this.OR([
            { ALT: () => this.CONSUME(types.Name) },
            { ALT: () => this.CONSUME(types.NameSeparator) },
            { ALT: () => this.CONSUME(types.Etc) },
            { ALT: () => this.CONSUME(types.Colon) },
          ]),
        );
      });
      return found;
    });

    const labelled = this.RULE('labelled', (): ParsedRole => {
      const label = this.CONSUME(types.Label);
      const colon = this.OPTION(() => this.CONSUME(types.Colon)) ?? null;
      const value = this.OPTION1(() => this.CONSUME(types.Value)) ?? null;
      const list = this.OPTION2(() => this.SUBRULE(names)) ?? [];
      const verb = this.OPTION3(() => this.CONSUME(types.Verb)) ?? null;
      return { label, colon, value, names: list, verb };
    });

    const unlabelled = this.RULE('unlabelled', (): ParsedRole => {
      const list = this.SUBRULE(names);
      const verb = this.OPTION(() => this.CONSUME(types.Verb)) ?? null;
      return { label: null, colon: null, value: null, names: list, verb };
    });

    const verbAlone = this.RULE('verbAlone', (): ParsedRole => {
      const verb = this.CONSUME(types.Verb);
      return { label: null, colon: null, value: null, names: [], verb };
    });

    this.parts = this.RULE('parts', (): ParsedPart[] => {
      const found: ParsedPart[] = [];
      this.MANY(() => {
        found.push(
          this.OR<ParsedPart>([
            { ALT: () => this.SUBRULE(labelled) },
            { ALT: () => this.CONSUME(types.RoleSeparator) },
            { ALT: () => this.SUBRULE(unlabelled) },
            { ALT: () => this.SUBRULE(verbAlone) },
          ]),
        );
      });
      return found;
    });

    this.performSelfAnalysis();
  }

  parse(tokens: IToken[]): ParsedPart[] {
    this.input = tokens;
    return this.parts() ?? [];
  }
}
