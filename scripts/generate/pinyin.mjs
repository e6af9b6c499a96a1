// Derives the sounds of the common characters, without tones, from pinyin-pro: slips of an input method sound alike.
import { pinyin } from 'pinyin-pro';

export const file = 'server/src/core/data/pinyin.json';

/** The 3755 characters of the first level of GB 2312, by which offices are named. */
function commonCharacters() {
  const bytes = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))];
}

export function generate() {
  const sounds = {};
  for (const character of commonCharacters()) {
    const sound = pinyin(character, { toneType: 'none', v: true });
    sounds[sound] = (sounds[sound] ?? '') + character;
  }
  const sorted = Object.fromEntries(Object.entries(sounds).sort(([a], [b]) => (a < b ? -1 : 1)));
  const source = 'pinyin-pro 3.29.4: the commonest sound of each character of GB 2312, level 1';
  return `${JSON.stringify({ source, sounds: sorted }, null, 2)}\n`;
}
