import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from '../common/activate';

export { deactivate } from '../common/activate';

// The project is checked without the DOM's types, and this is all of them that the client needs.
declare const Worker: new (url: string) => object;

/** The web entry: the server is a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  // A worker that has been stopped cannot be started again, so every start makes its own.
  const startWorker = async () => new Worker(script);
  await activateWith(context, (id, name, options) => new LanguageClient(id, name, startWorker, options));
}
