import { expect, test } from 'vitest';
import { Analyzer, PlanText } from '../../../server/src/core';
import { extractSection } from '../../../server/src/core/refactor/extractSection';
import { readYaml } from '../../../server/src/import/yaml';
import { edited } from '../edited';
import { planOf } from '../ide/plan';

const analyzer = new Analyzer({ readYaml });

const extracted = (text: string, at: string) => {
  const result = extractSection(planOf(text), text.indexOf(at), (one) => analyzer.parse(one));
  return result === null ? null : { ...result, left: edited(text, result.edits) };
};

const PLAN = `---
标题: 2026年全市卫生健康工作要点
处室名录: 名录/offices.yaml
上年: 2025年工作要点.plan
编号:
  任务: 连续
---
2026年全市卫生健康工作要点
总体要求。
一、甲
1. 乙。见第3项、第4项。
2. 丙。

%% 第二章待定
二、丁
3. 戊。见第1项、第4项。
4. 己。（牵头处室：疾控处）

三、庚
5. 辛。见第5项。
抄送：各处室。
`;

test('a section becomes a plan of its own, and what cannot follow is said', () => {
  const result = extracted(PLAN, '戊');
  expect(result?.left).toBe(`---
标题: 2026年全市卫生健康工作要点
处室名录: 名录/offices.yaml
上年: 2025年工作要点.plan
编号:
  任务: 连续
---
2026年全市卫生健康工作要点
总体要求。
一、甲
%% 待核对：“第3项”指“戊”，“第4项”指“己”，已不在本文件。
1. 乙。见第3项、第4项。
2. 丙。

二、庚
3. 辛。见第3项。
抄送：各处室。
`);
  expect(result?.title).toBe('2026年全市卫生健康工作要点（丁）');
  expect(result?.crossReferences).toBe(3);
  expect(result?.text).toBe(`---
标题: 2026年全市卫生健康工作要点（丁）
年度: 2026
处室名录: 名录/offices.yaml
编号:
  任务: 连续
---
2026年全市卫生健康工作要点（丁）
%% 第二章待定
一、丁
%% 待核对：“第1项”指“乙”，已不在本文件。
1. 戊。见第1项、第2项。
2. 己。（牵头处室：疾控处）
`);
  const { findings } = analyzer.analyze(PlanText.from(result?.text ?? ''));
  expect(findings.map(({ rule }) => rule).filter((rule) => /^(?:numbering|document)/.test(rule))).toEqual([]);
});

test('the last section, with the line ends of the plan', () => {
  const result = extracted('工作要点\r\n一、甲\r\n1. 乙。\r\n二、丙\r\n2. 丁。', '丁');
  expect(result?.left).toBe('工作要点\r\n一、甲\r\n1. 乙。\r\n');
  expect(result?.text).toBe('---\r\n标题: 工作要点（丙）\r\n---\r\n工作要点（丙）\r\n一、丙\r\n1. 丁。\r\n');
});

test('who leads is not forgotten', () =>
  expect(
    extracted(
      '2026年工作要点\n责任单位列第一位者为牵头单位。\n一、甲\n1. 乙。\n二、丙\n2. 丁。（责任处室：戊处、己处）\n',
      '丁',
    )?.text,
  ).toContain('首位牵头: true\n'));

test.each([
  ['the only section', '要点\n一、甲\n1. 乙。\n', '乙'],
  ['items without sections', '要点\n1. 甲。\n2. 乙。\n', '乙'],
  ['the title', PLAN, '总体要求'],
])('not %s', (_, text, at) => expect(extracted(text, at)).toBeNull());
