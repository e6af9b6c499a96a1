import type { YamlReader } from '../base/yaml';
import { blankComments } from './config/blankComments';
import { type FormatSteps, readFormatSteps } from './config/formatSteps';
import type { ConfigKey } from './config/messages';
import { type KnownRule, type RuleSetting, readRules } from './config/readRules';
import { type ConfiguredTerm, readTerms } from './config/readTerms';
import { type DirectoryProblem, error, type Report } from './fields/problem';
import { type RoleWords, readRoles } from './fields/readRoles';
import { type Fields, type FieldWords, readFields } from './fields/yamlFields';
import { reportYaml } from './fields/yamlProblems';
import { readText } from './fields/yamlValues';

export { configMessages } from './config/messages';
export type { OptionType, RuleSetting } from './config/readRules';

/** What yaodian.json sets. */
export interface Config {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Path of the office directory, from the configuration's folder. */
  readonly offices: string | null;
  readonly terms: readonly ConfiguredTerm[];
  /** Role words beyond the built-in ones. */
  readonly roles: RoleWords;
  /** Which steps of its own the formatter does. */
  readonly format: FormatSteps;
}

/** A configuration as far as its file could be read, and what is wrong with the file. */
export interface ConfigReading {
  readonly config: Config;
  /** In the order of the file. */
  readonly problems: readonly DirectoryProblem<ConfigKey>[];
}

type ConfigField = 'rules' | 'offices' | 'terms' | 'roles' | 'format' | 'schema';

const FIELDS: FieldWords<ConfigField> = {
  rules: ['rules'],
  offices: ['offices'],
  terms: ['terms'],
  roles: ['roles'],
  format: ['format'],
  // Editors find the schema by it; it means nothing here.
  schema: ['$schema'],
};

/**
 * Reads the text of yaodian.json: JSON, comments and trailing commas allowed. YAML includes JSON, so the YAML reader
 * gives the places. `knownRules` are all rules; without any, names and options of rules are not checked.
 */
export function readConfig(
  text: string,
  readYaml: YamlReader,
  knownRules: readonly KnownRule[] = [],
): ConfigReading {
  const problems: DirectoryProblem<ConfigKey>[] = [];
  const report: Report<ConfigKey> = (problem) => problems.push(problem);
  const document = readYaml(blankComments(text));
  reportYaml(document.problems, report);

  const { root } = document;
  let fields: Fields<ConfigField> = new Map();
  if (root?.kind === 'map') fields = readFields(root, FIELDS, report);
  else if (root !== null) report(error('config.notMap', root));

  const config: Config = {
    rules: readRules(fields.get('rules'), knownRules, report),
    offices: readText(fields.get('offices'), report)?.value ?? null,
    terms: readTerms(fields.get('terms'), report),
    roles: readRoles(fields.get('roles'), report),
    format: readFormatSteps(fields.get('format'), report),
  };
  return { config, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}
