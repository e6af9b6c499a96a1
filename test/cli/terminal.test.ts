import { describe, expect, test } from 'vitest';
import { diffLines } from '../../server/src/cli/diff/lines';
import { nearest } from '../../server/src/cli/nearest';
import { excerptOf } from '../../server/src/cli/terminal/excerpt';
import { visible } from '../../server/src/cli/terminal/visible';
import { padEnd, textWidth } from '../../server/src/cli/terminal/width';

describe('width', () => {
  test.each([
    ['abc', 3],
    ['工作要点', 8],
    ['（一）', 6],
    ['53．', 4],
    ['“三名”', 6],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('%s takes %d columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  test('blanks fill up columns', () => {
    expect(padEnd('规则', 6)).toBe('规则  ');
    expect(padEnd('规则规则', 6)).toBe('规则规则');
  });
});

describe('excerpts', () => {
  test('a line that fits is shown whole', () => {
    expect(excerptOf('1. 抓好落实。。', 7, 9, 40)).toEqual({ text: '1. 抓好落实。。', column: 11, width: 4 });
  });

  test('a long line is cut on both sides, and the span stays where it is said to be', () => {
    const line = `${'前'.repeat(100)}目标${'后'.repeat(100)}`;
    const { column, text, width } = excerptOf(line, 100, 102, 40);
    expect(text).toMatch(/^…前+目标后+…$/);
    expect(textWidth(text)).toBeLessThanOrEqual(40);
    expect(textWidth(text.slice(0, text.indexOf('目')))).toBe(column);
    expect(width).toBe(4);
  });

  test('what one side does not need goes to the other', () => {
    const { text } = excerptOf(`目标${'后'.repeat(100)}`, 0, 2, 40);
    expect(text).toMatch(/^目标后{17}…$/);
  });

  test('a span that is too long is cut', () => {
    const { text, width } = excerptOf('长'.repeat(100), 0, 100, 41);
    expect(text).toBe(`${'长'.repeat(19)}…`);
    expect(width).toBe(38);
  });

  test('an empty span is marked, as is what cannot be seen', () => {
    expect(excerptOf('落实', 2, 2, 40)).toEqual({ text: '落实', column: 4, width: 1 });
    expect(excerptOf('落\u200b实', 1, 2, 40)).toEqual({ text: '落<U+200B>实', column: 2, width: 8 });
  });
});

test('hidden characters are written out', () => {
  expect(visible('a\u202eb\tc\ud800𠮷\ue000')).toBe('a<U+202E>b c<U+D800>𠮷<U+E000>');
});

describe('line differences', () => {
  const shown = (before: string, after: string): string =>
    diffLines([...before], [...after])
      .map(({ kind, line }) => (kind === 'same' ? line : kind === 'removed' ? `-${line}` : `+${line}`))
      .join('');

  test.each([
    ['abc', 'abc', 'abc'],
    ['abc', 'ac', 'a-bc'],
    ['ac', 'abc', 'a+bc'],
    ['', 'ab', '+a+b'],
    ['ab', '', '-a-b'],
  ])('%s to %s', (before, after, wanted) => {
    expect(shown(before, after)).toBe(wanted);
  });

  test('both texts are in it whole, and as few lines change as can be', () => {
    const [before, after] = ['abcabba', 'cbabac'];
    const ops = diffLines([...before], [...after]);
    const without = (kind: string): string =>
      ops
        .filter((op) => op.kind !== kind)
        .map(({ line }) => line)
        .join('');
    expect(without('added')).toBe(before);
    expect(without('removed')).toBe(after);
    expect(ops.filter(({ kind }) => kind !== 'same')).toHaveLength(5);
  });

  test('texts that have nothing in common do not take forever', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `a${index}`);
    const after = Array.from({ length: 20_000 }, (_, index) => `b${index}`);
    expect(diffLines(before, after)).toHaveLength(40_000);
  });
});

test('the nearest word, or none', () => {
  expect(nearest('chek', ['check', 'fix'])).toBe('check');
  expect(nearest('fail', ['fail-on', 'format'])).toBe('fail-on');
  expect(nearest('xyzzy', ['check', 'fix'])).toBeNull();
});
