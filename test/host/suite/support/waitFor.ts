/** Long enough for a server that starts on a busy machine. */
const limit = 60_000;

/**
 * Asks again and again until the answer is neither undefined nor false, and returns it. Editors answer when they
 * are ready, not when they are asked.
 */
export async function waitFor<T>(
  what: string,
  condition: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await condition();
    if (answer !== undefined && answer !== false) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`等了 ${limit / 1000} 秒仍未出现：${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
