import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, encodeText } from '../../server/src/node/decode';

const TEXT = fc.string({ unit: 'grapheme', maxLength: 60 });

test.each([
  ['utf-8', false],
  ['utf-8', true],
  ['utf-16le', true],
  ['utf-16be', true],
  ['gb18030', true],
] as const)('%s with mark %s keeps every text', (encoding, bom) => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const decoded = decodeText(encodeText(text, encoding, bom));
      expect(decoded).toEqual({ text, encoding, bom, damaged: false });
    }),
  );
});

test('GB18030 has every character that its decoder can give', () => {
  const lost: string[] = [];
  for (let point = 0; point <= 0x10ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    // Planes above the second differ from it by a number only: their ends tell.
    if (point > 0x2ffff && (point & 0xffff) > 8 && (point & 0xffff) < 0xfff8) continue;
    const text = String.fromCodePoint(point);
    const back = new TextDecoder('gb18030', { ignoreBOM: true }).decode(encodeText(text, 'gb18030', false));
    if (back !== text) lost.push(point.toString(16));
  }
  // Private-use characters that became real ones in GB 18030-2022: no file in it can hold them.
  expect(lost.join(' ')).toBe(
    'e5e5 e78d e78e e78f e790 e791 e792 e793 e794 e795 e796 e81e e826 e82b e82c e832 e843 e854 e864',
  );
});

test('plain Chinese takes two bytes a character, as other programs write it', () => {
  expect(Buffer.from(encodeText('疾控处，A', 'gb18030', false)).toString('hex')).toBe('bcb2bfd8b4a6a3ac41');
});

test('the encoding is found: UTF-8 where it can be, else GB18030', () => {
  expect(decodeText(Buffer.from('疾控处')).encoding).toBe('utf-8');
  const gb = encodeText('一、加强疾病防控', 'gb18030', false);
  expect(decodeText(gb)).toEqual({
    text: '一、加强疾病防控',
    encoding: 'gb18030',
    bom: false,
    damaged: false,
  });
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', bom: false, damaged: false });
});

test('a wanted encoding is taken, and what it cannot mean is said', () => {
  const gb = encodeText('疾控处', 'gb18030', false);
  expect(decodeText(gb, 'utf-8')).toMatchObject({ encoding: 'utf-8', damaged: true });
  expect(decodeText(Buffer.from([0xff, 0x41]), 'gb18030')).toMatchObject({ damaged: true });
  expect(decodeText(Buffer.from('\ufeff甲'), 'utf-8')).toMatchObject({ text: '甲', bom: true });
});

test('long texts are decoded by the quick way, with the same result', () => {
  fc.assert(
    fc.property(TEXT, (part) => {
      const text = `${part}疾控处𬭚\r\n`.repeat(200);
      expect(decodeText(Buffer.from(text)).text === text).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('half of a pair is not lost silently as another character', () => {
  expect(decodeText(encodeText('\ud800', 'gb18030', false), 'gb18030').text).toBe('\ufffd');
});
