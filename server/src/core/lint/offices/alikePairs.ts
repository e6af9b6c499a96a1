import { probablyOneOffice } from './similar';

interface Named {
  readonly text: string;
}

/** More names than this are forgotten together. */
const MOST_KEPT = 1000;

/** Names that were compared with one another, each with those of them that are probably the same office. */
let compared = new Map<string, string[]>();

/**
 * The pairs out of different names that are probably one office, in the order of the list. Names that were compared
 * before are not compared again: a plan names nearly the same offices from one key to the next.
 */
export function alikePairs<T extends Named>(names: readonly T[]): [T, T][] {
  const unknown = names.filter(({ text }) => !compared.has(text));
  if (compared.size + unknown.length > MOST_KEPT) compared = new Map();
  for (const { text } of names) if (!compared.has(text)) compare(text);
  const places = new Map(names.map(({ text }, place) => [text, place]));
  return names.flatMap((one, place) => {
    const others = (compared.get(one.text) ?? []).map((text) => places.get(text) ?? -1);
    const later = others.filter((other) => other > place).sort((a, b) => a - b);
    return later.map((other): [T, T] => [one, names[other] as T]);
  });
}

function compare(name: string): void {
  const alike: string[] = [];
  for (const [other, others] of compared) {
    if (!probablyOneOffice(name, other)) continue;
    alike.push(other);
    others.push(name);
  }
  compared.set(name, alike);
}
