import type { CancellationToken, FileEvent } from 'vscode-languageserver';
import type { Plan } from '../core';
import type { NamedPlan } from '../workspace/dataFiles';
import { lastYearAmong, lastYearFolder, lastYearTitle, meantBy } from '../workspace/lastYear';
import { type NamedPath, readNamedPaths } from '../workspace/namedPath';
import { isPlanName } from '../workspace/planFiles';
import type { Documents } from './documents';
import type { Files } from './files';
import type { Folders } from './folders';
import type { Host } from './host';
import { FileChangeType } from './library';
import type { OpenDocument } from './openDocument';
import { pacemaker } from './pause';
import { PlanFiles } from './planFiles';
import { Siblings } from './siblings';
import { baseName, folderOf, isInside, normalUri, pathOf, resolvePath, sameUri, withPath } from './uris';
import type { PlanConfiguration, Workspace } from './workspace';

/** A plan of the workspace: as it is in the editor where it is open there, else as its file has it. */
export interface WorkspacePlan {
  readonly document: OpenDocument;
  readonly configuration: PlanConfiguration;
  readonly plan: Plan;
}

/** Files of plans that changed; `isListed` where some came or went. */
type Listener = (uris: readonly string[], isListed: boolean) => void;

/** All plans of the folders that are open, and those that are open without being in one. */
export class Plans {
  readonly #files: PlanFiles;
  readonly #siblings = new Siblings();
  readonly #watched = new Set<string>();
  readonly #listeners: Listener[] = [];
  #onWatch: (uri: string) => void = () => undefined;

  constructor(
    private readonly host: Host,
    private readonly documents: Documents,
    files: Files,
    private readonly folders: Folders,
    private readonly workspace: Workspace,
  ) {
    this.#files = new PlanFiles(host, files);
    const moved = ({ uri }: OpenDocument): void => {
      this.#siblings.clear();
      // Its file is what counts from now on, and was perhaps saved meanwhile.
      this.#files.forget(uri);
      // Of files outside the folders no one tells: they are looked at again now and then.
      this.#files.forgetWhere((other) => this.folders.of(other) === undefined);
    };
    documents.listen({ opened: moved, closed: moved, changed: ({ uri }) => this.#siblings.changed(uri) });
    workspace.onChange(() => this.#siblings.clear());
  }

  /** Calls `listener` whenever files of plans were made, changed or deleted. */
  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Takes what the client's watcher says of files of plans, and of folders that came or went. */
  changed(changes: readonly FileEvent[]): void {
    const uris: string[] = [];
    let isListed = false;
    for (const { uri, type } of changes) {
      const isPlan = isPlanName(baseName(uri)) || this.#watched.has(normalUri(uri));
      if (isPlan) this.#files.forget(uri);
      // Of a folder that is moved or deleted as a whole, nothing else is said of the plans in it.
      else if (type === FileChangeType.Changed || !this.#files.forgetFolder(uri)) continue;
      if (type !== FileChangeType.Changed) isListed = true;
      uris.push(uri);
    }
    if (uris.length === 0) return;
    if (isListed) this.#files.forgetLists();
    this.#siblings.clear();
    for (const listener of this.#listeners) listener(uris, isListed);
  }

  /** Looks at everything anew when it is next asked for. */
  forgetAll(): void {
    this.#files.forgetAll();
    this.#siblings.clear();
  }

  /** The URIs of all plans, the open ones first. */
  async uris(): Promise<readonly string[]> {
    const found = new Map<string, string>();
    for (const { kind, uri } of this.documents.all()) if (kind === 'plan') found.set(normalUri(uri), uri);
    for (const folder of this.folders.all) {
      for (const uri of await this.#files.list(folder)) {
        if (!found.has(normalUri(uri))) found.set(normalUri(uri), uri);
      }
    }
    return [...found.values()];
  }

  /** The URIs of the plans that are files in a folder and below it. */
  filesIn(folder: string): Promise<readonly string[]> {
    return this.#files.list(folder);
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
    return open === undefined ? this.#files.read(uri) : Promise.resolve(open);
  }

  /** All plans for which `wanted` holds, as far as they were read when `token` is cancelled. */
  async all(
    token?: CancellationToken,
    wanted: (uri: string) => boolean = () => true,
  ): Promise<WorkspacePlan[]> {
    return this.#those((await this.uris()).filter(wanted), token);
  }

  /**
   * The plans in the same folder as `uri`, which itself is left out: they speak of the same offices. A new plan that was
   * never saved is taken to belong to the first folder that is open. The same list until one of them, or what they depend
   * on, changes; typing in the plan at `uri` is no such change.
   */
  async siblingsOf(uri: string, token?: CancellationToken): Promise<readonly WorkspacePlan[]> {
    const folder = folderOf(uri) ?? this.folders.first;
    if (folder === undefined) return [];
    const isBeside = isIn(folder);
    return this.#siblings.of(uri, token, async () => {
      const around = await this.#around(uri);
      return this.#those(
        around.filter((other) => isBeside(other) && !sameUri(other, uri)),
        token,
      );
    });
  }

  /**
   * The plan of the year before: the one that the front matter names, else the one whose file is called the same but for the
   * year, in the plan's folder or in a folder of last year's, else the one in the plan's folder with the same title but for
   * the year.
   */
  async lastYearOf(
    at: string | WorkspacePlan,
    token?: CancellationToken,
  ): Promise<WorkspacePlan | undefined> {
    const own = typeof at === 'string' ? await this.get(at) : at;
    if (own === undefined || token?.isCancellationRequested) return undefined;
    const { document, plan } = own;
    const { lastYear } = await readNamedPaths(document.text);
    if (lastYear !== null) return this.#named(document, lastYear);
    const around = await this.#around(document.uri, plan.year);
    const paths = new Map(around.map((uri) => [pathOf(uri), uri]));
    const found = paths.get(lastYearAmong(pathOf(document.uri), plan.year, [...paths.keys()]) ?? '');
    return found === undefined ? this.#lastYearByTitle(own, token) : this.get(found);
  }

  async #lastYearByTitle(
    { document, plan }: WorkspacePlan,
    token?: CancellationToken,
  ): Promise<WorkspacePlan | undefined> {
    if (plan.title === null) return undefined;
    const siblings = await this.siblingsOf(document.uri, token);
    const titles = siblings.map((sibling) => sibling.plan.title ?? '');
    return siblings[lastYearTitle(plan.title, plan.year, titles)];
  }

  /** What the plan that a plan names as last year's is; where nobody can tell, another. */
  async named(document: OpenDocument, named: NamedPath): Promise<NamedPlan> {
    const targets = this.#resolve(document, named);
    const target = await this.#firstThere(targets);
    if (target === undefined) return targets.length === 0 ? 'other' : 'missing';
    return sameUri(target, document.uri) ? 'itself' : 'other';
  }

  /** Calls `listener` for every file that is to be watched by its name from now on: no pattern covers it. */
  onWatch(listener: (uri: string) => void): void {
    this.#onWatch = listener;
  }

  async #named(document: OpenDocument, named: NamedPath): Promise<WorkspacePlan | undefined> {
    const target = await this.#firstThere(this.#resolve(document, named));
    return target === undefined || sameUri(target, document.uri) ? undefined : this.get(target);
  }

