import type { Output } from '../io';

/** Work shorter than this shows no progress. */
const QUIET_MS = 1000;
const EVERY_MS = 100;

/** A line on a terminal that says how far the work is. */
export class Progress {
  readonly #start = performance.now();
  #shown = 0;
  #isShown = false;

  constructor(
    private readonly output: Output,
    private readonly enabled: boolean,
  ) {}

  /** Shows what `say` gives, where it is time to. */
  async tick(say: () => string): Promise<void> {
    if (!this.enabled || !this.output.isTTY) return;
    const now = performance.now();
    if (now - this.#start < QUIET_MS || now - this.#shown < EVERY_MS) return;
    this.#shown = now;
    this.#isShown = true;
    await this.output.write(`\r\x1b[2K${say()}`);
  }

  /** Takes the line away, before anything else is written. */
  async clear(): Promise<void> {
    if (!this.#isShown) return;
    this.#isShown = false;
    await this.output.write('\r\x1b[2K');
  }
}
