import { describe, expect, it } from 'vitest';
import { Analyzer, PlanText } from '../../server/src/core';
import { readYaml } from '../../server/src/import/yaml';

/* Forms that plans of many fields write, and what is to be read out of them. */

const analyzer = new Analyzer({ readYaml });

function rolesOf(tag: string): string {
  const plan = analyzer.parse(
    PlanText.from(`2024年工作要点\n一、总体任务\n1.做好工作。全面完成任务。${tag}`),
  );
  const responsibility = plan.items[0]?.responsibility ?? null;
  if (responsibility === null) return '';
  const { lead, support, responsible, other } = responsibility;
  const parts = Object.entries({ 牵头: lead, 配合: support, 责任: responsible })
    .filter(([, names]) => names.length > 0)
    .map(([role, names]) => `${role} ${names.map(({ name }) => name).join('|')}`);
  return [...parts, ...[...other].map(([label, value]) => `${label} ${value}`)].join('；');
}

describe('责任标注里的成组单位、时限和附注', () => {
  it.each([
    ['（责任单位：市财政局，各县、市、区政府）', '责任 市财政局|各县、市、区政府'],
    ['（责任单位：市财政局，各县（市、区）人民政府）', '责任 市财政局|各县（市、区）人民政府'],
    ['（责任单位：各市、县（市、区）人民政府）', '责任 各市、县（市、区）人民政府'],
    ['（责任单位：各镇、街道、区财政局）', '责任 各镇、街道|区财政局'],
    [
      '（牵头单位：州司法局；责任单位：各县市人民政府，6月底完成）',
      '牵头 州司法局；责任 各县市人民政府；完成时限 6月底完成',
    ],
    ['（市教育局牵头，各县区落实，年底前完成）', '牵头 市教育局；责任 各县区；完成时限 年底前完成'],
    ['（责任单位：市教育局；6月底完成）（完成时限：9月底）', '责任 市教育局；完成时限 6月底完成；9月底'],
    [
      '（牵头单位：市教育局；责任单位：各县市人民政府。以下任务均需各县市人民政府落实，不再列出）',
      '牵头 市教育局；责任 各县市人民政府',
    ],
    [
      '（责任单位：各县（区）政府、经开区管委会，以下统称各县（区）政府，市政府各部门）',
      '责任 各县（区）政府|经开区管委会|市政府各部门',
    ],
    ['（责任时限：2022年底前；牵头单位：市财政局）', '牵头 市财政局；责任时限 2022年底前'],
    ['（市生态环境局、市场监管局牵头督导，市公安局参与）', '牵头 市生态环境局|市场监管局；配合 市公安局'],
    ['（市教育局统筹协调，市财政局配合）', '牵头 市教育局；配合 市财政局'],
    ['（责任单位：市教育局、市人社局牵头，市财政局配合）', '牵头 市教育局|市人社局；配合 市财政局'],
    ['（责任单位：市教育局，市财政局配合）', '配合 市财政局；责任 市教育局'],
    ['（牵头单位：市教育局，各县区负责落实）', '牵头 市教育局；责任 各县区'],
    ['（图书馆牵头，海陵区、柳林镇配合）', '牵头 图书馆；配合 海陵区|柳林镇'],
    ['（县纪委监委机关、县委办公室负责）', '责任 县纪委监委机关|县委办公室'],
    ['（自印发之日起实施）', ''],
    ['（城乡居民自愿参加）', ''],
  ])('%s', (tag, expected) => {
    expect(rolesOf(tag)).toBe(expected);
  });

  it.each([
    '（牵头单位：市财政局；责任单位：市教育局等；各区政府）',
    '（责任单位：市财政局、市教育局及各县区政府）',
    '（市教育局和市财政局牵头，市人社局会同市民政局配合）',
    '〔责任单位：市教育局、办公室（督查室）〕',
    '〔责任部门：纪检监察组、财务部〕',
    '（责任单位：市教育局牵头；市财政局、市人社局配合）',
    '\n牵头部门：工程部　　配合部门：财务部',
    '\n责任部门：执行局，司法警察大队配合',
    '\n责任部门：民事审判二庭（清算与破产审判庭）',
    '（责任单位：市教育局；6月底完成）',
    '（责任单位：市教育局，2024年6月底前完成）',
    '（市教育局牵头，市财政局配合，6月底前完成）',
    '（6月底前完成，市教育局负责）',
  ])('标点不误报：%s', (tag) => {
    const text = PlanText.from(`2024年工作要点\n一、总体任务\n1.做好工作。全面完成任务。${tag}`);
    const rules = analyzer.analyze(text).findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith('tag/'))).toEqual([]);
  });
});

