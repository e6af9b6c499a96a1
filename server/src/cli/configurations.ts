import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  Analyzer,
  configuredRules,
  type FormatSteps,
  OfficeDirectory,
  type PlanText,
  type RuleSettings,
} from '../core';
import {
  CONFIG_FILE,
  type ConfigFile,
  type DataProblem,
  type DirectoryFile,
  lastYearProblem,
  missingDirectory,
  type NamedPlan,
  OFFICES_FILE,
  readConfigFile,
  readDirectoryFile,
} from '../workspace/dataFiles';
import { meantBy } from '../workspace/lastYear';
import { type NamedPath, readNamedPaths } from '../workspace/namedPath';
import { readLoadedYaml } from '../workspace/yamlReader';
import type { CommandContext } from './context';
import { DataFiles, type LoadedFile } from './dataFiles';
import type { FileReport } from './diagnostic';

/** What a plan is analysed with. */
export interface PlanConfiguration {
  readonly analyzer: Analyzer;
  readonly rules: RuleSettings;
  /** Which steps of its own the formatter does. */
  readonly format: FormatSteps;
  /** What is wrong with the files that the plan names; spans count in the plan. */
  readonly problems: readonly DataProblem[];
}

type Config = LoadedFile<ConfigFile> | null;
type Directory = LoadedFile<DirectoryFile> | null;

function rulesOf(config: Config): RuleSettings {
  return config?.value.rules ?? {};
}

/** What the file is that the plan at `path` names as last year's. */
function namedPlan(path: string, named: string): NamedPlan {
  const found = meantBy(named)
    .map((meant) => resolve(dirname(path), meant.replaceAll('\\', '/')))
    .find((meant) => statSync(meant, { throwIfNoEntry: false })?.isFile());
  if (found === undefined) return 'missing';
  return found === resolve(path) ? 'itself' : 'other';
}

/**
 * Finds the configuration and the office directory of each plan; plans with the same ones share an analyzer. The
 * directory is, in this order: `--offices`, what the plan's front matter names, what yaodian.json names, and the nearest
 * offices.yaml from the plan's folder up.
 */
export class Configurations {
  readonly #files: DataFiles;
  readonly #analyzers = new Map<Directory, Map<Config, Analyzer>>();
  readonly #found = new Map<string, string | null>();

  constructor(private readonly context: CommandContext) {
    this.#files = new DataFiles(context);
  }

  /** What was found wrong in the files of settings since the last call, each file once. */
  takeReports(): FileReport[] {
    return this.#files.takeReports();
  }

  /** The same as sentences, with what could not be read at all. */
  takeProblems(): string[] {
    return this.#files.takeProblems();
  }

  async of(path: string, text: PlanText): Promise<PlanConfiguration> {
    const folder = dirname(path);
    const config = await this.#config(folder);
    const { lastYear, offices } = await readNamedPaths(text);
    const { directory, missing } = await this.#directory(folder, offices, config);
    const problems = [
      missing === null ? null : missingDirectory(missing.path, missing.span),
      lastYear === null
        ? null
        : lastYearProblem(lastYear.path, lastYear.span, namedPlan(path, lastYear.path)),
    ].filter((problem) => problem !== null);
    return {
      analyzer: this.#analyzer(directory, config),
      rules: rulesOf(config),
      format: config?.value.format ?? {},
      problems,
    };
  }

  #config(folder: string): Promise<Config> {
    const { io, options } = this.context;
    const load = (path: string): Promise<Config> =>
      this.#files.load(path, readConfigFile, ({ rules }) => rules);
    if (options.config !== null) return load(resolve(io.cwd, options.config));
    const path = options.noConfig ? null : this.#findUp(folder, CONFIG_FILE);
    return path === null ? Promise.resolve(null) : load(path);
  }

  async #directory(
    folder: string,
    named: NamedPath | null,
    config: Config,
  ): Promise<{ directory: Directory; missing: NamedPath | null }> {
    const { io, options } = this.context;
    const found = (directory: Directory) => ({ directory, missing: null });
    const load = (path: string): Promise<Directory> =>
      this.#files.load(path, readDirectoryFile, () => rulesOf(config));
    if (options.offices !== null) return found(await load(resolve(io.cwd, options.offices)));
    if (named !== null) {
      const path = resolve(folder, named.path);
      if (!existsSync(path)) return { directory: null, missing: named };
      return found(await load(path));
    }
    const inConfig = config?.value.offices ?? null;
    if (config !== null && inConfig !== null) {
      const path = resolve(dirname(config.path), inConfig.value);
      if (existsSync(path)) return found(await load(path));
      this.#files.reportMissing(config, inConfig.value, inConfig.span, rulesOf(config));
      return found(null);
    }
    const path = this.#findUp(folder, OFFICES_FILE);
    return found(path === null ? null : await load(path));
  }

  /** The nearest file of that name in `folder` or above; the search ends at the top of a git checkout. */
  #findUp(folder: string, name: string): string | null {
    const key = join(folder, name);
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const above = dirname(folder);
    let found: string | null = null;
    if (existsSync(key)) found = key;
    else if (above !== folder && !existsSync(join(folder, '.git'))) found = this.#findUp(above, name);
    this.#found.set(key, found);
    return found;
  }

  #analyzer(directory: Directory, config: Config): Analyzer {
    let known = this.#analyzers.get(directory);
    if (known === undefined) {
      known = new Map();
      this.#analyzers.set(directory, known);
    }
    let analyzer = known.get(config);
    if (analyzer === undefined) {
      analyzer = new Analyzer({
        readYaml: readLoadedYaml,
        directory: directory?.value.directory ?? OfficeDirectory.empty,
        ...(config === null ? {} : { rules: configuredRules(config.value), roles: config.value.roles }),
      });
      known.set(config, analyzer);
    }
    return analyzer;
  }
}
