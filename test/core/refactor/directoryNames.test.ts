import { expect, test } from 'vitest';
import { directoryNames } from '../../../server/src/core';
import { readYaml } from '../../../server/src/import/yaml';

const TEXT = `# 名录
处室：
  - 名称: &a 疾控处 # 注
    全称: "疾病预防控制处"
    别名: [ '疾控科' , 防控处 ]
  - 医政处
  - {name: 规划处, aliases: 规划科、计财处, successor: *a}
  - name: "\\u533b处"
    successor: "  医政处 "
统称: [各处室]
`;

test('every name at its place, without quotes', () => {
  const names = directoryNames(TEXT, readYaml);
  expect(names.map((name) => `${name.kind} ${TEXT.slice(name.start, name.end)} ${name.office}`)).toEqual([
    'name 疾控处 疾控处',
    'successor 疾控处 规划处',
    'fullName 疾病预防控制处 疾控处',
    'alias 疾控科 疾控处',
    'alias 防控处 疾控处',
    'name 医政处 医政处',
    'name 规划处 规划处',
    'alias 规划科 规划处',
    'alias 计财处 规划处',
    'name \\u533b处 医处',
    'successor 医政处 医处',
    'group 各处室 null',
  ]);
  expect(names.filter(({ verbatim }) => !verbatim).map(({ value }) => value)).toEqual(['医处']);
});

test('as far as a file can be read', () => {
  expect(directoryNames('', readYaml)).toEqual([]);
  expect(directoryNames('offices: 疾控处', readYaml)).toEqual([]);
  expect(directoryNames('offices:\n  - name: 疾控处\n  - [\n', readYaml)[0]).toMatchObject({
    value: '疾控处',
  });
});