describe('标题', () => {
  it.each([
    [
      '通知本身编了号',
      '区政府办公室关于印发2023年区《政府工作报告》任务分解方案的通知\n各街道办事处：\n现将方案印发给你们。\n一、高度重视。各单位要加强领导。\n二、狠抓落实。各单位要细化措施。\n\n某区人民政府办公室\n2023年1月3日\n\n2023年区《政府工作报告》任务分解方案\n一、主要目标\n（一）经济增长7%以上',
      '2023年区《政府工作报告》任务分解方案',
    ],
    [
      '分成两行',
      '某市人民政府\n2023年3月28日\n（此件公开发布）\n某区政府2023年重点工作\n任务分解和责任分工方案\n一、主要目标\n1.经济增长6%左右。',
      '某区政府2023年重点工作任务分解和责任分工方案',
    ],
    [
      '正文里先提到',
      '《某市进一步完善医疗卫生服务体系实施方案》已经市政府同意，现印发给你们。\n某市人民政府\n2024年4月8日\n某市进一步完善医疗卫生\n\n服务体系实施方案\n一、总体要求\n（一）指导思想。坚持以人民健康为中心。',
      '某市进一步完善医疗卫生服务体系实施方案',
    ],
    [
      '关于……的意见',
      '关于加强应急能力建设的意见\n一、总体要求\n（一）加强建设。完善机制。',
      '关于加强应急能力建设的意见',
    ],
    [
      '征求意见函的附件',
      '关于征求《2026年全省数字政府建设工作要点（征求意见稿）》意见的函\n各单位：\n现征求意见。\n附件：1.2026年全省数字政府建设工作要点（征求意见稿）\n2.意见反馈表\n\n省数据局\n2026年1月12日\n\n附件1\n2026年全省数字政府建设工作要点\n（征求意见稿）\n一、主要任务\n（一）夯实底座。完善机制。',
      '2026年全省数字政府建设工作要点',
    ],
    [
      '通知就是要点',
      '某局关于印发《2024年全县农业农村工作要点》的通知\n各乡镇人民政府：\n现将要点印发给你们。\n一、稳定生产\n1.落实面积。播种面积稳定在60万亩以上。\n\n某局\n2024年2月6日',
      '2024年全县农业农村工作要点',
    ],
    [
      '通知就是要点，标题分成两行',
      '某县人民政府办公室关于印发2024年全县\n政务公开工作要点的通知\n各乡镇人民政府：\n一、深化公开\n1.公开政策。政策解读率达到100%。',
      '2024年全县政务公开工作要点',
    ],
    [
      '通知就是安排',
      '某局关于做好2024年春季农业生产工作的通知\n某农发〔2024〕5号\n各乡镇人民政府：\n一、抓好春播\n1.落实面积。播种面积稳定在20万亩以上。',
      '某局关于做好2024年春季农业生产工作的通知',
    ],
    [
      '要点另附',
      '关于印发《2024年全区教育工作要点》的通知\n各中小学：\n一、加强领导。各校要高度重视。\n二、抓好落实。各校要细化措施。\n\n附件：2024年全区教育工作要点\n\n区教育局\n2024年2月6日',
      '关于印发《2024年全区教育工作要点》的通知',
    ],
    [
      '繁体的通知',
      '關於印發2024年全區教育工作要點的通知\n各中小學：\n一、落實立德樹人\n1.加強德育。創建示範校3所。',
      '2024年全區教育工作要點',
    ],
  ])('%s', (_, text, title) => {
    expect(analyzer.parse(PlanText.from(text)).title).toBe(title);
  });

  it('发文字号在标题之下', () => {
    const text = '某市2023年工作方案\n某政发〔2023〕6号\n一、总体要求\n（一）加强建设。完善机制。';
    expect(analyzer.parse(PlanText.from(text)).documentNumber).toBe('某政发〔2023〕6号');
  });
});

