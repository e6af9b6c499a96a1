import type { CancellationToken } from 'vscode-languageserver';
import type { Steps } from '../core';

/** Lets what waits take its turn: messages of the client, a cancellation among them. A worker in a browser has only timers. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}

/** What `promise` comes to; null where it takes longer than so many milliseconds, or fails, which `onError` is told. */
export async function soon<T>(
  promise: Promise<T>,
  milliseconds: number,
  onError: (error: unknown) => void,
): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  const settled = promise.catch((error: unknown) => {
    onError(error);
    return null;
  });
  const value = await Promise.race([settled, late]);
  clearTimeout(timer);
  return value;
}

/** Does work in steps and lets others take their turn between them; null where it is taken back before its end. */
export async function inTurns<T>(steps: Steps<T>, token: CancellationToken): Promise<T | null> {
  let last = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - last < STRETCH) continue;
    await pause();
    if (token.isCancellationRequested) return null;
    last = performance.now();
  }
}

/** Milliseconds of work after which a loop over many plans lets others take their turn. */
const STRETCH = 10;

/** Made before a loop over many plans and awaited in it: pauses whenever enough time has gone by. */
export function pacemaker(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < STRETCH) return;
    await pause();
    last = performance.now();
  };
}
