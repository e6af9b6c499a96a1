import { PlanText } from '../core';
import type { Documents } from './documents';
import type { Host } from './host';
import type { Log } from './log';
import { MESSAGES } from './messages';
import { normalUri } from './uris';

/** A text of a file, and what was made of it. */
interface Read {
  readonly text: string;
  readonly value: Promise<object>;
}

/** A file as edits are made to it; `version` is null where it is not open. */
export interface FileVersion {
  readonly text: PlanText;
  readonly version: number | null;
}

/** The data files beside the plans: as they are in the editor where they are open there, else as they are on disk. */
export class Files {
  readonly #texts = new Map<string, Promise<string | undefined>>();
  /** By what makes them: nothing keeps a plan from naming a configuration as its office directory. */
  readonly #values = new Map<(text: string) => Promise<object>, Map<string, Read>>();
  readonly #watched = new Set<string>();
  readonly #watchers: ((uri: string) => void)[] = [];

  constructor(
    private readonly host: Host,
    private readonly documents: Documents,
    private readonly log: Log,
  ) {}

  /** The text of a file; undefined where there is none. Never rejects. */
  text(uri: string): Promise<string | undefined> {
    const open = this.documents.find(uri);
    if (open !== undefined) return Promise.resolve(open.text.toString());
    const key = normalUri(uri);
    let text = this.#texts.get(key);
    if (text === undefined) {
      text = this.read(key);
      this.#texts.set(key, text);
    }
    return text;
  }

  /** The lines of a file; undefined where there is none. Never rejects. */
  async lines(uri: string): Promise<FileVersion | undefined> {
    const open = this.documents.find(uri);
    if (open !== undefined) return { text: open.text, version: open.version };
    const text = await this.text(uri);
    return text === undefined ? undefined : { text: PlanText.from(text), version: null };
  }

  /** The URIs of the files in a folder; none where it cannot be read. Never rejects. */
  async list(folder: string): Promise<readonly string[]> {
    try {
      return await this.host.listFiles(folder);
    } catch (error) {
      this.log.failure(MESSAGES.readFailed, folder, error);
      return [];
    }
  }

  /** False for a file that is not open and that an editor would damage by opening it as UTF-8 of its own accord. */
  async isEditable(uri: string): Promise<boolean> {
    if (this.documents.find(uri) !== undefined) return true;
    const bytes = await this.host.readFile(normalUri(uri));
    if (bytes === undefined) return true;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  }

  /** False for a file that must not be written to, whether it is open or not. Looked at each time: it may be unlocked. */
  isWritable(uri: string): Promise<boolean> {
    return this.host.isWritable(normalUri(uri));
  }

  /** What `make`, the same function each time, makes of the file's text; the same object as long as the text is the same. */
  async value<T extends object>(uri: string, make: (text: string) => Promise<T>): Promise<T | undefined> {
    const text = await this.text(uri);
    if (text === undefined) return undefined;
    const key = normalUri(uri);
    const made = this.#values.get(make) ?? new Map<string, Read>();
    const known = made.get(key);
    if (known?.text === text) return known.value as Promise<T>;
    const value = make(text);
    this.#values.set(make, made.set(key, { text, value }));
    return value;
  }

  /** Says that a file is in use which the editor would not report changes of by itself. */
  watch(uri: string): void {
    if (this.#watched.has(uri)) return;
    this.#watched.add(uri);
    for (const watcher of this.#watchers) watcher(uri);
  }

  /** Calls `listener` for every file that is to be watched, those that are in use already included. */
  onWatch(listener: (uri: string) => void): void {
    this.#watchers.push(listener);
    for (const uri of this.#watched) listener(uri);
  }

  isWatched(uri: string): boolean {
    return this.#watched.has(normalUri(uri));
  }

  /** Reads the file anew when it is next asked for. */
  forget(uri: string): void {
    this.#texts.delete(normalUri(uri));
  }

  /** Likewise for all that was looked for below a folder that came or went; false where nothing was. */
  forgetFolder(uri: string): boolean {
    const below = `${normalUri(uri).replace(/\/+$/, '')}/`;
    let isKnown = false;
    for (const key of this.#texts.keys()) {
      if (key.startsWith(below)) isKnown = this.#texts.delete(key);
    }
    return isKnown;
  }

  forgetAll(): void {
    this.#texts.clear();
  }

  /** Frees what was made of the files; none is in use any more. */
  clear(): void {
    this.#texts.clear();
    this.#values.clear();
  }

  /** The text of a file as it is on disk now; undefined where there is none. Never rejects. */
  async read(uri: string): Promise<string | undefined> {
    try {
      const bytes = await this.host.readFile(uri);
      return bytes === undefined ? undefined : this.host.decode(bytes);
    } catch (error) {
      this.log.failure(MESSAGES.readFailed, uri, error);
      return undefined;
    }
  }
}
