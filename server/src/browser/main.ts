import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from '../lsp/startServer';
import { browserHost } from './host';

// The project is checked without the DOM's types, and this is all of them that the worker needs.
type Channel = ConstructorParameters<typeof BrowserMessageReader>[0];
const channel = globalThis as unknown as Channel;

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(channel),
  new BrowserMessageWriter(channel),
);
startServer(connection, browserHost(connection));