describe('落款', () => {
  it('没有通知的，在文末', () => {
    const plan = analyzer.parse(
      PlanText.from(
        '某中学2023年工作计划\n一、总体任务\n1.做好工作。完成任务。\n\n附：行事历\n\n某中学\n2023年2月6日\n\n附件1\n2022年总结\n某中学\n2022年12月1日',
      ),
    );
    expect([plan.issuer, plan.date]).toEqual(['某中学', '2023-02-06']);
    expect(plan.items[0]?.endLine).toBe(2);
  });
});

describe('成文日期', () => {
  it.each([
    ['二〇〇九年四月二十九日', 0],
    ['二○○七年四月十三日', 0],
    ['二〇二四年四月十三日', 1],
    ['二〇〇九年二月三十日', 1],
  ])('%s', (date, count) => {
    const text = PlanText.from(`工作要点\n一、总体任务\n（一）做好工作。完成任务。\n\n某市人民政府\n${date}`);
    const found = analyzer.analyze(text).findings.filter(({ rule }) => rule === 'document/date');
    expect(found.length).toBe(count);
  });
});

describe('序号和段落', () => {
  const labels = (text: string): string[] =>
    analyzer.parse(PlanText.from(text)).nodes.map(({ ordinal }) => ordinal.label);

  it('以数量开头的条目', () => {
    expect(labels('2022年实事\n1.新增电梯400台。\n2.50个小区新增充电设施。\n3.460个活动室开放。')).toEqual([
      '1.',
      '2.',
      '3.',
    ]);
  });

  it('断行处的小数不是序号', () => {
    expect(labels('2022年要点\n1.新增托位，每千人口托位数达到\n2.35个以上。\n2.推进改革。')).toEqual([
      '1.',
      '2.',
    ]);
  });

  it('带逗号的小标题不与正文相连', () => {
    const text =
      '2022年计划\n一、工作措施\n1.加强领导，提高认识\n认真落实安全管理规定，增强安全意识。\n2.建立制度，责任到人\n校长是第一责任人，要层层落实责任。';
    const { findings, plan } = analyzer.analyze(PlanText.from(text));
    expect(plan.items.map(({ title }) => title)).toEqual(['加强领导，提高认识', '建立制度，责任到人']);
    expect(findings.filter(({ rule }) => rule === 'text/hard-wrap')).toEqual([]);
  });

  it('条之下的（一）属于该条', () => {
    const text =
      '某区实施方案\n第一章 任务\n第一条 做好下列工作：\n（一）控制用水；\n（二）治理污水。\n第二条 落实下列措施：\n（一）加强巡查；\n（二）严格考核。';
    const plan = analyzer.parse(PlanText.from(text));
    expect(plan.items.map(({ ordinal, children }) => [ordinal.label.trim(), children.length])).toEqual([
      ['第一条', 2],
      ['第二条', 2],
    ]);
  });

  it('附件另起序号', () => {
    const text =
      '2022年要点\n一、改善居住条件\n（一）改造小区。改造46个。\n\n附件\n2022年项目清单\n一、东片区\n1.红旗新村：12栋。';
    expect(labels(text)).toEqual(['一、', '（一）']);
  });

  it('表格的行不当作断行', () => {
    const text =
      '2024年任务分工\n一、推进绿化\n1\t完成造林30万亩，其中人工造林8万亩\t生态处\t11月底\n2\t建设公园20个，新增绿地60公顷\t绿化处\t10月底\n二、保护资源\n（一）防火。受害率控制在0.8‰以内。';
    expect(analyzer.analyze(PlanText.from(text)).findings).toEqual([]);
  });
});

describe('指标的周期和时限', () => {
  it.each([
    ['每月召开例会不少于1次。', '月', '每月'],
    ['2024 年 6 月底前完成评估。', null, '2024 年 6 月底前'],
    ['6 月 30 日前完成整改。', null, '6 月 30 日前'],
    ['2024.6底前建成公园3个。', null, '2024.6底前'],
    ['2024.6.30前建成公园3个。', null, '2024.6.30前'],
    ['提交提案不少于4件/年。', '年', null],
  ])('%s', (sentence, per, deadline) => {
    const plan = analyzer.parse(PlanText.from(`2024年要点\n一、任务\n1.做好工作。${sentence}`));
    expect(plan.items[0]?.targets.map(({ target }) => [target.per, target.deadline?.text ?? null])).toEqual([
      [per, deadline],
    ]);
  });
});
