import type { CommandContext } from './context';
import type { ExitCode } from './io';

/** A flag, as written without its dashes. */
export interface FlagSpec {
  readonly short?: string;
  /** What stands for its value in the help; a flag without one takes no value. */
  readonly value?: string;
  /** The values it takes, where only some are right. */
  readonly choices?: readonly string[];
  /** True for flags that other programs give us and nobody needs to know. */
  readonly hidden?: boolean;
}

const SEVERITY_CHOICES = ['error', 'warning', 'info', 'hint', 'never'] as const;
const LANGUAGES = ['zh', 'en'] as const;
const ENCODINGS = ['auto', 'utf-8', 'gb18030'] as const;
const COLORS = ['auto', 'always', 'never'] as const;

/** Every flag of every command. A flag means the same wherever it is taken; `format` has choices by command. */
export const FLAGS = {
  format: { value: 'FORMAT' },
  'fail-on': { value: 'SEVERITY', choices: SEVERITY_CHOICES },
  'dry-run': {},
  check: {},
  stdout: {},
  output: { short: 'o', value: 'FILE' },
  force: {},
  stdio: {},
  clientProcessId: { value: 'PID', hidden: true },
  offices: { value: 'FILE' },
  config: { value: 'FILE' },
  'no-config': {},
  lang: { value: 'zh|en', choices: LANGUAGES },
  encoding: { value: 'NAME', choices: ENCODINGS },
  stdin: {},
  'stdin-filename': { value: 'NAME' },
  color: { value: 'WHEN', choices: COLORS },
  jobs: { value: 'N' },
  quiet: {},
  help: { short: 'h' },
  version: { short: 'v' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

export type FlagName = keyof typeof FLAGS;
export type FailOn = (typeof SEVERITY_CHOICES)[number];
export type CommandLanguage = (typeof LANGUAGES)[number];
export type EncodingChoice = (typeof ENCODINGS)[number];
export type ColorChoice = (typeof COLORS)[number];

const COMMON_FLAGS = [
  'offices',
  'config',
  'no-config',
  'lang',
  'encoding',
  'stdin',
  'stdin-filename',
  'color',
  'jobs',
  'quiet',
  'help',
  'version',
] as const satisfies readonly FlagName[];

/** What a command module exports. */
export interface CommandModule {
  run(context: CommandContext): Promise<ExitCode>;
}

export interface CommandSpec {
  /** Its own flags first, as the help lists them. */
  readonly flags: readonly FlagName[];
  /** The values of `--format`, the default first; empty where there is no such flag. */
  readonly formats: readonly string[];
  /** What it takes besides flags, as the help shows it. */
  readonly operands: string;
  /** How many operands it takes; standard input counts as one. */
  readonly atLeast: number;
  readonly atMost: number;
  /** Loads its code. Nothing of a command is loaded before it is asked for: starting is most of what a run costs. */
  load(): Promise<CommandModule>;
}

const MANY = Number.POSITIVE_INFINITY;

export const COMMANDS = {
  check: {
    flags: ['format', 'fail-on', ...COMMON_FLAGS],
    formats: ['pretty', 'json', 'jsonl'],
    operands: '[FILES|FOLDERS|GLOBS…]',
    atLeast: 0,
    atMost: MANY,
    load: () => import('./commands/check'),
  },
  fix: {
    flags: ['dry-run', 'stdout', 'fail-on', ...COMMON_FLAGS],
    formats: [],
    operands: '[FILES|FOLDERS|GLOBS…]',
    atLeast: 1,
    atMost: MANY,
    load: () => import('./commands/fix'),
  },
  format: {
    flags: ['check', 'stdout', ...COMMON_FLAGS],
    formats: [],
    operands: '[FILES|FOLDERS|GLOBS…]',
    atLeast: 1,
    atMost: MANY,
    load: () => import('./commands/format'),
  },
  parse: {
    flags: ['format', ...COMMON_FLAGS],
    formats: ['json', 'tree'],
    operands: 'FILE',
    atLeast: 1,
    atMost: 1,
    load: () => import('./commands/parse'),
  },
  offices: {
    flags: ['output', 'force', ...COMMON_FLAGS],
    formats: [],
    operands: 'FILES|FOLDERS|GLOBS…',
    atLeast: 1,
    atMost: MANY,
    load: () => import('./commands/offices'),
  },
  rules: {
    flags: ['format', ...COMMON_FLAGS],
    formats: ['table', 'json'],
    operands: '',
    atLeast: 0,
    atMost: 0,
    load: () => import('./commands/rules'),
  },
  explain: {
    flags: [...COMMON_FLAGS],
    formats: [],
    operands: 'RULE',
    atLeast: 1,
    atMost: 1,
    load: () => import('./commands/explain'),
  },
  lsp: {
    flags: ['stdio', 'clientProcessId', ...COMMON_FLAGS],
    formats: [],
    operands: '',
    atLeast: 0,
    atMost: 0,
    load: () => import('./commands/lsp'),
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
