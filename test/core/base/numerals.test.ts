import { describe, expect, it } from 'vitest';
import { fromChineseNumeral, toChineseNumeral } from '../../../server/src/core/base/numerals';

describe('中文数字', () => {
  it('1 到 9999 写出来再读回去不变', () => {
    for (let value = 1; value <= 9999; value++)
      expect(fromChineseNumeral(toChineseNumeral(value))).toBe(value);
  });

  it.each([
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [100, '一百'],
    [103, '一百零三'],
    [110, '一百一十'],
    [1003, '一千零三'],
    [1030, '一千零三十'],
    [9999, '九千九百九十九'],
  ])('%d 写作 %s', (value, text) => {
    expect(toChineseNumeral(value)).toBe(text);
  });

  it.each([
    ['一〇三', 103],
    ['二〇二六', 2026],
    ['一百一十', 110],
    ['〇', 0],
  ])('%s 读作 %d', (text, value) => {
    expect(fromChineseNumeral(text)).toBe(value);
  });

  it.each(['', '一二', '十百', '百', '二三十', '十十', '甲', '一百〇'])('“%s”不是数', (text) => {
    expect(fromChineseNumeral(text)).toBeNull();
  });
});
