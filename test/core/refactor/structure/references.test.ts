import { expect, test } from 'vitest';
import { edited } from '../../edited';
import { demote, down, read, up } from './edits';
import { made } from './made';

/** The text after an edit of what holds `title`, and after its opposite. */
function thereAndBack(text: string, title: string, [there, back]: readonly [typeof up, typeof down]) {
  const after = edited(text, made(there(read(text), text.indexOf(title)))?.edits ?? []);
  return [after, edited(after, made(back(read(after), after.indexOf(title)))?.edits ?? [])];
}

const HEAD = '---\n编号: 分节\n---\n';
const DOWN = [down, up] as const;
const UP = [up, down] as const;

test.each<[string, string, string, string, readonly [typeof up, typeof down]]>([
  [
    'one that is alone gets its part, and loses it again',
    '一、甲\n1. 乙。见第2项。\n2. 丙。\n二、丁\n1. 戊。\n2. 己。\n',
    '丙',
    '一、甲\n1. 乙。见第二部分的第1项。\n二、丁\n1. 丙。\n2. 戊。\n3. 己。\n',
    DOWN,
  ],
  [
    'so does the one that moves away',
    '一、甲\n1. 乙。\n2. 丙。见第1项。\n二、丁\n1. 戊。\n',
    '丙',
    '一、甲\n1. 乙。\n二、丁\n1. 丙。见第一部分的第1项。\n2. 戊。\n',
    DOWN,
  ],
  [
    'a part that the drafter named stays, and follows',
    '一、甲\n1. 乙。见第一部分第2项。\n2. 丙。\n二、丁\n1. 戊。\n',
    '丙',
    '一、甲\n1. 乙。见第二部分第1项。\n二、丁\n1. 丙。\n2. 戊。\n',
    DOWN,
  ],
  [
    'in a list, those behind keep their part',
    '一、甲\n1. 乙。\n二、丁\n1. 戊。\n2. 己。见第1项、第2项和第3项。\n3. 庚。\n',
    '戊',
    '一、甲\n1. 乙。\n2. 戊。\n二、丁\n1. 己。见第一部分的第2项、第二部分的第1项和第2项。\n2. 庚。\n',
    UP,
  ],
  [
    'a list that shares a part which one of them leaves',
    '一、甲\n1. 乙。见第二部分第1项、第2项。\n二、丁\n1. 戊。\n2. 己。\n',
    '戊',
    '一、甲\n1. 乙。见第一部分第2项、第二部分的第1项。\n2. 戊。\n二、丁\n1. 己。\n',
    UP,
  ],
])('%s', (_, text, title, after, edits) => {
  expect(thereAndBack(HEAD + text, title, edits)).toEqual([HEAD + after, HEAD + text]);
});

test('a reference that cannot be told apart after it is looked at first', () => {
  // The second section counts on: nothing tells that the reference to its item was without a part.
  const text = `${HEAD}一、甲\n1. 乙。见第一部分的第2项。\n2. 丙。\n二、丁\n1. 戊。\n2. 己。\n`;
  expect(down(read(text), text.indexOf('丙。\n'))).toMatchObject({
    obstacle: 'reference',
    place: { line: 5, text: '第一部分的第2项' },
  });
});

test.each([
  ['the last sign of how items are numbered', up, '一、甲\n1. 乙。\n二、丁\n1. 戊。\n', '戊', 'number', '1.'],
  ['a number that is written unlike others', demote, '1. 甲。\n2．乙。\n3. 丙。\n', '乙', 'label', '2．'],
])('what opposes: %s', (_, edit, text, title, obstacle, label) => {
  const plan = read(text);
  const line = text.slice(0, text.indexOf(title)).split('\n').length;
  expect(edit(plan, text.indexOf(title))).toMatchObject({ obstacle, place: { line, text: label } });
});
