import {
  Analyzer,
  type AnalyzerOptions,
  configuredRules,
  type FormatSteps,
  type Language,
  OfficeDirectory,
  type RuleSettings,
  type Span,
} from '../core';
import {
  CONFIG_FILE,
  type ConfigFile,
  type DirectoryFile,
  OFFICES_FILE,
  readConfigFile,
  readDirectoryFile,
} from '../workspace/dataFiles';
import { type NamedPath, type NamedPaths, readNamedPaths } from '../workspace/namedPath';
import { readLoadedYaml } from '../workspace/yamlReader';
import type { ClientFeatures } from './clientFeatures';
import type { Files } from './files';
import type { Folders } from './folders';
import type { OpenDocument } from './openDocument';
import type { EditorSettings, Settings } from './settings';
import { folderOf, foldersUp, joinUri, resolvePath } from './uris';

/** Everything that a plan's findings depend on besides its text. */
export interface Configuration {
  /** Differs between any two configurations that may lead to different findings. */
  readonly id: number;
  readonly analyzer: Analyzer;
  readonly language: Language;
}

/** The configuration of one plan, and where it comes from. */
export interface PlanConfiguration extends Configuration {
  /** The settings of the rules, those of yaodian.json over those of the editor. */
  readonly rules: RuleSettings;
  /** Which steps of its own the formatter does, likewise. */
  readonly format: FormatSteps;
  /** The yaodian.json and the office directory it was read from; null where there is none. */
  readonly config: string | null;
  readonly directory: string | null;
  /** A directory that the plan or the settings name and that is not there, and the place of the plan to say so at. */
  readonly missing: { readonly path: string; readonly span: Span } | null;
}

type Options = Required<Omit<AnalyzerOptions, 'readYaml'>>;

interface Found<T> {
  readonly uri: string;
  readonly value: T;
}

interface Resolved {
  readonly generation: number;
  readonly named: NamedPaths;
  readonly value: Promise<PlanConfiguration>;
}

/** Finds the configuration of each plan, and shares one analyzer among plans with the same. */
export class Workspace {
  #generation = 0;
  #lastId = 0;
  #known = new Map<string, Configuration>();
  /** The configurations before the last change: most of them are still right. */
  #older = new Map<string, Configuration>();
  readonly #resolved = new WeakMap<OpenDocument, Resolved>();
  readonly #identities = new WeakMap<object, number>();
  readonly #listeners: (() => void)[] = [];
  #onResolved: () => void = () => undefined;

  constructor(
    private readonly folders: Folders,
    private readonly settings: Settings,
    private readonly files: Files,
    private readonly client: () => ClientFeatures,
  ) {}

  /** Calls `listener` whenever configurations may have changed. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Calls `listener` whenever the configuration of a plan was looked up anew. */
  onResolved(listener: () => void): void {
    this.#onResolved = listener;
  }

