import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { OpenDocument } from './openDocument';
import { sameUri } from './uris';

type Listener = (document: OpenDocument) => void;

/** The documents that are open in the editor. */
export class Documents {
  readonly #byUri = new Map<string, OpenDocument>();
  #onChange: Listener = () => undefined;
  #onClose: Listener = () => undefined;

  /** Calls the one for every document that was opened or changed, the other for every one that was closed. */
  listen(onChange: Listener, onClose: Listener): void {
    this.#onChange = onChange;
    this.#onClose = onClose;
  }

  open({ textDocument }: DidOpenTextDocumentParams): OpenDocument {
    const document = new OpenDocument(textDocument);
    this.#byUri.set(document.uri, document);
    this.#onChange(document);
    return document;
  }

  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): OpenDocument | undefined {
    const document = this.#byUri.get(textDocument.uri);
    if (document === undefined) return undefined;
    document.change(contentChanges, textDocument.version);
    this.#onChange(document);
    return document;
  }

  close({ textDocument }: DidCloseTextDocumentParams): OpenDocument | undefined {
    const document = this.#byUri.get(textDocument.uri);
    if (document === undefined) return undefined;
    this.#byUri.delete(textDocument.uri);
    this.#onClose(document);
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
