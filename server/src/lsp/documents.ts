import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { OpenDocument } from './openDocument';
import { sameUri } from './uris';

/** Told of what happens to open documents. */
export interface DocumentListener {
  opened?(document: OpenDocument): void;
  changed?(document: OpenDocument): void;
  closed?(document: OpenDocument): void;
}

/** The documents that are open in the editor. */
export class Documents {
  readonly #byUri = new Map<string, OpenDocument>();
  readonly #listeners: DocumentListener[] = [];

  listen(listener: DocumentListener): void {
    this.#listeners.push(listener);
  }

  open({ textDocument }: DidOpenTextDocumentParams): OpenDocument {
    const document = new OpenDocument(textDocument);
    this.#byUri.set(document.uri, document);
    for (const listener of this.#listeners) listener.opened?.(document);
    return document;
  }

  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): OpenDocument | undefined {
    const document = this.#byUri.get(textDocument.uri);
    if (document === undefined) return undefined;
    document.change(contentChanges, textDocument.version);
    for (const listener of this.#listeners) listener.changed?.(document);
    return document;
  }

  close({ textDocument }: DidCloseTextDocumentParams): OpenDocument | undefined {
    const document = this.#byUri.get(textDocument.uri);
    if (document === undefined) return undefined;
    this.#byUri.delete(textDocument.uri);
    for (const listener of this.#listeners) listener.closed?.(document);
    return document;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#byUri.get(uri);
  }

  /** The open document for a file, however either of the two URIs is spelt. */
  find(uri: string): OpenDocument | undefined {
    return this.get(uri) ?? this.all().find((document) => sameUri(document.uri, uri));
  }

  all(): OpenDocument[] {
    return [...this.#byUri.values()];
  }
}
