import { plainSoundOf } from '../../base/sounds';
import type { Span } from '../../base/span';
import { countTraditional, pinyinNotes } from '../../syntax/reading';

const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;
const LETTER = /[A-Za-z]/;
/** So many notes on Simplified characters are no help for the reader of a rare name (甪(lù)直) any more. */
const MANY = 3;
/** Vowels with a tone mark, and as they stand in the table of sounds. */
const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü';
const PLAIN = 'aaaaeeeeiiiioooouuuuvvvvv';

/**
 * The pinyin notes of a paragraph's own text that a conversion left. They are `certain` where tone marks show that the
 * brackets hold no English words; a single one on a common character is for a person to decide.
 */
export function notesToReport(raw: string): { readonly notes: readonly Span[]; readonly certain: boolean } {
  // After a letter, the note is all that is left of the character: ??瓢l(fā)展 was 专科发展.
  const notes = pinyinNotes(raw).filter(({ start }) => !LETTER.test(raw.charAt(start - 1)));
  const onTraditional = notes.some((note) => countTraditional(raw.charAt(note.start - 1)) > 0);
  const certain = notes.some((note) => TONE.test(raw.slice(note.start, note.end)));
  if (onTraditional || notes.length >= MANY) return { notes, certain };
  return { notes: notes.filter((note) => isNeedless(raw, note)), certain: false };
}

/** 卫(wèi)生: everyone knows how 卫 is read. In full-width brackets it was typed by hand. */
function isNeedless(raw: string, { start, end }: Span): boolean {
  if (raw.charAt(start) !== '(') return false;
  const sound = [...raw.slice(start + 1, end - 1)].map((char) => PLAIN[TONED.indexOf(char)] ?? char).join('');
  return plainSoundOf(raw.charAt(start - 1)) === sound;
}
