import table from '../data/pinyin.json';

let sounds: Map<string, string> | undefined;

function soundOf(character: string): string {
  if (sounds === undefined) {
    sounds = new Map();
    for (const [sound, characters] of Object.entries(table.sounds)) {
      for (const one of characters) sounds.set(one, sound);
    }
  }
  return sounds.get(character) ?? character;
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
