import type { PlanParagraph } from '../../model/planParagraph';
import type { SyntaxSettings } from '../../syntax/settings';
import type { Tag } from '../../syntax/types';

const MOST_KEPT = 500;

/**
 * Has something worked out once for tags of the same text: the inside of a tag is read by itself, and the same people
 * answer for many items. Where the paragraph is not read as it is written (a broken line, a note, an address), the tag's text
 * does not tell how it is read, and what is worked out is kept for that tag alone.
 */
export function byTagText<T extends object>(
  workOut: (at: PlanParagraph, tag: Tag) => T,
): (at: PlanParagraph, tag: Tag) => T {
  const ofTexts = new WeakMap<SyntaxSettings, Map<string, T>>();
  const ofTags = new WeakMap<Tag, T>();
  return (at, tag) => {
    const { reading } = at.paragraph;
    const { addresses, settings } = at.syntax;
    if (!reading.isPlain || reading.written !== reading.text || addresses.length > 0) {
      const known = ofTags.get(tag) ?? workOut(at, tag);
      ofTags.set(tag, known);
      return known;
    }
    let texts = ofTexts.get(settings);
    if (texts === undefined || texts.size >= MOST_KEPT) {
      texts = new Map();
      ofTexts.set(settings, texts);
    }
    const text = tag.form + reading.text.slice(tag.start, tag.end);
    let known = texts.get(text);
    if (known === undefined) {
      known = workOut(at, tag);
      texts.set(text, known);
    }
    return known;
  };
}
