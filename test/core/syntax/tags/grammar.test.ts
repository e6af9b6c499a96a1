import { expect, test } from 'vitest';
import { TagReader } from '../../../../server/src/core/syntax/tags/reader';
import { directory } from './directory';

test('chevrotain finds nothing wrong with the lexer and the grammar', () => {
  const reader = new TagReader(false);
  const text = '牵头处室：疾控处';
  expect(reader.read(text, 0, text.length, directory).roles).toHaveLength(1);
});
