import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from '../common/activate';

export { deactivate } from '../common/activate';

// The project is checked without the DOM's types, and this is all of them that the client needs.
declare const Worker: new (url: string) => object;

/** The web entry: the server is a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  // The worker itself, not a function that makes one: the library tells workers by their class, and the one in a
  // web extension host is of another. Every start makes a new client and with it a new worker.
  await activateWith(
    context,
    (id, name, options) => new LanguageClient(id, name, new Worker(script), options),
  );
}