  async #firstThere(targets: readonly string[]): Promise<string | undefined> {
    for (const target of targets) if ((await this.document(target)) !== undefined) return target;
    return undefined;
  }

  /** Where the file may be that a plan names; nowhere for a relative path of a plan that is in no folder. */
  #resolve({ uri }: OpenDocument, { path }: NamedPath): string[] {
    const folder = folderOf(uri) ?? this.folders.first;
    const targets = meantBy(path).flatMap((meant) => resolvePath(meant, folder) ?? []);
    for (const target of targets) {
      if (this.#watched.has(target)) continue;
      if (isPlanName(baseName(target)) && this.folders.of(target) !== undefined) continue;
      this.#watched.add(target);
      this.#onWatch(target);
    }
    return targets;
  }

  async #those(uris: readonly string[], token?: CancellationToken): Promise<WorkspacePlan[]> {
    const plans: WorkspacePlan[] = [];
    const pace = pacemaker();
    for (const uri of uris) {
      const plan = await this.get(uri);
      if (plan !== undefined) plans.push(plan);
      await pace();
      if (token?.isCancellationRequested) break;
    }
    return plans;
  }

  /** The URIs of the plans among which a plan's siblings and its last year's are. */
  async #around(uri: string, year: number | null = null): Promise<readonly string[]> {
    const folder = folderOf(uri);
    if (folder === undefined || this.folders.all.some((one) => isInside(uri, one))) return this.uris();
    // A plan that was opened by itself: its surroundings may be anything, so that only two folders are looked into.
    const lastYear = lastYearFolder(pathOf(folder), baseName(uri), year);
    const near = [folder, ...(lastYear === undefined ? [] : [withPath(folder, lastYear)])];
    const found = await Promise.all(near.map((one) => this.host.findPlans(one, false)));
    return [...new Set([...(await this.uris()), ...found.flat()])];
  }
}

/** Tells what lies in a folder itself. */
function isIn(folder: string): (uri: string) => boolean {
  const normal = normalUri(folder).replace(/\/+$/, '');
  return (uri) => folderOf(uri) === normal;
}
