/** The same order on every machine, whatever its language. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Adds a value to the list that a map holds under a key. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const NOTHING: readonly never[] = [];

/**
 * An empty list for what one version of a plan keeps. Where such lists are written as `[]`, V8 soon makes them among the old
 * objects, and there they keep what they hold, a whole plan at each key, until all of the memory is looked through.
 */
export function youngList<T>(): T[] {
  return NOTHING.slice();
}
