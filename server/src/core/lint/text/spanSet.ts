import { lastNotAfter } from '../../base/lines';
import type { Span } from '../../base/span';

/** Spans of one text, asked again and again whether an offset lies in one of them. */
export class SpanSet {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** The spans may come in any order and overlap. */
  constructor(...lists: readonly (readonly Span[])[]) {
    const spans = lists.flat().sort((a, b) => a.start - b.start);
    for (const { start, end } of spans) {
      const last = this.#ends.length - 1;
      if (last >= 0 && start <= (this.#ends[last] ?? 0))
        this.#ends[last] = Math.max(this.#ends[last] ?? 0, end);
      else if (end > start) {
        this.#starts.push(start);
        this.#ends.push(end);
      }
    }
  }

  has(at: number): boolean {
    if (this.#starts.length === 0 || at < (this.#starts[0] ?? 0)) return false;
    return at < (this.#ends[lastNotAfter(this.#starts, at)] ?? 0);
  }
}
