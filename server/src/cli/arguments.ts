import {
  COMMANDS,
  type ColorChoice,
  type CommandLanguage,
  type CommandName,
  type CommandSpec,
  type EncodingChoice,
  type FailOn,
  FLAGS,
  type FlagName,
  type FlagSpec,
  isCommand,
} from './commands';
import { type Messages, messagesIn } from './messages';
import { nearest } from './nearest';
import { tokenize, type WrittenFlag } from './tokens';

/** What the arguments ask for, with the defaults of what they leave open. */
export interface Options {
  readonly command: CommandName;
  /** Files, folders and globs, or the rule to explain. `-` is standard input. */
  readonly operands: readonly string[];
  readonly language: CommandLanguage;
  readonly format: string;
  readonly failOn: FailOn;
  readonly offices: string | null;
  readonly config: string | null;
  readonly noConfig: boolean;
  readonly encoding: EncodingChoice;
  readonly stdinFilename: string | null;
  readonly color: ColorChoice;
  /** How many threads may work; null for as many as there are cores. */
  readonly jobs: number | null;
  readonly quiet: boolean;
  readonly dryRun: boolean;
  readonly check: boolean;
  readonly toStdout: boolean;
  /** The file to write to. */
  readonly output: string | null;
  readonly force: boolean;
}

export type ParsedArguments =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help'; readonly command: CommandName | null; readonly language: CommandLanguage }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly problem: string; readonly language: CommandLanguage };

/** Reads the arguments after `yaodian`. Never throws: wrong usage comes back as a sentence for the user. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const { flags, operands } = tokenize(argv);
  const language = flags.findLast((flag) => flag.name === 'lang')?.value === 'en' ? 'en' : 'zh';
  const messages = messagesIn(language);
  const wrong = (problem: string): ParsedArguments => ({ kind: 'wrong', problem, language });

  const name = operands.shift();
  if (name === undefined) {
    if (flags.some((flag) => flag.name === 'version')) return { kind: 'version' };
    const stranger = flags.find((flag) => !Object.hasOwn(FLAGS, flag.name));
    if (stranger !== undefined) return wrong(unknownFlag(stranger, Object.keys(FLAGS), null, messages));
    if (flags.some((flag) => flag.name === 'help')) return { kind: 'help', command: null, language };
    return wrong(messages.usage.noCommand);
  }
  if (name === 'help') {
    const about = operands[0];
    return { kind: 'help', command: about !== undefined && isCommand(about) ? about : null, language };
  }
  if (!isCommand(name))
    return wrong(messages.usage.unknownCommand(name, nearest(name, Object.keys(COMMANDS))));
  const spec: CommandSpec = COMMANDS[name];
  for (const flag of flags) {
    const problem = flagProblem(flag, name, spec, messages);
    if (problem !== null) return wrong(problem);
  }
  if (flags.some((flag) => flag.name === 'help')) return { kind: 'help', command: name, language };
  if (flags.some((flag) => flag.name === 'version')) return { kind: 'version' };
  if (flags.some((flag) => flag.name === 'stdin') && !operands.includes('-')) operands.push('-');
  if (operands.length < spec.atLeast) return wrong(messages.usage.operandMissing(name, spec.operands));
  if (operands.length > spec.atMost) {
    return wrong(messages.usage.operandsTooMany(name, operands[spec.atMost] ?? ''));
  }
  return { kind: 'run', options: optionsOf(name, spec, flags, operands, language) };
}

function unknownFlag(
  flag: WrittenFlag,
  known: readonly string[],
  command: CommandName | null,
  messages: Messages,
): string {
  const near = nearest(flag.name, known);
  return messages.usage.unknownFlag(flag.rawName, near === null ? null : `--${near}`, command);
}

function flagProblem(
  flag: WrittenFlag,
  command: CommandName,
  spec: CommandSpec,
  messages: Messages,
): string | null {
  const taken: readonly string[] = spec.flags;
  if (!taken.includes(flag.name)) {
    const shown = spec.flags.filter((one) => (FLAGS[one] as FlagSpec).hidden !== true);
    return unknownFlag(flag, shown, command, messages);
  }
  const flagSpec: FlagSpec = FLAGS[flag.name as FlagName];
  const { value } = flag;
  if (flagSpec.value === undefined) {
    return value === undefined ? null : messages.usage.valueNotTaken(flag.rawName, value);
  }
  // `--config --quiet` is a forgotten value, not a file called --quiet; `--config=--quiet` says that it is meant.
  if (value === undefined || value === '' || (!flag.inline && value.startsWith('-') && value !== '-')) {
    return messages.usage.valueMissing(flag.rawName, flagSpec.choices ?? []);
  }
  const choices = flag.name === 'format' ? spec.formats : flagSpec.choices;
  if (choices !== undefined && !choices.includes(value)) {
    return messages.usage.valueUnknown(flag.rawName, value, choices, nearest(value, choices));
  }
  if (flag.name === 'jobs' && !/^[1-9]\d{0,5}$/.test(value)) {
    return messages.usage.notANumber(flag.rawName, value);
  }
  return null;
}

function optionsOf(
  command: CommandName,
  spec: CommandSpec,
  flags: readonly WrittenFlag[],
  operands: readonly string[],
  language: CommandLanguage,
): Options {
  // The last one wins, so that a script's flags can be overridden by appending others.
  const given = (name: FlagName): string | null =>
    flags.findLast((flag) => flag.name === name)?.value ?? null;
  const has = (name: FlagName): boolean => flags.some((flag) => flag.name === name);
  return {
    command,
    operands,
    language,
    format: given('format') ?? spec.formats[0] ?? '',
    failOn: (given('fail-on') as FailOn | null) ?? 'error',
    offices: given('offices'),
    config: given('config'),
    noConfig: has('no-config'),
    encoding: (given('encoding') as EncodingChoice | null) ?? 'auto',
    stdinFilename: given('stdin-filename'),
    color: (given('color') as ColorChoice | null) ?? 'auto',
    jobs: given('jobs') === null ? null : Number(given('jobs')),
    quiet: has('quiet'),
    dryRun: has('dry-run'),
    check: has('check'),
    toStdout: has('stdout'),
    output: given('output'),
    force: has('force'),
  };
}
