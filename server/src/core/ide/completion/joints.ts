import { looksLikeOffice } from '../../syntax/tags';
import { CONJUNCTIONS } from '../../syntax/tags/nameEnd';
import type { CompletionContext } from './words';

/** What is typed of a name behind a word that joins it to the names before: `疾控处和j`, `疾控处等`. */
export interface Joint {
  /** Where the name that is being typed begins. */
  readonly end: number;
  /** The names before it. */
  readonly before: readonly string[];
  /** True after 等, where the list ends and only a group may follow. */
  readonly closes: boolean;
}

const WORDS = [...CONJUNCTIONS, '等'];

/** Whoever joins names writes no more before the next mark. */
const LONGEST = 120;

/** The last joint of a text in which names are typed; null where it has none, or 和 is part of a name. */
export function jointIn(text: string, context: CompletionContext): Joint | null {
  const isName = (name: string): boolean =>
    looksLikeOffice(name) || context.directory.find(name) !== undefined;
  /** By their lengths the beginnings of the text: many words lead to each, and it is looked at once. */
  const known = new Map<number, Joint | null>();
  const lastIn = (typed: string): Joint | null => {
    let joint = known.get(typed.length);
    if (joint === undefined) {
      joint = find(typed);
      known.set(typed.length, joint);
    }
    return joint;
  };
  const find = (typed: string): Joint | null => {
    for (let at = typed.length - 1; at > 0; at--) {
      const word = WORDS.find((one) => typed.startsWith(one, at));
      // 以及 is one word.
      if (word === undefined || (word === '及' && typed.charAt(at - 1) === '以')) continue;
      const left = typed.slice(0, at).trimEnd();
      const earlier = lastIn(left);
      const last = earlier === null ? left : left.slice(earlier.end);
      if (!isName(last)) continue;
      const after = typed.slice(at + word.length);
      const end = typed.length - after.trimStart().length;
      return { end, before: [...(earlier?.before ?? []), last], closes: word === '等' };
    }
    return null;
  };
  return text.length > LONGEST ? null : lastIn(text);
}
