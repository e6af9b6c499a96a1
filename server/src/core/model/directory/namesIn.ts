import { foldName, splitBracket, withoutLevel } from './officeNames';

/**
 * Tells the texts in which looking up names may give something else once `names` are listed or no longer listed. However a
 * listed name is found, what stands in the text is the name, the part before its bracket or the part in it, without the
 * level in front or with more before and behind it, and perhaps with blanks between the characters.
 */
export function mayHoldOneOf(names: readonly string[]): (text: string) => boolean {
  const parts = names.flatMap((name) => {
    const folded = foldName(name);
    const split = splitBracket(folded);
    if (split !== null) return [split.outer, split.inner];
    return [withoutLevel(folded) ?? folded.replace(/^等(?=.)/u, '')];
  });
  // Letters, digits and marks may be written in another width.
  if (parts.some((part) => !/^\p{Script=Han}+$/u.test(part))) return () => true;
  const pattern = new RegExp(parts.map((part) => [...part].join(BLANKS)).join('|') || '$^', 'u');
  return (text) => pattern.test(text);
}

/** What may stand between the characters of a name and is not part of it. */
const BLANKS = '[\\s\\u200b-\\u200f\\u2060]*';
