import { describe, expect, test } from 'vitest';
import { Analyzer, PlanText } from '../../../../server/src/core';
import { readYaml } from '../../../../server/src/import/yaml';

/* What the rules make of marks behind the names: 市教育局（牵头）. */

const analyzer = new Analyzer({ readYaml });
const strict = new Analyzer({ readYaml, rules: { 'office/multiple-leads': 'warning' } });

function found(tag: string, one = analyzer): string[] {
  const text = `2026年工作要点\n一、部分\n1. 做好甲事。抓好落实。${tag}\n`;
  return one
    .analyze(PlanText.from(text))
    .findings.map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
}

describe('nothing is said of', () => {
  test.each([
    '（责任单位：市教育局（牵头）、市财政局、市人社局）',
    '（责任单位：市教育局（牵头）、市财政局（牵头）、市人社局）',
    '（责任单位：市财政局、市教育局（牵头单位））',
    '（责任单位：市教育局（牵头）、市财政局（配合））',
    '（牵头单位：市教育局（总牵头）、市民政局；配合单位：市财政局）',
    '（配合单位：市教育局（牵头）、市财政局）',
    '（市教育局（牵头）、市财政局按职责分工负责）',
  ])('%s', (tag) => expect(found(tag)).toEqual([]));
});

test.each([
  ['（责任单位：市教育局（配合）、市财政局（配合））', ['tag/lead-missing （配合）']],
  ['（责任单位：市教育局、各有关部门（牵头））', ['tag/lead-group 各有关部门']],
  ['（责任单位：市教育局（牵头）、市财政局；配合单位：市教育局）', ['office/lead-and-support 市教育局']],
  ['（责任单位：市教育局（牵头）、市财政局、市教育局）', ['office/duplicate 市教育局']],
])('%s', (tag, expected) => expect(found(tag)).toEqual(expected));

test('of several leading offices, a mark may say who comes first', () => {
  expect(found('（牵头单位：市教育局、市民政局）', strict)).toHaveLength(1);
  expect(found('（牵头单位：市教育局（总牵头）、市民政局）', strict)).toEqual([]);
  expect(found('（责任单位：市教育局（牵头）、市民政局（牵头））', strict)).toHaveLength(1);
});

const fixed = (tag: string): string => {
  const text = `2026年工作要点\n一、部分\n1. 做好甲事。抓好落实。${tag}\n`;
  return analyzer.fix(PlanText.from(text)).text.toString().split('。').at(-1)?.trim() ?? '';
};

describe('no fix loses a mark', () => {
  test.each([
    ['（责任单位：市教育局（牵头）、市教育局、市财政局）', '（责任单位：市教育局（牵头）、市财政局）'],
    ['（责任单位：市财政局（配合）、市教育局、市教育局）', '（责任单位：市财政局（配合）、市教育局）'],
    ['（责任单位：市教育局、市教育局（牵头））', '（责任单位：市教育局、市教育局（牵头））'],
    ['（责任单位：市教育局（配合）、市教育局）', '（责任单位：市教育局（配合）、市教育局）'],
    ['(责任单位:市教育局(牵头),市财政局)', '（责任单位：市教育局（牵头）、市财政局）'],
    [
      '（责任单位：市教育局 （牵头）；责任单位：市财政局）',
      '（责任单位：市教育局 （牵头）；责任单位：市财政局）',
    ],
    [
      '（责任单位：甲局（配合）；责任单位：市财政局（配合））',
      '（责任单位：甲局（配合）、市财政局（配合））',
    ],
    [
      '（责任单位：市教育局（牵头）、市财政局；配合单位：甲局、市教育局（配合））',
      '（责任单位：市教育局（牵头）、市财政局；配合单位：甲局）',
    ],
  ])('%s', (before, after) => expect(fixed(before)).toBe(after));
});
