import { expect, test } from 'vitest';
import {
  Analyzer,
  countUses,
  OfficeDirectory,
  officeUses,
  PlanText,
  readOfficesText,
} from '../../../server/src/core';
import { readYaml } from '../../../server/src/import/yaml';

const TEXT = [
  '2026年工作要点',
  '一、公共卫生',
  '1. 甲。（牵头处室：疾控处；配合处室：疾病预防控制处、各相关处室）',
  '2. 乙。（牵头处室：中医医政处；配合处室：医政处、 疾 控 处、应急办）',
  '（1）丙。（牵头处室：疾控处）',
].join('\n');

const { directory } = readOfficesText(
  'offices:\n  - name: 疾控处\n    fullName: 疾病预防控制处\n  - 医政处\n  - 中医医政处\n',
  readYaml,
);

const usesOf = (text: string, offices: OfficeDirectory) => {
  const plan = new Analyzer({ readYaml, directory: offices }).parse(PlanText.from(text));
  return [...officeUses(plan, offices).values()];
};
const shown = (text: string, offices: OfficeDirectory) =>
  usesOf(text, offices).map(({ key, uses }) => `${key} ${uses.map((use) => use.role).join(' ')}`);

test('one office however it is written, never one within another', () => {
  expect(shown(TEXT, directory)).toEqual([
    '疾控处 lead support support lead',
    '*各相关处室 support',
    '中医医政处 lead',
    '医政处 support',
    '?应急办 support',
  ]);
});

test('without a directory the name itself counts, blanks left out', () => {
  expect(shown(TEXT, OfficeDirectory.empty)).toEqual([
    '?疾控处 lead support lead',
    '?疾病预防控制处 support',
    '*各相关处室 support',
    '?中医医政处 lead',
    '?医政处 support',
    '?应急办 support',
  ]);
});

test('items are counted, not mentions; a point counts with its item', () => {
  const [used] = usesOf(TEXT, directory);
  expect(used && countUses(used)).toEqual({ lead: 2, support: 2, responsible: 0 });
});

test('where the first office leads', () => {
  const text = '---\n首位牵头: true\n---\n1. 甲。（责任处室：医政处、应急办）\n';
  expect(shown(text, directory)).toEqual(['医政处 lead', '?应急办 support']);
});

test.each([
  ['（责任处室：应急办、医政处（牵头））', ['?应急办 support', '医政处 lead']],
  ['（责任处室：医政处、应急办（配合））', ['医政处 responsible', '?应急办 support']],
])('where a mark says who leads or supports: %s', (tag, expected) => {
  expect(shown(`1. 甲。${tag}\n`, directory)).toEqual(expected);
});

test('a mark counts for more than the first place', () => {
  const text = '---\n首位牵头: true\n---\n1. 甲。（责任处室：应急办、医政处（牵头））\n';
  expect(shown(text, directory)).toEqual(['?应急办 support', '医政处 lead']);
});

test('nothing is named outside the body', () => {
  expect(shown('2026年工作要点\n（牵头处室：疾控处）\n一、甲\n', directory)).toEqual([]);
});
