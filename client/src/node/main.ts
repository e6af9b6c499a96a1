import { homedir } from 'node:os';
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from '../common/activate';

export { deactivate } from '../common/activate';

/** The desktop entry: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  // The server keeps what V8 compiled where VS Code lets an extension keep its things, and starts sooner next time.
  const env = { ...process.env, YAODIAN_CODE_CACHE: context.globalStorageUri.fsPath };
  const run = { module, transport: TransportKind.ipc, options: { env } };
  const debug = { ...run, options: { env, execArgv: ['--nolazy', '--inspect=6009'] } };
  await activateWith(
    context,
    (id, name, options) => new LanguageClient(id, name, { run, debug }, options),
    Uri.file(homedir()),
  );
}
