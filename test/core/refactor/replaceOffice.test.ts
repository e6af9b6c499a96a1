import { describe, expect, test } from 'vitest';
import { Analyzer, PlanText, readOfficesText, replaceUses, setFields } from '../../../server/src/core';
import { readYaml } from '../../../server/src/import/yaml';
import { edited } from '../edited';

const { directory } = readOfficesText(
  'offices: [甲处, 乙处, 丙处, {name: 丁处, aliases: [丁办]}]\n',
  readYaml,
);
const analyzer = new Analyzer({ readYaml, directory });

const replaced = (tag: string, from: string, ...into: string[]): string => {
  const text = `1. 事项。扎实推进。（${tag}）\n`;
  const plan = analyzer.parse(PlanText.from(text));
  return edited(
    text,
    replaceUses(plan, directory, from, () => into),
  ).slice(12, -2);
};

describe('one office in place of another', () => {
  test.each([
    ['牵头处室：甲处；配合处室：乙处', '牵头处室：丙处；配合处室：乙处'],
    ['牵头处室：乙处、甲处、丁处', '牵头处室：乙处、丙处、丁处'],
    // There already
    ['牵头处室：丙处、甲处、丁处', '牵头处室：丙处、丁处'],
    ['牵头处室：甲处、乙处、丙处', '牵头处室：丙处、乙处'],
    ['牵头处室：丙处、甲处', '牵头处室：丙处'],
    [
      '牵头处室：乙处；配合处室：丁处、甲处、丙处等各相关处室',
      '牵头处室：乙处；配合处室：丁处、丙处等各相关处室',
    ],
    ['牵头处室：乙处；配合处室：丙处、甲处等各相关处室', '牵头处室：乙处；配合处室：丙处等各相关处室'],
    // Who leads does not support as well
    ['牵头处室：甲处；配合处室：丙处', '牵头处室：丙处'],
    ['牵头处室：丙处；配合处室：甲处', '牵头处室：丙处'],
    ['牵头处室：甲处；配合处室：丙处、丁处', '牵头处室：丙处；配合处室：丁处'],
    [
      '牵头处室：丙处；配合处室：丁处、甲处；完成时限：年底',
      '牵头处室：丙处；配合处室：丁处；完成时限：年底',
    ],
    ['配合处室：甲处；牵头处室：丙处', '牵头处室：丙处'],
    // When it is due stays
    ['牵头处室：丙处；配合处室：甲处，6月底完成', '牵头处室：丙处，6月底完成'],
    ['牵头处室：丙处，6月底完成；配合处室：甲处', '牵头处室：丙处，6月底完成'],
    // Twice
    ['牵头处室：甲处、甲处', '牵头处室：丙处'],
    ['牵头处室：甲处；配合处室：甲处、乙处', '牵头处室：丙处；配合处室：乙处'],
    // Verbs, and who is not named
    ['甲处牵头，丙处配合', '丙处牵头'],
    ['牵头处室：乙处；配合处室：丁处', '牵头处室：乙处；配合处室：丁处'],
  ])('%s', (before, after) => {
    expect(replaced(before, '甲处', '丙处')).toBe(after);
  });

  test('by another of its names', () => {
    expect(replaced('牵头处室：丁办；配合处室：丁处、乙处', '丁处', '丙处')).toBe(
      '牵头处室：丙处；配合处室：乙处',
    );
  });
});

describe('several offices in place of one', () => {
  test.each([
    ['牵头处室：甲处；配合处室：丁处', '牵头处室：乙处、丙处；配合处室：丁处'],
    ['牵头处室：甲处；配合处室：乙处、丁处', '牵头处室：乙处、丙处；配合处室：丁处'],
    ['牵头处室：丙处、甲处', '牵头处室：丙处、乙处'],
    ['牵头处室：乙处、丙处；配合处室：甲处', '牵头处室：乙处、丙处'],
  ])('%s', (before, after) => {
    expect(replaced(before, '甲处', '乙处', '丙处')).toBe(after);
  });

  test('none leaves the old one', () => {
    expect(replaced('牵头处室：甲处', '甲处')).toBe('牵头处室：甲处');
  });
});

test('over broken lines and notes', () => {
  const text = '1. 事项。扎实推进。（牵头处室：乙处、甲\n处(chù)；配合处室：甲(jiǎ)处(chù)、\n丁处）\n';
  const plan = analyzer.parse(PlanText.from(text));
  expect(
    edited(
      text,
      replaceUses(plan, directory, '甲处', () => ['丙处']),
    ),
  ).toBe('1. 事项。扎实推进。（牵头处室：乙处、丙处；配合处室：丁处）\n');
});

describe('what an entry of the directory says', () => {
  test.each([
    [
      'offices:\n  - 甲处 # 注\n  - 乙处\n',
      'offices:\n  - name: 甲处 # 注\n    until: 2025\n    successor: 丙处\n  - 乙处\n',
    ],
    ['offices: [甲处, 乙处]', 'offices: [{name: 甲处, until: 2025, successor: 丙处}, 乙处]'],
    [
      'offices:\r\n  - name: "甲处"\r\n    aliases:\r\n      - 甲\r\n\r\n  - 乙处',
      'offices:\r\n  - name: "甲处"\r\n    aliases:\r\n      - 甲\r\n    until: 2025\r\n    successor: 丙处\r\n\r\n  - 乙处',
    ],
    [
      'offices:\n  - name: 甲处\n    until: 2030 # 止\n    successor: "乙处"\n',
      'offices:\n  - name: 甲处\n    until: 2025 # 止\n    successor: 丙处\n',
    ],
    ['处室:\n- 名称: 甲处\n  停用:\n', '处室:\n- 名称: 甲处\n  停用: 2025\n  承接: 丙处\n'],
    ['offices: [{name: 甲处}]', 'offices: [{name: 甲处, until: 2025, successor: 丙处}]'],
  ])('%j', (before, after) => {
    const edits = setFields(before, '甲处', { until: 2025, successor: '丙处' }, readYaml);
    expect(edits && edited(before, edits)).toBe(after);
    const { directory: read } = readOfficesText(after, readYaml);
    expect(read.byName('甲处')).toMatchObject({ until: 2025, successor: '丙处' });
  });

  test('of an office that is not there', () => {
    expect(setFields('offices: [甲处]', '乙处', { until: 2025 }, readYaml)).toBeNull();
    expect(setFields('offices: [', '甲处', { until: 2025 }, readYaml)).toBeNull();
  });
});
