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
  zh: '找不到处室名录“{name}”，处室名称未核对。请核对这里写的文件名。',
  en: 'The office directory “{name}” cannot be found; names of offices are not checked. Check the name given here.',
};

/** An office directory that is named at `span` and is not there. */
export function missingDirectory(path: string, span: Span): DataProblem {
  return { span, severity: 'error', message: DIRECTORY_MISSING, args: { name: path } };
}

const LAST_YEAR_MISSING: Message = {
  zh: '找不到上年的工作要点“{name}”。请从本文稿所在的文件夹写起，如“../2025/2025年工作要点.txt”，或删去这一行。',
  en: 'Last year’s plan “{name}” cannot be found. Give its path from the folder of this plan, or delete the line.',
};

const LAST_YEAR_ITSELF: Message = {
  zh: '“{name}”就是本文稿，不是上年的。请写上年那一份的文件名，或删去这一行。',
  en: '“{name}” is this plan itself. Give the name of last year’s, or delete the line.',
};

const LAST_YEAR_NO_TEXT: Message = {
  zh: '上年的工作要点“{name}”不是纯文本，读不出来。请另存为纯文本（.txt），再改这里的名称。',
  en: 'Last year’s plan “{name}” is no plain text. Save it as plain text (.txt) and name that file.',
};

const NO_TEXT = /\.(?:docx?|docm|dotx?|wps|odt|rtf|pdf|ofd)$/i;

/** What a plan's path leads to. */
export type NamedPlan = 'other' | 'itself' | 'missing';

/** What is wrong with the plan that is named at `span` as last year's; null for nothing. The plan itself is none the worse. */
export function lastYearProblem(path: string, span: Span, found: NamedPlan): DataProblem | null {
  const told = (message: Message): DataProblem => ({
    span,
    severity: 'warning',
    message,
    args: { name: path },
  });
  if (NO_TEXT.test(path)) return told(LAST_YEAR_NO_TEXT);
  if (found === 'itself') return told(LAST_YEAR_ITSELF);
  return found === 'missing' ? told(LAST_YEAR_MISSING) : null;
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
