/**
 * Work that is done in steps of at most a few milliseconds, on a text of the usual size. Between two of them whoever runs
 * it may do something else, or leave the rest.
 */
export type Steps<T> = Generator<undefined, T>;

/** Does all the steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
