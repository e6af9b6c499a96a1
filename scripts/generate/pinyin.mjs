// Derives the sounds of the common characters, without tones, from pinyin-pro: slips of an input method sound alike, and
// names are found by how they sound.
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

/** Rarer characters that stand in the names of provinces, cities, counties and districts, and so in those of their offices. */
const PLACES =
  '亳衢泸漯濮邳睢郓鄄郯莒莘荥偃浠圻麒麟鄞嵊邗溧泗沭盱眙浔岱瓯郫邛崃汶綦潼璧歙黟濉颍埇泾峤崂兖滕邺淇潢淅栾嵩鄢郾鄱婺弋攸耒醴汨沅澧湄潇岑邕浈濠榕儋秭蕲藁涿涞隰岢岚芮稷绛岐鄠崆峒岷洮湟磴珲桦蛟珙筠沐犍仡佤畲' +
  '斛邙濞郏轵轘滏嵋梓阆碚杞柘瀍';

export function generate() {
  const sounds = {};
  const others = {};
  for (const character of new Set([...commonCharacters(), ...PLACES])) {
    const sound = pinyin(character, { toneType: 'none', v: true });
    sounds[sound] = (sounds[sound] ?? '') + character;
    const all = pinyin(character, { toneType: 'none', v: true, multiple: true, type: 'array' });
    for (const other of new Set(all)) {
      if (other !== sound) others[other] = (others[other] ?? '') + character;
    }
  }
  const source =
    'pinyin-pro 3.29.4: the commonest sound of each character of GB 2312, level 1, and of those in place names; the others';
  return `${JSON.stringify({ source, sounds: sorted(sounds), others: sorted(others), places: PLACES }, null, 2)}\n`;
}

function sorted(table) {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}
