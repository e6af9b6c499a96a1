import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const configuration = JSON.parse(readFileSync('language-configuration.json', 'utf8'));
const word = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);

describe('words', () => {
  test.each([
    ['责任单位：市发展改革委；完成时限：2025年12月底前', '责任单位 市发展改革委 完成时限 2025 年 12 月底前'],
    ['达到95%以上，控制在8‰以内', '达到 95% 以上 控制在 8‰ 以内'],
    ['“互联网+”、《献血条例》【责任单位】', '互联网 献血条例 责任单位'],
    ['%% yaodian-disable-next-line tag/missing', 'yaodian-disable-next-line tag/missing'],
    ['DRG付费、5G技术、３家𬭚', 'DRG 付费 5 G 技术 ３ 家𬭚'],
    ['办公室（对外合作交流处）', '办公室 对外合作交流处'],
  ])('of %s', (text, words) => {
    expect(text.match(word)?.join(' ')).toBe(words);
  });
});

describe('brackets', () => {
  const pairs: [string, string][] = configuration.brackets;

  test('are pairs of single characters, none of them twice', () => {
    const characters = pairs.flat();
    expect(characters.every((character) => [...character].length === 1)).toBe(true);
    expect(new Set(characters).size).toBe(characters.length);
  });

  test('close by themselves only where the closing one is typed with a key of its own', () => {
    // An input method gives the opening and the closing quotation mark in turn from one key. Were one of them put in
    // by the editor, the next press would give the wrong one.
    const closing = configuration.autoClosingPairs.map(({ open }: { open: string }) => open);
    expect(closing).not.toContain('“');
    expect(closing).not.toContain('‘');
    expect(closing).toContain('（');
  });

  test('never close in front of a word', () => {
    expect(configuration.autoCloseBefore).not.toMatch(/[\p{L}\p{N}]/u);
  });
});

describe('the Enter key', () => {
  const [rule] = configuration.onEnterRules;
  const applies = (before: string, after: string) =>
    new RegExp(rule.beforeText).test(before) && new RegExp(rule.afterText).test(after);

  test('keeps the rest of a comment a comment', () => {
    expect(applies('%% 先核对', '数字')).toBe(true);
    expect(applies('%% 先核对', '')).toBe(false);
    expect(applies('%% yaodian-disable', ' text/space')).toBe(false);
    expect(applies('1. 核对数字', '。')).toBe(false);
  });
});
