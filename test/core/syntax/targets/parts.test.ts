import { describe, expect, it } from 'vitest';
import { comparatorOf, findTargets } from '../../../../server/src/core/syntax/targets';

function only(text: string) {
  const targets = findTargets(text);
  expect(targets).toHaveLength(1);
  const [target] = targets;
  if (target === undefined) throw new Error(text);
  return target;
}

function partsOf(text: string) {
  const { parts } = only(text);
  return {
    before: parts.before?.text ?? null,
    approximateBefore: parts.approximateBefore?.text ?? null,
    numbers: parts.numbers.map(({ text: number }) => number),
    rangeMark: parts.rangeMark?.text ?? null,
    units: parts.units.map(({ text: unit }) => unit),
    after: parts.after.map(({ text: word }) => word),
  };
}

const NONE = { before: null, approximateBefore: null, rangeMark: null, after: [] };

describe('the parts of a figure as written', () => {
  it.each([
    [
      '试点单位不少于24家以内。',
      { ...NONE, before: '不少于', numbers: ['24'], units: ['家'], after: ['以内'] },
    ],
    ['总数不超过30家以上。', { ...NONE, before: '不超过', numbers: ['30'], units: ['家'], after: ['以上'] }],
    ['合格率超过95%以上。', { ...NONE, before: '超过', numbers: ['95'], units: ['%'], after: ['以上'] }],
    [
      '培训约50个左右。',
      { ...NONE, approximateBefore: '约', numbers: ['50'], units: ['个'], after: ['左右'] },
    ],
    ['占比提高10-5个百分点。', { ...NONE, numbers: ['10', '5'], rangeMark: '-', units: ['个百分点'] }],
    ['占比达5-10%。', { ...NONE, before: '达', numbers: ['5', '10'], rangeMark: '-', units: ['%'] }],
    ['占比达5%～10%。', { ...NONE, before: '达', numbers: ['5', '10'], rangeMark: '～', units: ['%', '%'] }],
    ['完成3—5万亩造林。', { ...NONE, numbers: ['3', '5万'], rangeMark: '—', units: ['亩'] }],
    ['覆盖率达到１００％。', { ...NONE, before: '达到', numbers: ['１００'], units: ['％'] }],
    ['占比 $\\geq 60\\%$ 。', { ...NONE, before: '\\geq', numbers: ['60'], units: ['\\%'] }],
    ['占比>=60%。', { ...NONE, before: '>=', numbers: ['60'], units: ['%'] }],
    ['覆盖率达 95 % 以上。', { ...NONE, before: '达', numbers: ['95'], units: ['%'], after: ['以上'] }],
    [
      '死亡率控制在8/10万以内。',
      { ...NONE, before: '控制在', numbers: ['8'], units: ['/10万'], after: ['以内'] },
    ],
    ['至少建成1家示范门诊。', { ...NONE, before: '至少', numbers: ['1'], units: ['家'] }],
    [
      '费用控制在总费用的10%以内。',
      { ...NONE, before: '控制在', numbers: ['10'], units: ['%'], after: ['以内'] },
    ],
    ['人均补助达2.5万元。', { ...NONE, before: '达', numbers: ['2.5万'], units: ['元'] }],
    ['建设十多项信息系统。', { ...NONE, numbers: ['十多'], units: ['项'] }],
  ])('%s', (text, expected) => {
    expect(partsOf(text)).toEqual(expected);
  });

  it('spans the comparing words and the unit, and no more', () => {
    expect(only('全市健康素养水平力争达到28%以上。').text).toBe('达到28%以上');
    expect(only('占全区诊疗人次数比例 $\\geq 60\\%$ 。').text).toBe('$\\geq 60\\%$');
    expect(only('县域内建有1个以上工作站。').text).toBe('1个以上');
    expect(only('人均达到90元以上。').text).toBe('达到90元以上');
    expect(only('公共场所实现全覆盖。').text).toBe('实现全覆盖');
  });

  it('says what the comparing words say', () => {
    expect(comparatorOf('不少于')).toEqual({ comparator: '>=', strict: true });
    expect(comparatorOf('达到')).toEqual({ comparator: '>=', strict: false });
    expect(comparatorOf('以内')).toEqual({ comparator: '<=', strict: true });
    expect(comparatorOf('加强')).toBeNull();
  });
});

describe('what is around a figure', () => {
  it('finds the indicator, the verb of a count, and the base of a rate', () => {
    const found = (text: string) => {
      const { indicator, action, per, unit } = only(text);
      return [indicator.text, action?.text ?? null, per, unit];
    };
    expect(found('孕产妇死亡率力争控制在8/10万以内。')).toEqual(['孕产妇死亡率', null, '10万', '/10万']);
    expect(found('新建10个以上口袋公园。')).toEqual(['口袋公园', '新建', null, '个']);
    expect(found('年内新建口袋公园10个以上。')).toEqual(['新建口袋公园', '新建', null, '个']);
    expect(found('每千人口托位数达到4.5个。')).toEqual(['每千人口托位数', null, '千人口', '个']);
    expect(found('每个乡镇建成1个养老服务站。')).toEqual(['养老服务站', '建成', '乡镇', '个']);
    expect(found('各学科平均分达到85分以上。')).toEqual(['各学科平均分', null, null, '分']);
    expect(found('持续提升居民健康素养，并保持在29%以上。')).toEqual(['居民健康素养', null, null, '%']);
    expect(found('60%的村卫生室达到基本标准。')).toEqual(['村卫生室达到基本标准', null, null, '%']);
  });

  it('hands the verb and the words of a list on', () => {
    const list = findTargets('力争新建设省级健康镇1个、健康村4个。');
    expect(list.map(({ action, hedge }) => [action?.text, hedge?.text])).toEqual([
      ['新建', '力争'],
      ['新建', '力争'],
    ]);
    const rates = findTargets('三类学校达标率分别达到90%、70%、50%以上。');
    expect(rates.map(({ comparator, value, indicator }) => [comparator, value, indicator.text])).toEqual([
      ['>=', 90, '三类学校达标率'],
      ['>=', 70, '三类学校达标率'],
      ['>=', 50, '三类学校达标率'],
    ]);
  });

  it.each([
    ['年内新增托位100个。', '年内'],
    ['2023年6月底前建成公园3个。', '2023年6月底前'],
    ['2024年6月30日前完成改造12个。', '2024年6月30日前'],
    ['到2025年，覆盖率达到60%。', '到2025年'],
    ['上半年新开工项目8个。', '上半年'],
    ['三季度末完成投资2亿元。', '三季度末'],
    ['2022年10月底前完成系统改造。', '2022年10月底前'],
    ['2024年新增站点20个。', '2024年'],
    ['在2019年基础上提高5个百分点。', null],
    ['覆盖率达到60%。', null],
  ])('reads the deadline of %s', (text, deadline) => {
    expect(only(text).deadline?.text ?? null).toBe(deadline);
  });

  it('carries a deadline on while the subject holds', () => {
    const deadlines = (text: string) => findTargets(text).map(({ deadline }) => deadline?.text ?? null);
    expect(deadlines('年内启动建设不少于24家，完成10家以上。')).toEqual(['年内', '年内']);
    expect(deadlines('年内新增医院2家，优秀率达到20%以上。')).toEqual(['年内', null]);
    expect(deadlines('到2025年，甲率达到5%，乙率达到6%。')).toEqual(['到2025年', '到2025年']);
  });
});
