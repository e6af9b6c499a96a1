import { afterEach, beforeEach, vi } from 'vitest';

/**
 * Stops the clock in a test file: what a card or a list waits for but a moment, it waits for as long as it takes. People need
 * an answer soon; a test needs the same one on a busy machine.
 */
export function stopClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** Lets so much time pass that nothing waits for a moment any more. */
export async function passTime(): Promise<void> {
  await vi.advanceTimersByTimeAsync(5000);
}
