import { warmUpSteps } from '../../core';
import { readLoadedYaml } from '../../workspace/yamlReader';
import type { Feature } from '../feature';
import { MESSAGES } from '../messages';
import type { Server } from '../server';

/**
 * Uses the time before the first plan is opened to make what its analysis needs. The steps take turns with the messages
 * of the client, and end when one opens a document: its own analysis makes the rest.
 */
export const warmUp: Feature = {
  initialized(server) {
    // The message that may be waiting behind `initialized` is taken first: one is, each turn.
    later(() => later(() => run(server, warmUpSteps(readLoadedYaml))));
  },
};

function run(server: Server, steps: readonly (() => void)[]): void {
  const [step, ...rest] = steps;
  if (step === undefined || server.documents.all().length > 0) return;
  try {
    step();
  } catch (error) {
    server.log.failure(MESSAGES.handlerFailed, 'initialized', error);
    return;
  }
  later(() => run(server, rest));
}

/** After what waits already. A worker in a browser has only timers for that. */
function later(act: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(act);
  else setTimeout(act, 0);
}
