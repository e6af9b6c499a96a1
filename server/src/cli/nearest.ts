import { distance } from 'fastest-levenshtein';

/** The candidate that `word` was probably meant to be; null where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 2));
  for (const candidate of candidates) {
    const away = candidate.startsWith(word) && word.length >= 2 ? 1 : distance(word, candidate);
    if (away < least || (away === least && best === null && away <= 2)) {
      best = candidate;
      least = away;
    }
  }
  return best;
}
