/** Far longer than anything takes, on the busiest machine. */
let limit = 180_000;

/** Once something has not come, the rest of the run is not worth so much patience. */
const limitAfterFailure = 20_000;

/**
 * Asks again and again until the answer is neither undefined nor false, and returns it. Editors answer when they
 * are ready, not when they are asked. `what` names the thing in the error, where it may be worked out at the end.
 */
export async function waitFor<T>(
  what: string | (() => string),
  condition: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const start = Date.now();
  for (;;) {
    const answer = await condition();
    if (answer !== undefined && answer !== false) {
      return answer;
    }
    if (Date.now() - start > limit) {
      const seconds = limit / 1000;
      limit = limitAfterFailure;
      throw new Error(`等了 ${seconds} 秒仍未出现：${typeof what === 'string' ? what : what()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
