// Derives the character table with which a Traditional plan is read, from opencc-js.
import { Converter } from 'opencc-js/t2cn';

export const file = 'server/src/core/data/traditional.json';

export function generate() {
  const convert = Converter({ from: 't', to: 'cn' });
  let traditional = '';
  let simplified = '';
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const from = String.fromCharCode(code);
    const to = convert(from);
    if (to !== from && to.length === 1) {
      traditional += from;
      simplified += to;
    }
  }
  const source = 'opencc-js 1.4.2 (t2cn): the characters that map to exactly one';
  return `${JSON.stringify({ source, traditional, simplified }, null, 2)}\n`;
}
