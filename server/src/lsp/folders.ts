import type { InitializeParams, WorkspaceFolder, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { isInside, sameUri } from './uris';

/** The folders that are open in the editor. */
export class Folders {
  #uris: string[] = [];

  initialize({ workspaceFolders, rootUri }: InitializeParams): void {
    const given = workspaceFolders?.map(({ uri }) => uri) ?? [];
    this.#uris = given.length > 0 || rootUri === null || rootUri === undefined ? given : [rootUri];
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = (uri: string): boolean =>
      removed.some((folder: WorkspaceFolder) => sameUri(folder.uri, uri));
    this.#uris = [...this.#uris.filter((uri) => !gone(uri)), ...added.map(({ uri }) => uri)];
  }

  get all(): readonly string[] {
    return this.#uris;
  }

  get first(): string | undefined {
    return this.#uris[0];
  }

  /** The innermost folder that holds `uri`. */
  of(uri: string): string | undefined {
    const holding = this.#uris.filter((folder) => isInside(uri, folder));
    return holding.sort((a, b) => b.length - a.length)[0];
  }
}
