import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/startServer';
import { rulePages } from './docs';
import { nodeHost } from './host';

// The transport is taken from the command line: --stdio, or what VS Code passes for IPC.
startServer(createConnection(ProposedFeatures.all), nodeHost(rulePages(__dirname)));

// Over IPC a client that is gone leaves no stream that ends.
process.once('disconnect', () => process.exit(1));
