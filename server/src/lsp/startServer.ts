import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { FEATURES, serverCapabilities } from './capabilities';
import { clientFeatures } from './clientFeatures';
import { registerDirectories } from './directoryDocuments';
import { guardNotification } from './guard';
import type { Host } from './host';
import { Server } from './server';

/** Serves one client until it says goodbye. */
export function startServer(connection: Connection, host: Host): void {
  const server = new Server(connection, host);
  connection.onInitialize((params): InitializeResult => {
    initialize(server, params);
    return { capabilities: serverCapabilities(server.client), serverInfo: { name: 'yaodian' } };
  });
  connection.onInitialized(
    guardNotification(server.log, 'initialized', () => {
      for (const feature of FEATURES) feature.initialized?.(server);
      registerDirectories(server, serverCapabilities(server.client));
    }),
  );
  for (const feature of FEATURES) feature.register?.(server);
  connection.listen();
}

function initialize(server: Server, params: InitializeParams): void {
  server.client = clientFeatures(params.capabilities);
  server.folders.initialize(params);
  const options: unknown = params.initializationOptions;
  if (typeof options !== 'object' || options === null) return;
  // Clients that cannot be asked for their settings may send them here; `docs` is where their copy of the rules' pages is.
  if ('settings' in options) server.settings.receive(options.settings);
  // The command by which the client opens its list of completions: it is run where something is to be filled in next.
  if ('suggestCommand' in options && typeof options.suggestCommand === 'string') {
    server.suggestCommand = options.suggestCommand;
  }
  // A client that has the snippets itself would show them twice.
  if ('snippets' in options) server.hasSnippets = options.snippets === true;
  if ('commands' in options && Array.isArray(options.commands)) {
    server.commands = new Set(options.commands.filter((one) => typeof one === 'string'));
  }
  if ('docs' in options && typeof options.docs === 'string') server.docs = options.docs.replace(/\/+$/, '');
}
