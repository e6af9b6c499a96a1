import table from '../data/pinyin.json';
import { addTo } from './lists';

let sounds: Map<string, string> | undefined;
let others: Map<string, string[]> | undefined;

function soundOf(character: string): string {
  if (sounds === undefined) {
    sounds = new Map();
    for (const [sound, characters] of Object.entries(table.sounds)) {
      for (const one of characters) sounds.set(one, sound);
    }
  }
  return sounds.get(character) ?? character;
}

/** All sounds of a character, the commonest first; empty where none is known. */
export function soundsOf(character: string): readonly string[] {
  const first = soundOf(character);
  if (first === character) return [];
  if (others === undefined) {
    others = new Map();
    for (const [sound, characters] of Object.entries(table.others)) {
      for (const one of characters) addTo(others, one, sound);
    }
  }
  return [first, ...(others.get(character) ?? [])];
}

let places: ReadonlySet<string> | undefined;

/** The sound of a common character that has no other, so that nobody needs to be told; null for any other character. */
export function plainSoundOf(character: string): string | null {
  const [sound, ...more] = soundsOf(character);
  places ??= new Set(table.places);
  return sound === undefined || more.length > 0 || places.has(character) ? null : sound;
}

/**
 * True for two texts that an input method may give for the same keys: character by character of one sound, tones left
 * aside.
 */
export function soundAlike(one: string, other: string): boolean {
  if (one.length !== other.length || one === '') return false;
  const a = [...one];
  const b = [...other];
  return (
    a.length === b.length &&
    a.every((character, i) => character === b[i] || soundOf(character) === soundOf(b[i] ?? ''))
  );
}
