import type { CancellationToken } from 'vscode-languageserver';
import { type Plan, vocabularyOf } from '../core';
import { MESSAGES } from './messages';
import { pacemaker, soon } from './pause';
import type { Server } from './server';

/** The plans that a plan's words are learned from besides itself. */
export interface Surroundings {
  readonly siblings: readonly Plan[];
  readonly uris: readonly string[];
  readonly lastYear: Plan | null;
}

/** Milliseconds that a list waits for other plans; those that are not read by then are there at a later key. */
const PATIENCE = 150;

/** The plans around the one at `uri`, as far as they are known soon. */
export async function surroundingsOf(
  server: Server,
  uri: string,
  token: CancellationToken,
): Promise<Surroundings> {
  const found = { siblings: [] as Plan[], uris: [] as string[], lastYear: null as Plan | null };
  await soon(gather(server, uri, token, found), PATIENCE, (error) =>
    server.log.failureOnce(MESSAGES.handlerFailed, 'textDocument/completion', error),
  );
  return { ...found, siblings: [...found.siblings], uris: [...found.uris] };
}

/** Goes on when nobody waits any more: what it works out is kept with the plans. */
async function gather(
  { plans }: Server,
  uri: string,
  token: CancellationToken,
  found: { siblings: Plan[]; uris: string[]; lastYear: Plan | null },
): Promise<void> {
  found.lastYear = (await plans.lastYearOf(uri))?.plan ?? null;
  const pace = pacemaker();
  for (const { document, plan } of await plans.siblingsOf(uri)) {
    vocabularyOf(plan);
    found.siblings.push(plan);
    found.uris.push(document.uri);
    await pace();
    if (token.isCancellationRequested) return;
  }
}

/** The plans that are written like the one at `uri`: last year's, and those beside it. */
export async function plansAround(
  { plans }: Server,
  uri: string,
  token: CancellationToken,
): Promise<readonly Plan[]> {
  const lastYear = await plans.lastYearOf(uri, token);
  const siblings = await plans.siblingsOf(uri, token);
  return [...(lastYear === undefined ? [] : [lastYear]), ...siblings].map(({ plan }) => plan);
}
