import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordSet } from '../../../server/src/core/base/wordSet';

const words = ['达', '达到', '提高', '提高到', '到', '以上'];
const set = new WordSet(words);

describe('WordSet', () => {
  it('从一处起，最长的在前', () => {
    expect(set.at('提高到95%以上', 0)).toEqual(['提高到', '提高']);
    expect(set.longestAt('提高到95%以上', 0)).toBe('提高到');
    expect(set.longestAt('提高到95%以上', 1)).toBeUndefined();
  });

  it('到一处止，最长的在前', () => {
    expect(set.before('覆盖率达到', 5)).toEqual(['达到', '到']);
    expect(set.longestBefore('覆盖率达到', 5)).toBe('达到');
    expect(set.longestBefore('', 0)).toBeUndefined();
  });

  it('一个接一个的词从哪里开始', () => {
    expect([...set.leadsTo('率提高到以上', 6)].sort()).toEqual([1, 3, 4, 6]);
    expect([...set.leadsTo('率提高到以上', 6, 3)].sort()).toEqual([3, 4, 6]);
  });

  it('与逐词比较的结果相同', () => {
    const text = fc
      .array(fc.constantFrom(...words, '高', '，', '5'), { maxLength: 12 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.nat(20), (string, at) => {
        const starting = words.filter((word) => string.startsWith(word, at) && at < string.length);
        expect([...set.at(string, at)].sort()).toEqual(starting.sort());
        const first = [...string].findIndex((_, index) =>
          words.some((word) => string.startsWith(word, index)),
        );
        expect(set.indexIn(string)).toBe(first);
      }),
    );
  });
});
