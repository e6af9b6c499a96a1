import { addTo } from './lists';

/**
 * Words to be looked up at a place of a text. Made for the most part when the first of them is asked for, where a pattern of
 * some hundred words takes milliseconds to compile before it finds the first of them.
 */
export class WordSet {
  readonly #words: readonly string[];
  #index: Index | undefined;

  constructor(words: Iterable<string>) {
    this.#words = [...words];
  }

  get #made(): Index {
    this.#index ??= indexOf(this.#words);
    return this.#index;
  }

  /** The words that start at `at`, the longest first. */
  at(text: string, at: number): readonly string[] {
    return matching(this.#made.byFirst.get(text.charCodeAt(at)), (word) => text.startsWith(word, at));
  }

  /** The words that end right before `end`, the longest first. */
  before(text: string, end: number): readonly string[] {
    return matching(this.#made.byLast.get(text.charCodeAt(end - 1)), (word) => text.endsWith(word, end));
  }

  /** The longest word that starts at `at`; undefined for none. */
  longestAt(text: string, at: number): string | undefined {
    return this.#made.byFirst.get(text.charCodeAt(at))?.find((word) => text.startsWith(word, at));
  }

  /** The longest word that ends right before `end`; undefined for none. */
  longestBefore(text: string, end: number): string | undefined {
    return this.#made.byLast.get(text.charCodeAt(end - 1))?.find((word) => text.endsWith(word, end));
  }

  /** The offset of the first word that starts from `from` on and before `to`; -1 for none. */
  indexIn(text: string, from = 0, to = text.length): number {
    for (let i = from; i < to; i++) if (this.longestAt(text, i) !== undefined) return i;
    return -1;
  }

  /**
   * The places that any number of words one after the other lead to `end` from, `end` itself first, none before `from`.
   */
  leadsTo(text: string, end: number, from = 0): readonly number[] {
    const places = [end];
    for (const place of places) {
      for (const word of this.before(text, place)) {
        const start = place - word.length;
        if (start >= from && !places.includes(start)) places.push(start);
      }
    }
    return places;
  }
}

/** By first and by last character; the longest first. */
interface Index {
  readonly byFirst: ReadonlyMap<number, readonly string[]>;
  readonly byLast: ReadonlyMap<number, readonly string[]>;
}

function indexOf(words: readonly string[]): Index {
  const byFirst = new Map<number, string[]>();
  const byLast = new Map<number, string[]>();
  const sorted = [...new Set(words)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  for (const word of sorted) {
    addTo(byFirst, word.charCodeAt(0), word);
    addTo(byLast, word.charCodeAt(word.length - 1), word);
  }
  return { byFirst, byLast };
}

const NONE: readonly string[] = [];

function matching(words: readonly string[] | undefined, holds: (word: string) => boolean): readonly string[] {
  return words === undefined ? NONE : words.filter(holds);
}
