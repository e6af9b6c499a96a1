import type { Span } from '../../base/span';
import { countTraditional, pinyinNotes } from '../../syntax/reading';

const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;
/** So many notes on Simplified characters are no help for the reader of a rare name (甪(lù)直) any more. */
const MANY = 3;

/**
 * The pinyin notes of a paragraph's own text that a conversion left. They are `certain` where tone marks show that the
 * brackets hold no English words.
 */
export function notesToReport(raw: string): { readonly notes: readonly Span[]; readonly certain: boolean } {
  const notes = pinyinNotes(raw);
  const onTraditional = notes.some((note) => countTraditional(raw.charAt(note.start - 1)) > 0);
  const certain = notes.some((note) => TONE.test(raw.slice(note.start, note.end)));
  return { notes: onTraditional || notes.length >= MANY ? notes : [], certain };
}
