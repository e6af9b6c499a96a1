import {
  type AnalyzerOptions,
  configMessages,
  type configuredRules,
  directoryMessages,
  type FormatSteps,
  type Message,
  type MessageArguments,
  type OfficeDirectory,
  RULES,
  type RuleSettings,
  readConfig,
  readOfficesText,
  resolveRule,
  SEVERITIES,
  type Severity,
  type Span,
  type TextEdit,
} from '../core';
import { loadYaml } from './yamlReader';

/** The names that the two kinds of data files have where nothing names another. */
export const OFFICES_FILE = 'offices.yaml';
export const CONFIG_FILE = 'yaodian.json';

/** Something wrong in an office directory or a configuration; spans count in the file. */
export interface DataProblem {
  readonly span: Span;
  readonly severity: Severity;
  readonly message: Message;
  readonly args: MessageArguments;
  readonly fix?: TextEdit;
}

/** The rule that speaks of office directories and configurations. */
export const CONFIG_RULE = 'document/config';

/** The problems as the settings of their rule have them: none where it is off, and none graver than they say. */
export function gradedProblems(
  problems: readonly DataProblem[],
  rules: RuleSettings,
): readonly DataProblem[] {
  const rule = RULES.find(({ id }) => id === CONFIG_RULE);
  const most = rule === undefined ? 'error' : resolveRule(rule, rules).severity;
  if (most === 'off') return [];
  const gravest = SEVERITIES.indexOf(most);
  return problems.map((problem) =>
    SEVERITIES.indexOf(problem.severity) >= gravest ? problem : { ...problem, severity: most },
  );
}

export interface DirectoryFile {
  readonly directory: OfficeDirectory;
  readonly problems: readonly DataProblem[];
}

export interface ConfigFile {
  /** The path of the office directory, and where it is written. */
  readonly offices: { readonly value: string; readonly span: Span } | null;
  readonly rules: RuleSettings;
  readonly format: FormatSteps;
  readonly roles: NonNullable<AnalyzerOptions['roles']>;
  /** The office's own words; see `configuredRules`. */
  readonly terms: Parameters<typeof configuredRules>[0]['terms'];
  readonly problems: readonly DataProblem[];
}

const DIRECTORY_MISSING: Message = {
  zh: '找不到处室名录“{name}”，处室名称未核对。',
  en: 'The office directory “{name}” cannot be found; names of offices are not checked.',
};

/** An office directory that is named at `span` and is not there. */
export function missingDirectory(path: string, span: Span): DataProblem {
  return { span, severity: 'error', message: DIRECTORY_MISSING, args: { name: path } };
}

const LAST_YEAR_MISSING: Message = {
  zh: '找不到上年的工作要点“{name}”。',
  en: 'Last year’s plan “{name}” cannot be found.',
};

const LAST_YEAR_NO_TEXT: Message = {
  zh: '上年的工作要点“{name}”不是纯文本，读不出来。请另存为纯文本（.txt），再改这里的名称。',
  en: 'Last year’s plan “{name}” is no plain text. Save it as plain text (.txt) and name that file.',
};

const NO_TEXT = /\.(?:docx?|docm|dotx?|wps|odt|rtf|pdf|ofd)$/i;

/** What is wrong with the plan that is named at `span` as last year's; null for nothing. The plan itself is none the worse. */
export function lastYearProblem(path: string, span: Span, isThere: boolean): DataProblem | null {
  const args = { name: path };
  if (NO_TEXT.test(path)) return { span, severity: 'warning', message: LAST_YEAR_NO_TEXT, args };
  return isThere ? null : { span, severity: 'warning', message: LAST_YEAR_MISSING, args };
}

/** Reads an office directory; what cannot be read is left out. */
export async function readDirectoryFile(text: string): Promise<DirectoryFile> {
  const { directory, problems } = readOfficesText(text, await loadYaml());
  return {
    directory,
    problems: problems.map((problem) => ({ ...problem, message: directoryMessages[problem.key] })),
  };
}

/** Reads a yaodian.json; what cannot be read counts as not set. */
export async function readConfigFile(text: string): Promise<ConfigFile> {
  const { config, problems } = readConfig(text, await loadYaml(), RULES);
  const { format, offices, roles, rules, terms } = config;
  return {
    offices: offices === null ? null : { value: offices, span: placeOf(text, offices) },
    format,
    roles,
    rules,
    terms,
    problems: problems.map((problem) => ({ ...problem, message: configMessages[problem.key] })),
  };
}

/** Where a value of a JSON text stands; its start where it is written with escapes. */
function placeOf(text: string, value: string): Span {
  const quoted = JSON.stringify(value);
  const start = text.indexOf(quoted);
  return start < 0 ? { start: 0, end: 0 } : { start: start + 1, end: start + quoted.length - 1 };
}
