import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from './library';
import type { Log } from './log';
import { MESSAGES } from './messages';

/**
 * Makes a request handler that never throws: what goes wrong is logged and answered by `empty`, as an editor shows the
 * errors it is answered with in a window.
 */
export function guardRequest<P, R>(
  log: Log,
  name: string,
  empty: (params: P) => R,
  handle: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await handle(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      log.failure(MESSAGES.handlerFailed, name, error);
      return empty(params);
    }
  };
}

/** Makes a notification handler that never throws. */
export function guardNotification<P>(
  log: Log,
  name: string,
  handle: (params: P) => void | Promise<void>,
): (params: P) => Promise<void> {
  return async (params) => {
    try {
      await handle(params);
    } catch (error) {
      log.failure(MESSAGES.handlerFailed, name, error);
    }
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
