/** A snippet as it is put into a plan, before anything is filled in. */
export interface SnippetText {
  readonly text: string;
  /** The offsets of its stops in the order in which one comes to them. */
  readonly stops: readonly number[];
}

const STOP = /(\$\{\d+(?:[:|][^}]*)?\}|\$\d+)/;

/** Puts in what the stops suggest: their text, the first of their choices, or what the same stop held before. */
export function snippetText(body: string, year = 2026): SnippetText {
  let text = '';
  const places = new Map<number, number>();
  const values = new Map<string, string>();
  for (const part of body.replaceAll('$CURRENT_YEAR', String(year)).split(STOP)) {
    const stop = /^\$\{?(\d+)(?::([^}]*)|\|([^,|]*)[^}]*)?\}?$/.exec(part);
    const number = stop?.[1];
    if (number === undefined) {
      text += part.replace(/\\([\\$}])/g, '$1');
      continue;
    }
    if (!places.has(Number(number))) places.set(Number(number), text.length);
    const value = stop?.[2] ?? stop?.[3] ?? values.get(number) ?? '';
    values.set(number, value);
    text += value;
  }
  const order = [...places].sort(([a], [b]) => (a === 0 ? 1 : b === 0 ? -1 : a - b));
  return { text, stops: order.map(([, place]) => place) };
}
