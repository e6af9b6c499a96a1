import type { Files } from './files';
import type { Host } from './host';
import { OpenDocument } from './openDocument';
import { isInside, normalUri } from './uris';

/** Names of files end like this; folders' names hardly ever do. */
const FILE_NAME = /\.[a-z]\w{0,5}$/i;

interface Read {
  document: Promise<OpenDocument | undefined>;
  /** False where the file may have changed. */
  isFresh: boolean;
}

/** The files of plans on disk: which there are, and what is in them. */
export class PlanFiles {
  readonly #read = new Map<string, Read>();
  readonly #listed = new Map<string, Promise<readonly string[]>>();

  constructor(
    private readonly host: Host,
    private readonly files: Files,
  ) {}

  /** The plans in a folder and below it. */
  list(folder: string): Promise<readonly string[]> {
    let listed = this.#listed.get(folder);
    if (listed === undefined) {
      listed = this.host.findPlans(folder, true).then((uris) => uris.filter((uri) => isInside(uri, folder)));
      this.#listed.set(folder, listed);
    }
    return listed;
  }

  /** The plan in a file; undefined where there is none. The same object as long as the text is the same. */
  read(uri: string): Promise<OpenDocument | undefined> {
    const key = normalUri(uri);
    const known = this.#read.get(key);
    if (known?.isFresh) return known.document;
    const document = this.#readFile(uri, known?.document);
    this.#read.set(key, { document, isFresh: true });
    return document;
  }

  forget(uri: string): void {
    const read = this.#read.get(normalUri(uri));
    if (read !== undefined) read.isFresh = false;
  }

  forgetWhere(is: (uri: string) => boolean): void {
    for (const [uri, read] of this.#read) if (read.isFresh && is(uri)) read.isFresh = false;
  }

  /** Takes in that something came or went which is no plan; false where it cannot have been a folder with plans. */
  forgetFolder(uri: string): boolean {
    if (FILE_NAME.test(uri)) return false;
    this.forgetWhere((other) => isInside(other, uri));
    return true;
  }

  forgetLists(): void {
    this.#listed.clear();
  }

  /** Texts that turn out to be the same are kept. */
  forgetAll(): void {
    this.forgetWhere(() => true);
    this.#listed.clear();
  }

  async #readFile(
    uri: string,
    before: Promise<OpenDocument | undefined> | undefined,
  ): Promise<OpenDocument | undefined> {
    const [text, known] = await Promise.all([this.files.read(uri), before]);
    // No text has a NUL: the file is a document of some other program.
    if (text === undefined || text.includes('\0')) return undefined;
    if (known !== undefined && known.text.toString() === text) return known;
    return new OpenDocument({ uri, languageId: 'yaodian', version: 0, text }, false);
  }
}
