import type { PlanParagraph } from '../../model/planParagraph';
import { wordsOf } from '../../syntax/tags';
import type { Tag } from '../../syntax/types';

/** How many things are worked out so; each has a place of its own in what is known of the words of a tag. */
let kinds = 0;

/**
 * Has something worked out once for tags of the same text: the inside of a tag is read by itself, and the same people
 * answer for many items. Where the paragraph is not read as it is written (a broken line, a note, an address), the tag's text
 * does not tell how it is read, and what is worked out is kept for that tag alone.
 */
export function byTagText<T extends object>(
  workOut: (at: PlanParagraph, tag: Tag) => T,
): (at: PlanParagraph, tag: Tag) => T {
  const place = kinds++;
  const ofTags = new WeakMap<Tag, T>();
  return (at, tag) => {
    const { reading } = at.paragraph;
    const words = reading.isPlain && reading.written === reading.text ? wordsOf(tag) : null;
    let known = words === null ? ofTags.get(tag) : (words.known[place] as T | undefined);
    if (known === undefined) {
      known = workOut(at, tag);
      if (words === null) ofTags.set(tag, known);
      else words.known[place] = known;
    }
    return known;
  };
}
