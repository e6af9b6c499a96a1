import { expect, test } from 'vitest';
import { Memo, MemoKey } from '../../../server/src/core/base/memo';

test('a value is made once for each key, even where it is none', () => {
  const memo = new Memo();
  const word = new MemoKey<string>();
  const nothing = new MemoKey<null>();
  let made = 0;
  const make = <T>(value: T): T => {
    made++;
    return value;
  };
  expect([memo.get(word, () => make('甲')), memo.get(word, () => make('乙'))]).toEqual(['甲', '甲']);
  expect([memo.get(nothing, () => make(null)), memo.get(nothing, () => make(null))]).toEqual([null, null]);
  expect(made).toBe(2);
});
