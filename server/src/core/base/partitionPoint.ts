/** The place of the first entry for which `isBefore` no longer holds; it holds for all up to there and for none after it. */
export function partitionPoint<T>(entries: ArrayLike<T>, isBefore: (entry: T) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(entries[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
