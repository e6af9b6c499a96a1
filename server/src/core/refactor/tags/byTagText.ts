import type { PlanParagraph } from '../../model/planParagraph';
import { wordsOf } from '../../syntax/tags';
import type { Tag } from '../../syntax/types';

/**
 * Has something worked out once for tags of the same text: the inside of a tag is read by itself, and the same people
 * answer for many items. Where the paragraph is not read as it is written (a broken line, a note, an address), the tag's text
 * does not tell how it is read, and what is worked out is kept for that tag alone.
 */
export function byTagText<T extends object>(
  workOut: (at: PlanParagraph, tag: Tag) => T,
): (at: PlanParagraph, tag: Tag) => T {
  const known = new WeakMap<object, T>();
  return (at, tag) => {
    const { reading } = at.paragraph;
    const isAsWritten = reading.isPlain && reading.written === reading.text;
    const key = (isAsWritten ? wordsOf(tag) : null) ?? tag;
    let found = known.get(key);
    if (found === undefined) {
      found = workOut(at, tag);
      known.set(key, found);
    }
    return found;
  };
}
