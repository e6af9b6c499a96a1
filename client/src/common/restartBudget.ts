const WINDOW_MS = 3 * 60 * 1000;
const MAX_IN_WINDOW = 4;

export interface RestartBudget {
  /** Uses up one restart at this time; false when too many happened lately. */
  take(now: number): boolean;
}

/** Allows a few restarts within a few minutes: enough for an accident, too few for an endless loop. */
export function createRestartBudget(): RestartBudget {
  let taken: number[] = [];
  return {
    take(now) {
      taken = taken.filter((time) => now - time < WINDOW_MS);
      if (taken.length >= MAX_IN_WINDOW) {
        return false;
      }
      taken.push(now);
      return true;
    },
  };
}
