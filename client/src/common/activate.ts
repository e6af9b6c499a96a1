import type { ExtensionContext, Uri } from 'vscode';
import type { PlanSummaryResult } from '../../../server/src/lsp/protocol';
import { registerCommands } from './commands/index';
import { registerNowhere } from './nowhere';
import { createOutput } from './output';
import { type ClientFactory, createServer, type Server } from './server';
import { createStatusBar } from './statusBar';
import { watchStrayPlans } from './strayPlans';
import { watchOrdinals } from './structureContext';
import { watchGaps } from './suggestAtGap';
import { createCurrentPlan } from './views/currentPlan';
import { createViews } from './views/index';
import { createPlanAnswer } from './views/planAnswer';
import { SUMMARY } from './views/requests';

let running: Server | undefined;

/** Starts everything; `home` is the user's own folder, where there is one. Resolves when the server answers, or has been reported as not starting. */
export async function activateWith(
  context: ExtensionContext,
  createClient: ClientFactory,
  home?: Uri,
): Promise<void> {
  const output = createOutput();
  const server = createServer(createClient, output);
  running = server;
  const plan = createCurrentPlan();
  const summary = createPlanAnswer<PlanSummaryResult>(SUMMARY, plan, server, true);
  const { extensionUri, globalStorageUri: storageUri } = context;
  // The commands and the status bar come first: they are what helps when the server does not start.
  context.subscriptions.push(
    output,
    server,
    plan,
    summary,
    createStatusBar({ server, plan, summary }),
    watchOrdinals(),
    watchGaps(),
    registerNowhere(),
    watchStrayPlans(storageUri, home),
    createViews(server, plan, context.workspaceState),
    ...registerCommands({ server, output, extensionUri, storageUri, plan, summary }),
  );
  await server.start();
}

/** Stops the server and waits for it, so that no process outlives the window. */
export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}