  /** Looks everything up anew when it is next asked for. */
  invalidate(): void {
    this.#generation++;
    this.#older = this.#known;
    this.#known = new Map();
    for (const listener of this.#listeners) listener();
  }

  /** The configuration of a plan. Without a change of anything this is a look into a table. */
  async of(document: OpenDocument): Promise<PlanConfiguration> {
    const named = await readNamedPaths(document.text);
    const known = this.#resolved.get(document);
    if (known?.generation === this.#generation && known.named === named) return known.value;
    const value = this.#resolve(document, named);
    this.#resolved.set(document, { generation: this.#generation, named, value });
    await value;
    this.#onResolved();
    return value;
  }

  /** The settings of the rules for a data file, and the yaodian.json that has a say in them. */
  async rulesOf(uri: string): Promise<Pick<PlanConfiguration, 'rules' | 'config'>> {
    const [settings, config] = await Promise.all([
      this.settings.of(uri, this.client()),
      this.#findUp(folderOf(uri), this.folders.of(uri), CONFIG_FILE, readConfigFile),
    ]);
    return { rules: { ...settings.rules, ...config?.value.rules }, config: config?.uri ?? null };
  }

  async #resolve({ uri, isOpen }: OpenDocument, { offices: named }: NamedPaths): Promise<PlanConfiguration> {
    const own = folderOf(uri);
    // A plan that was never saved belongs to the folder that is open.
    const folder = own ?? this.folders.first;
    const root = own === undefined ? folder : this.folders.of(uri);
    const [settings, config] = await Promise.all([
      // The plans of a folder that are not open are many, and have the folder's settings.
      this.settings.of(isOpen ? uri : (root ?? uri), this.client()),
      this.#findUp(folder, root, CONFIG_FILE, readConfigFile),
    ]);
    const { directory, missing } = await this.#directory(folder, root, named, config, settings);
    const rules = configuredRules({
      rules: { ...settings.rules, ...config?.value.rules },
      terms: config?.value.terms ?? [],
    });
    const options = {
      directory: directory?.value.directory ?? OfficeDirectory.empty,
      roles: config?.value.roles ?? {},
      rules,
    };
    return {
      ...this.#configuration(options, settings.language),
      rules,
      format: { ...settings.format, ...config?.value.format },
      config: config?.uri ?? null,
      directory: directory?.uri ?? null,
      missing,
    };
  }

  /** The directory that the plan names, else yaodian.json, else the settings, else the nearest offices.yaml. */
  async #directory(
    folder: string | undefined,
    root: string | undefined,
    named: NamedPath | null,
    config: Found<ConfigFile> | undefined,
    { offices }: EditorSettings,
  ): Promise<{
    directory: Found<DirectoryFile> | undefined;
    missing: PlanConfiguration['missing'];
  }> {
    if (named !== null) {
      const directory = await this.#read(resolvePath(named.path, folder));
      return { directory, missing: directory === undefined ? named : null };
    }
    const inConfig = config?.value.offices ?? null;
    if (config !== undefined && inConfig !== null) {
      // That it is not there is said in yaodian.json.
      return {
        directory: await this.#read(resolvePath(inConfig.value, folderOf(config.uri))),
        missing: null,
      };
    }
    if (offices !== '') {
      const directory = await this.#read(resolvePath(offices, root ?? this.folders.first ?? folder));
      const missing = { path: offices, span: { start: 0, end: 0 } };
      return { directory, missing: directory === undefined ? missing : null };
    }
    return { directory: await this.#findUp(folder, root, OFFICES_FILE, readDirectoryFile), missing: null };
  }

  async #read(uri: string | undefined): Promise<Found<DirectoryFile> | undefined> {
    if (uri === undefined) return undefined;
    this.files.watch(uri);
    const value = await this.files.value(uri, readDirectoryFile);
    return value === undefined ? undefined : { uri, value };
  }

  /** The nearest file called `name`, from `folder` up to `root`, or to the top for a plan outside the folders that are open. */
  async #findUp<T extends object>(
    folder: string | undefined,
    root: string | undefined,
    name: string,
    read: (text: string) => Promise<T>,
  ): Promise<Found<T> | undefined> {
    if (folder === undefined) return undefined;
    const uris = foldersUp(folder, root).map((one) => joinUri(one, name));
    const values = await Promise.all(uris.map((uri) => this.files.value(uri, read)));
    for (const [index, uri] of uris.entries()) {
      const value = values[index];
      if (value !== undefined) return { uri, value };
    }
    return undefined;
  }

  #configuration(options: Options, language: Language): Configuration {
    const { directory, roles, rules } = options;
    const key = `${this.#identity(directory)} ${language} ${JSON.stringify([roles, rules])}`;
    let known = this.#known.get(key) ?? this.#older.get(key);
    if (known === undefined) {
      const analyzer = new Analyzer({ readYaml: readLoadedYaml, ...options });
      known = { id: ++this.#lastId, analyzer, language };
    }
    this.#known.set(key, known);
    return known;
  }

  #identity(directory: OfficeDirectory): number {
    const identity = this.#identities.get(directory) ?? ++this.#lastId;
    this.#identities.set(directory, identity);
    return identity;
  }
}
