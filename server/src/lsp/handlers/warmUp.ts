import { warmUpSteps } from '../../core';
import { readLoadedYaml } from '../../workspace/yamlReader';
import type { Feature } from '../feature';
import { MESSAGES } from '../messages';
import { pause } from '../pause';
import type { Server } from '../server';

/**
 * Uses the time before the first plan is opened to make what its analysis needs. The steps take turns with the messages
 * of the client, and end when one opens a document: its own analysis makes the rest.
 */
export const warmUp: Feature = {
  initialized(server) {
    void run(server).catch((error: unknown) =>
      server.log.failure(MESSAGES.handlerFailed, 'initialized', error),
    );
  },
};

async function run(server: Server): Promise<void> {
  // The message that may be waiting behind `initialized` is taken first: one is, each turn.
  await pause();
  await pause();
  for (const step of warmUpSteps(readLoadedYaml)) {
    if (server.documents.all().length > 0) return;
    step();
    await pause();
  }
}
