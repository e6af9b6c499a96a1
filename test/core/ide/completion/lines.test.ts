import { describe, expect, it, test } from 'vitest';
import { accepted, listAtMark, offered, planIn } from './offered';

const notes = (marked: string, around = {}) =>
  (listAtMark(marked, around)?.entries ?? []).map(({ label, note }) => `${label} ${note}`);

describe('下一个序号', () => {
  const plan = (policy: 'restart' | 'continuous') =>
    [
      '2026年要点',
      '一、甲',
      '（一）子',
      '1. 事。做好。',
      '2. 事情。做好。',
      '（二）丑',
      `${policy === 'restart' ? 1 : 3}. 事务。做好。`,
    ].join('\n');

  it('随全文或随小节', () => {
    expect(notes(`${plan('continuous')}\n│`)).toEqual([
      '4.  nextItem',
      '（三） nextSubsection',
      '二、 nextSection',
    ]);
    expect(notes(`${plan('restart')}\n│`)[0]).toBe('2.  nextItem');
  });

  test.each([
    ['4│', ['4. ']],
    ['（│', ['（三）']],
    ['（│）', ['（三）']],
    ['４│', ['4. ']],
    ['(│', ['（三）']],
    ['(│)', ['（三）']],
    ['（1│', ['（1）']],
    ['（1│）', ['（1）']],
    ['二│', ['二、']],
    ['二、│', []],
    ['2026│', []],
    ['加│', []],
    ['jia│', []],
    ['│加强', []],
  ])('键入 %s', (typed, labels) => {
    expect(offered(`${plan('continuous')}\n${typed}\n`)).toEqual(labels);
  });

  test.each(['第', '第三', '第三部'])('键入 %s，列出第三部分', (typed) => {
    const text = `2026年要点\n第一部分 甲\n文字。\n第二部分 乙\n一、丙\n${typed}│`;
    expect(offered(text)).toEqual(['第三部分 ']);
  });

  it('自动补上的右括号一并替换', () => {
    expect(accepted(`${plan('continuous')}\n（│）\n`, '（三）')).toBe(`${plan('continuous')}\n（三）\n`);
  });

  test.each([
    ['一．甲\n１．乙\n│', ['２．', '二．']],
    ['(一)甲\n(二)乙\n│', ['(三)', '1. ']],
    ['第一章 甲\n第一条 乙。做好。\n│', ['第二条 ', '第二章 ']],
    ['一、甲\n1.乙。做好。\n（1）丙。\n│', ['（2）', '2.', '二、']],
    ['一、甲\n│', ['（一）', '1. ', '二、']],
    ['第一章　甲\n│', ['第一节　', '一、', '（一）', '第一条　', '第二章　']],
    ['第一章 甲\n第│', ['第一节 ', '第一条 ', '第二章 ']],
    ['第一章 甲\n第一节 乙\n第│', ['第一条 ', '第二节 ', '第二章 ']],
    ['│', ['一、', '1. ']],
  ])('照文稿的写法：%j', (text, labels) => {
    expect(offered(`2026年要点\n${text}`)).toEqual(labels);
  });

  it('在中间插入时接着上面的数', () => {
    expect(offered('2026年要点\n一、甲\n1. 子。做。\n│\n2. 丑。做。\n')[0]).toBe('2. ');
  });

  it('新文稿照上年文稿的层次', () => {
    const lastYear = planIn('2025年要点\n（一）甲\n1、子。做。\n');
    expect(offered('2026年要点\n│', { lastYear })).toEqual(['（一）', '1、']);
  });

  it('新文稿里打了别的写法的第一个数字，也列', () => {
    const siblings = [planIn('2026年甲要点\n一、甲\n（一）子。做。\n（二）丑。做。\n')];
    expect(offered('2026年要点\n一、甲\n│', { siblings })).toEqual(['（一）', '二、']);
    expect(offered('2026年要点\n一、甲\n1│', { siblings })).toEqual(['1. ']);
    expect(offered('2026年要点\n1│', { siblings })).toEqual(['1. ']);
    expect(offered('2026年要点\n一、甲\n（一）子。做。\n1│', { siblings })).toEqual(['1. ']);
    expect(offered('2026年要点\n一、甲\n2│', { siblings })).toEqual([]);
  });
});

