import { expect, test } from 'vitest';
import { edited } from '../../edited';
import { down, read, up } from './edits';
import { made } from './made';

test('the byte order mark stays at the head of the file', () => {
  const text = '\ufeff一、甲\n1. 乙。\n二、丙\n2. 丁。\n';
  const after = edited(text, made(up(read(text), text.indexOf('丙')))?.edits ?? []);
  expect(after).toBe('\ufeff一、丙\n1. 丁。\n二、甲\n2. 乙。\n');
  expect(edited(after, made(down(read(after), after.indexOf('丙')))?.edits ?? [])).toBe(text);
});
