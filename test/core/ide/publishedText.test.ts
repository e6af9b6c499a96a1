import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedText } from '../../../server/src/core';
import { planOf } from './plan';

test.each([
  ['front matter', '---\n年度: 2026\n---\n\n2026年工作要点\n一、甲\n', '2026年工作要点\n一、甲\n'],
  ['comments', '一、甲\n%% 待核\n1. 乙。\n%% yaodian-lock-number\n2. 丙。', '一、甲\n1. 乙。\n2. 丙。'],
  ['the blank lines around them', '一、甲\r\n\r\n%% 待核\r\n\r\n1. 乙。\r\n', '一、甲\r\n\r\n1. 乙。\r\n'],
  ['nothing else', '  　一、甲 \n\n\n1. 乙，\n丙。\n\n', '  　一、甲 \n\n\n1. 乙，\n丙。\n\n'],
])('%s', (_, text, published) => {
  expect(publishedText(planOf(text))).toBe(published);
});

test('every line that is no comment is there, as it is', () => {
  const line = fc.constantFrom('一、甲', '1. 乙，丙', '', '%% 丁', '责任单位：甲局', '衛(wèi)生 ');
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
      const plain = lines.filter((one) => one !== '' && !one.startsWith('%%'));
      const published = publishedText(planOf(lines.join(eol)));
      expect(published.split(eol).filter((one) => one !== '')).toEqual(plain);
    }),
  );
});