describe('标题', () => {
  const lastYear = planIn(
    [
      '2025年要点',
      '一、公共卫生',
      '1. 加强防控。做好。',
      '2. 加强接种。做好。',
      '二、医疗服务',
      '3. 改善服务。做好。',
      '4. 这一项没有标题，从头到尾是一句话。',
      '三、基层卫生',
    ].join('\n'),
  );
  const titles = (marked: string) => offered(marked, { lastYear });

  it('接着上一节，用过的不再列', () => {
    expect(titles('2026年要点\n一、公共卫生\n二、│')).toEqual(['医疗服务', '基层卫生']);
    expect(titles('2026年要点\n一、医疗服务\n二、│')).toEqual(['基层卫生', '公共卫生']);
  });

  it('任务只列上年同一节的', () => {
    expect(titles('2026年要点\n一、公共卫生\n1. 加强防控。做好。\n2. │')).toEqual(['加强接种。']);
    expect(titles('2026年要点\n一、医疗服务\n1. │')).toEqual(['改善服务。']);
    expect(titles('2026年要点\n一、公共卫生\n1. jqj│')).toEqual(['加强接种。']);
  });

  it('自己写标题时不打扰', () => {
    expect(titles('2026年要点\n一、公共卫生工作再上│')).toEqual([]);
    expect(titles('2026年要点\n一、其他│')).toEqual([]);
  });
});

describe('目标', () => {
  const lastYear = planIn(
    '2025年要点\n一、甲\n1. 接种。适龄儿童疫苗接种率保持在95%以上，孕产妇死亡率控制在8/10万以内。（责任处室：疾控处）\n',
  );
  const item = (body: string) => `2026年要点\n一、甲\n1. 接种。${body}\n`;

  it('上年的说法在前', () => {
    expect(offered(item('适龄儿童疫苗接种率│'), { lastYear })[0]).toBe('保持在95%以上');
    expect(offered(item('孕产妇死亡率│。'), { lastYear })[0]).toBe('控制在8/10万以内');
  });

  it('通行的说法不填数字', () => {
    expect(offered(item('知晓率│'))).toEqual(['达到…%以上', '保持在…%以上', '不低于…%', '提高…个百分点']);
    expect(accepted(item('知晓率达│，'), '达到…%以上')).toBe(item('知晓率达到…%以上，'));
    expect(offered(item('婴儿死亡率kz│'))).toEqual(['控制在…%以内', '控制在…‰以内']);
  });

  test.each([
    ['适龄儿童疫苗接种率提高到│', ['95%以上', '…%以上', '…%']],
    ['适龄儿童疫苗接种率不超过│', ['95%', '…%']],
    ['适龄儿童疫苗接种率提高│', ['提高…个百分点']],
    ['适龄儿童疫苗接种率力争达到│。', ['95%以上', '…%以上', '…%']],
    ['孕产妇死亡率压减在│', ['8/10万以内', '…%以内', '…‰以内', '…/10万以内']],
    ['孕产妇死亡率降至│', ['…%', '…‰', '…/10万']],
    ['平均住院日缩短│', ['缩短至…天']],
    ['平均住院日减少│', ['…天', '…%']],
    ['销售额增加│', ['…%', '…%以上', '…亿元']],
    ['病死率保持在│', ['…%以内', '…‰以内', '…/10万以内', '…%', '…‰', '…/10万']],
    ['效率提高到│', []],
    ['能力提高到│', []],
    ['知晓率提高到│九成', []],
  ])('动词之后列数值：%s', (body, labels) => {
    expect(offered(item(body), { lastYear })).toEqual(labels);
  });

  test.each([
    ['粮食总产量│', '达到…万吨以上'],
    ['粮食总产量不低于│', '…万吨'],
    ['年诊疗量│', '达到…万人次以上'],
    ['万人成讼率│', '控制在…%以内'],
    ['药占比│', '控制在…%以内'],
  ])('单位和方向合乎指标：%s', (typed, first) => {
    expect(offered(`2026年要点\n1. 甲。${typed}`)[0]).toBe(first);
  });

  it('写到小数点不当作一句写完', () => {
    const done = '1. 子事。做好。（牵头处室：疾控处）\n';
    expect(offered(`2026年要点\n${done}2. 丑事。播种面积稳定在2.│`)).toEqual([]);
    expect(offered(`2026年要点\n${done}2. 丑事。平均分达到3.（│）`)).toEqual([]);
    expect(offered(`2026年要点\n${done}2. 丑事。做好.│`)).toEqual(['（牵头处室：…）']);
  });

  it('任务没有标题时，写到“达到”“提高到”也提示', () => {
    expect(offered('2026年要点\n一、甲\n1. 居民知晓率提高到│\n')).toEqual(['…%以上', '…%']);
    expect(offered('2026年要点\n一、甲\n1. 提升居民知晓率│\n')).toEqual([]);
    expect(offered('2026年要点\n一、甲\n1. 居民知晓率提升│\n')).toEqual([]);
  });

  it('任务没有标题时，逗号之后也提示', () => {
    expect(offered('2026年要点\n一、甲\n1. 加强宣传，居民知晓率│\n')[0]).toBe('达到…%以上');
  });

  test.each(['知晓率以│', '提高效率│', '降低税率│', '知晓率│达到90%', '加强│', '知晓率加强│'])(
    '不打扰：%s',
    (body) => {
      expect(offered(item(body))).toEqual([]);
    },
  );

  it('标题里不提示：写完标题就会按回车', () => {
    expect(offered('2026年要点\n一、提高接种率│\n')).toEqual([]);
    expect(offered('2026年要点\n一、甲\n1. 提高接种率│\n')).toEqual([]);
  });
});

