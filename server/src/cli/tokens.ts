import { parseArgs } from 'node:util';
import { FLAGS, type FlagSpec } from './commands';

/** One `--flag`, with the text it was written with. */
export interface WrittenFlag {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inline: boolean;
}

/** Tells flags and operands apart; whether they are right is not asked here. */
export function tokenize(argv: readonly string[]): { flags: WrittenFlag[]; operands: string[] } {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries<FlagSpec>(FLAGS).map(([name, spec]) => [
        name,
        {
          type: spec.value === undefined ? ('boolean' as const) : ('string' as const),
          ...(spec.short === undefined ? {} : { short: spec.short }),
        },
      ]),
    ),
    // What is wrong is told from the tokens: the errors of strict mode are in English and name no neighbour.
    strict: false,
    tokens: true,
  });
  const flags: WrittenFlag[] = [];
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    else if (token.kind === 'option') {
      flags.push({
        name: token.name,
        rawName: token.rawName,
        value: token.value,
        inline: token.inlineValue === true,
      });
    }
  }
  return { flags, operands };
}
