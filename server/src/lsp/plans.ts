import type { CancellationToken, FileEvent } from 'vscode-languageserver';
import type { Plan } from '../core';
import type { Documents } from './documents';
import type { Files } from './files';
import type { Folders } from './folders';
import type { Host } from './host';
import { FileChangeType } from './library';
import { OpenDocument } from './openDocument';
import { pacemaker } from './pause';
import { folderOf, isInside, normalUri, sameUri } from './uris';
import type { PlanConfiguration, Workspace } from './workspace';

/** A plan of the workspace: as it is in the editor where it is open there, else as its file has it. */
export interface WorkspacePlan {
  readonly document: OpenDocument;
  readonly configuration: PlanConfiguration;
  readonly plan: Plan;
}

/** A file that changed; a directory counts for what is in it. */
type Listener = (uris: readonly string[]) => void;

/** All plans of the folders that are open, and those that are open without being in one. */
export class Plans {
  readonly #read = new Map<string, Promise<OpenDocument | undefined>>();
  readonly #listed = new Map<string, Promise<readonly string[]>>();
  readonly #listeners: Listener[] = [];

  constructor(
    private readonly host: Host,
    private readonly documents: Documents,
    private readonly files: Files,
    private readonly folders: Folders,
    private readonly workspace: Workspace,
  ) {
    documents.listen({
      opened: ({ uri }) => this.#read.delete(normalUri(uri)),
      // Its file is what counts from now on, and was perhaps saved meanwhile.
      closed: ({ uri }) => this.#read.delete(normalUri(uri)),
    });
  }

  /** Calls `listener` whenever files of plans were made, changed or deleted. */
  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Takes what the client's watcher says of files of plans. */
  changed(changes: readonly FileEvent[]): void {
    if (changes.length === 0) return;
    for (const { uri, type } of changes) {
      this.#read.delete(normalUri(uri));
      if (type !== FileChangeType.Changed) this.#listed.clear();
    }
    for (const listener of this.#listeners) listener(changes.map(({ uri }) => uri));
  }

  /** Reads everything anew when it is next asked for. */
  forgetAll(): void {
    this.#read.clear();
    this.#listed.clear();
  }

  /** The URIs of all plans, the open ones first. */
  async uris(): Promise<readonly string[]> {
    const found = new Map<string, string>();
    for (const { kind, uri } of this.documents.all()) if (kind === 'plan') found.set(normalUri(uri), uri);
    for (const folder of this.folders.all) {
      for (const uri of await this.#list(folder)) {
        if (!found.has(normalUri(uri))) found.set(normalUri(uri), uri);
      }
    }
    return [...found.values()];
  }

  /** The plan at `uri`; undefined where there is none. */
  async get(uri: string): Promise<WorkspacePlan | undefined> {
    const document = await this.document(uri);
    if (document === undefined || document.kind !== 'plan') return undefined;
    const configuration = await this.workspace.of(document);
    return { document, configuration, plan: document.plan(configuration.analyzer) };
  }

  /** The document at `uri`, open or read from its file. */
  document(uri: string): Promise<OpenDocument | undefined> {
    const open = this.documents.find(uri);
    if (open !== undefined) return Promise.resolve(open);
    const key = normalUri(uri);
    let document = this.#read.get(key);
    if (document === undefined) {
      document = this.#readFile(uri);
      this.#read.set(key, document);
    }
    return document;
  }

  /** All plans for which `wanted` holds, as far as they were read when `token` is cancelled. */
  async all(
    token?: CancellationToken,
    wanted: (uri: string) => boolean = () => true,
  ): Promise<WorkspacePlan[]> {
    const plans: WorkspacePlan[] = [];
    const pace = pacemaker();
    for (const uri of await this.uris()) {
      if (!wanted(uri)) continue;
      const plan = await this.get(uri);
      if (plan !== undefined) plans.push(plan);
      await pace();
      if (token?.isCancellationRequested) break;
    }
    return plans;
  }

  /** The plans in the same folder as `uri`, which itself is left out: they speak of the same offices. */
  async siblingsOf(uri: string, token?: CancellationToken): Promise<WorkspacePlan[]> {
    const folder = folderOf(uri);
    if (folder === undefined) return [];
    return this.all(token, (other) => !sameUri(other, uri) && folderOf(other) === folder);
  }

  async #list(folder: string): Promise<readonly string[]> {
    let listed = this.#listed.get(folder);
    if (listed === undefined) {
      listed = this.host.findPlans(folder);
      this.#listed.set(folder, listed);
    }
    return (await listed).filter((uri) => isInside(uri, folder));
  }

  async #readFile(uri: string): Promise<OpenDocument | undefined> {
    const text = await this.files.read(uri);
    return text === undefined
      ? undefined
      : new OpenDocument({ uri, languageId: 'yaodian', version: 0, text }, false);
  }
}