describe('文首的设置和批注', () => {
  test.each([
    ['---\nbt│\n---\n', ['标题']],
    ['---\n标题: 甲\n年│\n---\n', ['年度', '上年']],
    ['---\ntitl│\n---\n', ['标题']],
    [
      '---\n│\n甲\n',
      ['标题', '年度', '发文机关', '发文字号', '成文日期', '处室名录', '编号', '首位牵头', '上年'],
    ],
    ['---\n年度: │\n---\n2026年要点\n', ['2026']],
    ['---\n处室名录: │\n---\n', ['offices.yaml']],
    ['---\n上年: │\n---\n', ['2025年工作要点.plan']],
    ['---\n编号: │\n---\n', ['连续', '重新']],
    ['---\n编号:\n  │\n---\n', ['部分', '小节', '任务']],
    ['---\n编号:\n  任务: ch│\n---\n', ['重新']],
    ['---\n首位牵头: │\n---\n', ['是', '否']],
    ['---\n年度: 2026\n成文日期: │\n---\n', ['2026年…月…日']],
    ['---│\n---\n', []],
    ['甲\n%% │\n', []],
    ['甲\n%% ydl│\n', []],
    ['甲\n%% yaodian-l│\n', ['yaodian-lock-number']],
    ['甲\n%% yaodian-disable 跳号│\n', []],
    [
      '甲\n%% yaodian-disable numbering/gap num│ -- 理由\n',
      expect.arrayContaining(['numbering/order', 'numbering']),
    ],
    ['甲\n%% yaodian-disable tag/missing -- num│\n', []],
  ])('%j → %j', (text, labels) => {
    expect(offered(text)).toEqual(labels);
  });

  test.each([
    ['---\nn│: 2025\n---\n', '年度', '---\n年度: 2025\n---\n'],
    ['---\n处室名录: off│ices.yaml\n---\n', 'offices.yaml', '---\n处室名录: offices.yaml\n---\n'],
    ['甲\n%% yaodian-disable tag/m│issing\n', 'tag/missing', '甲\n%% yaodian-disable tag/missing\n'],
  ])('光标后面已有的不写成两遍：%j', (text, label, result) => {
    expect(accepted(text, label)).toBe(result);
  });

  it('已写的规则不再列', () => {
    expect(offered('甲\n%% yaodian-disable numbering/gap gap│\n')).toEqual([]);
  });
});
