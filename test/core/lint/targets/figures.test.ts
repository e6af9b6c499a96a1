import { describe, expect, it } from 'vitest';
import { PlanText } from '../../../../server/src/core';
import { formulas } from '../../../../server/src/core/lint/targets/formulas';
import { missingValues } from '../../../../server/src/core/lint/targets/missingValues';
import { quantities } from '../../../../server/src/core/lint/targets/quantities';
import { ranges } from '../../../../server/src/core/lint/targets/ranges';
import { isShare } from '../../../../server/src/core/lint/targets/shares';
import { createSyntaxSettings } from '../../../../server/src/core/syntax/settings';

function paragraphOf(text: string) {
  const paragraph = PlanText.from(text).paragraphs[0];
  if (paragraph === undefined) throw new Error('no paragraph');
  return paragraph;
}

const settings = createSyntaxSettings();

function rangesIn(text: string): string[] {
  const paragraph = paragraphOf(text);
  return ranges(paragraph, paragraph.syntax(settings)).map(({ start, end }) => text.slice(start, end));
}

describe('数值', () => {
  it.each([
    ['不少于5家以上', '不少于|5|家|以上'],
    ['不低于 三个百分点以下', '不低于|三|个百分点|以下'],
    ['约1,200人次左右', '约|1,200|人次|左右'],
    ['控制在8/10万以内', '控制在|8|/10万|以内'],
    ['签约50家左右', '|50|家|左右'],
  ])('%s', (text, expected) => {
    const [found] = quantities(paragraphOf(`全年${text}`));
    const before = found?.before?.text ?? found?.approximate?.text ?? '';
    expect([before, found?.first.number.text, found?.first.unit?.text, found?.after[0]?.text].join('|')).toBe(
      expected,
    );
  });
});

describe('范围', () => {
  it.each([
    '新建5-10个',
    '增长5%-10%',
    '落实2018-2035年规划',
    '（2021-2025）',
    '面向0-6岁儿童',
    '在1-3月完成',
  ])('%s', (text) => {
    expect(rangesIn(text)).toHaveLength(1);
  });

  it.each([
    '电话0510-85052015',
    '以3-0获胜',
    'A1-3栋',
    '1+3-5家',
    '2026-03-15前',
    '第5-1号',
    '苏政发〔2021-3〕5号',
    'GB/T 15834-2011',
    '01-05个',
    '5-3项目',
    '2020-25号地块',
  ])('%s 不是', (text) => {
    expect(rangesIn(text)).toEqual([]);
  });
});

describe('缺数值', () => {
  it.each(['达到以上。', '达到%', '不少于家，', '提高个百分点', '控制在以内', '达到××%以上'])(
    '%s',
    (text) => {
      expect(missingValues(`覆盖率${text}`)).toHaveLength(1);
    },
  );

  it.each(['达到以上要求', '至少家家有人', '不超过以上限额', '超过个人限额', '不低于国家标准', '达到5%以上'])(
    '%s 不缺',
    (text) => {
      expect(missingValues(text)).toEqual([]);
    },
  );
});

describe('公式代码', () => {
  it.each([
    ['$\\geq 60\\%$', '≥60%'],
    ['$5 \\sim 10$', '5～10'],
    ['60\\%', '60%'],
  ])('%s', (text, expected) => {
    expect(formulas(text).map((one) => one.wanted)).toEqual([expected]);
  });

  it.each(['奖励$5000', '$\\frac{1}{2}$', '>50万元'])('%s 不动', (text) => {
    expect(formulas(text)).toEqual([]);
  });
});

describe('不会超过100%的指标', () => {
  it.each(['省考断面达标率', '新能源公交车占比', '占全区诊疗人次数的比例', '家庭医生签约率'])(
    '%s',
    (name) => {
      expect(isShare(name)).toBe(true);
    },
  );

  it.each(['毛入学率', '拨备覆盖率', '计划完成率', '病床使用率', '增长率', '产销率', '开工率'])(
    '%s 可以超过',
    (name) => {
      expect(isShare(name)).toBe(false);
    },
  );
});
