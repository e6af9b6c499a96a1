import { expect, test } from 'vitest';
import { findReferences, mayRefer } from '../../../server/src/core/syntax/references';

/** Each reference as `text part/item`, bracketed numbers in brackets. */
function found(text: string): string[] {
  return findReferences(text).map(({ start, end, part, item }) => {
    const shown = item?.bracketed ? `(${item.value})` : (item?.value ?? '-');
    return `${text.slice(start, end)} ${part?.value ?? '-'}/${shown}`;
  });
}

test.each([
  ['见第十二项', ['第十二项 -/12']],
  ['详见第12项、参见第（二）条', ['第12项 -/12', '第（二）条 -/(2)']],
  ['按本要点第三部分第（二）项办', ['第三部分第（二）项 3/(2)']],
  ['本方案的第三部分', ['第三部分 3/-']],
  ['见第一、二项和第4项', ['第一 -/1', '二项 -/2', '第4项 -/4']],
  ['见第三部分第一项、第二项', ['第三部分第一项 3/1', '第二项 3/2']],
  ['见第二、三部分和第四部分第一项', ['第二 2/-', '三部分 3/-', '第四部分第一项 4/1']],
  ['见第一项、《办法》第二项', ['第一项 -/1']],
  ['第三项', []],
  ['《条例》第三条', []],
  ['见第１２项', ['第１２项 -/12']],
  ['见第一百项目', ['第一百项 -/100']],
])('%s', (text, expected) => expect(found(text)).toEqual(expected));

/** Those that are no error where nothing has the number. */
test.each([
  ['参照第1项执行', ['第1项 -/1']],
  ['结合第2项要求，落实第四项、第五项任务', ['第2项 -/2', '第四项 -/4', '第五项 -/5']],
  ['同第一条、第三条', ['第一条 -/1', '第三条 -/3']],
  ['按照第三条执行', []],
  ['落实第三项规定', []],
  ['完成第2项整改', []],
  ['推进巡视反馈意见落实，完成第2项', []],
  ['按照第一部分第（二）项推进', ['第一部分第（二）项 1/(2)']],
  ['见第1项，同第3项', ['第1项 -/1', '第3项 -/3']],
  ['落实第三部分', []],
  ['落实《条例》第三条', []],
  ['根据办法要求，落实第三项', []],
  ['修订《办法》。落实第三项', ['第三项 -/3']],
  ['修订《办法》。落实第三条', []],
])('%s: loosely', (text, expected) => {
  expect(found(text)).toEqual(expected);
  if (expected.length > 0) expect(mayRefer(text)).toBe(true);
});

test('what points at this plan by no word of its own is loose', () => {
  const references = findReferences('见第1项、第2项，参照第3项、第4项');
  expect(references.map(({ loose }) => loose)).toEqual([false, false, true, true]);
});

test.each([
  '詳見第三項',
  '參見第三項',
  '見\n第三項',
  '本方案的第三部分',
  '前述第三项',
  '上述第三項',
  '见（jiàn）第三项',
  '按本要點\n第三部分',
  '對照（zhào）\n　　第３项',
])('%j may refer before it is read', (raw) => expect(mayRefer(raw)).toBe(true));

test.each(['第三批', '意见', '', '同意实行第三批'])('%j does not', (raw) =>
  expect(mayRefer(raw)).toBe(false),
);
