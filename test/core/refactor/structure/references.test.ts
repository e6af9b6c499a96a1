import { describe, expect, test } from 'vitest';
import { edited } from '../../edited';
import { demote, down, join, promote, read, split, up } from './edits';
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
  [
    'one that nothing but its sentence says to be of this plan',
    '一、甲\n1. 乙。\n2. 丙。\n3. 丁。参照第1项，落实第2项、第4项。\n4. 戊。落实《条例》第二项。\n',
    '乙',
    '一、甲\n1. 丙。\n2. 乙。\n3. 丁。参照第2项，落实第1项、第4项。\n4. 戊。落实《条例》第二项。\n',
    DOWN,
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

describe('references to what is not there', () => {
  const lost =
    '一、甲\n1. 乙。见第9项、第七部分第3项。\n2. 丙。\n3. 丁。\n二、戊\n4. 己。见第12项。\n5. 庚。\n';

  test.each([
    ['up', up, '丙'],
    ['down', down, '丙'],
    ['promote', promote, '丁'],
    ['demote', demote, '丙'],
    ['join', join, '丙'],
  ])('%s: they keep nothing back', (_, edit, title) => {
    const result = made(edit(read(lost), lost.indexOf(title)));
    expect(result?.unsure).toEqual([]);
    const after = edited(lost, result?.edits ?? []);
    expect(after).not.toBe(lost);
    for (const kept of ['见第9项、第七部分第3项。', '见第12项。']) expect(after).toContain(kept);
  });

  test('one that comes to mean something is to be looked at', () => {
    const text = '一、甲\n1. 乙。见第4项。\n2. 丙。做一。做二。\n3. 丁。\n';
    expect(split(read(text), text.indexOf('做二'))).toMatchObject({
      obstacle: 'reference',
      place: { line: 2, text: '第4项' },
      oneWay: { unsure: [{ reference: { item: { value: 4 } } }] },
    });
  });
});

test('a level that the plan has not had is written in its brackets', () => {
  const text = '一、甲\n(一)乙\n1.丙。\n2.丁。\n';
  const result = made(demote(read(text), text.indexOf('丁')));
  expect(edited(text, result?.edits ?? [])).toBe('一、甲\n(一)乙\n1.丙。\n(1)丁。\n');
});

test('one that reads as another document’s in its new sentence is looked at', () => {
  const done = join(read('1. 甲。制定方案\n2. 参照第3项。\n3. 丙。\n'), 3);
  const made = done !== null && 'obstacle' in done ? done.oneWay : done;
  expect(made?.edits.length).toBeGreaterThan(0);
  expect(made?.unsure.map(({ at, reference }) => at.written(reference))).toEqual(['第3项']);
});
