import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands/index';
import { createOutput } from './output';
import { type ClientFactory, createServer, type Server } from './server';
import { createStatusBar } from './statusBar';
import { watchOrdinals } from './structureContext';

let running: Server | undefined;

/** Starts everything. Resolves when the server answers, or has been reported as not starting. */
export async function activateWith(context: ExtensionContext, createClient: ClientFactory): Promise<void> {
  const output = createOutput();
  const server = createServer(createClient, output);
  running = server;
  // The commands and the status bar come first: they are what helps when the server does not start.
  context.subscriptions.push(
    output,
    server,
    createStatusBar(server),
    watchOrdinals(),
    ...registerCommands({ server, output, extensionUri: context.extensionUri }),
  );
  await server.start();
}

/** Stops the server and waits for it, so that no process outlives the window. */
export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}
