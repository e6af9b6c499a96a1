import { describe, expect, it, test, vi } from 'vitest';
import { accepted, directoryOf, listAtMark, offered, planIn } from './offered';

const DIRECTORY = directoryOf(`
offices:
  - name: 办公室（对外合作交流处）
    aliases: [办公室]
  - name: 规划信息处
    until: 2024
    successor: 规划发展处
  - name: 规划发展处
    from: 2025
  - name: 疾控处
    fullName: 疾病预防控制处
  - name: 基层处
  - name: 健康促进处
  - name: 科教处
groups: [机关各处室]
`);

/** A plan with one finished item and the item at hand. */
const around = (end: string, year = 2026) =>
  [
    `${year}年示范市卫生健康工作要点`,
    '一、公共卫生',
    '1. 做好预防。抓紧做好。（牵头处室：疾控处；配合处室：基层处、疾控中心等各相关处室）',
    '2. 做好宣传。继续做好。（牵头处室：疾控处；配合处室：健康促进处）',
    `3. 做好接种。努力做好。${end}`,
    '4. 做好培训。认真做好。（牵头处室：科教处；配合处室：基层处）',
    '',
  ].join('\n');

describe('处室', () => {
  it('常用的在前，统称不牵头', () => {
    expect(offered(around('（牵头处室：│）'))).toEqual([
      '疾控处',
      '科教处',
      '基层处',
      '健康促进处',
      '疾控中心',
    ]);
  });

  it('名称后注了牵头的也算已写；注明之内和之后不列处室，名称改了注明还在', () => {
    expect(offered(around('（责任处室：疾控处（牵头）、│）'))).not.toContain('疾控处');
    expect(offered(around('（责任处室：疾控处（│牵头）、基层处）'))).toEqual([]);
    expect(offered(around('（责任处室：疾控处（牵头）│）'))).toEqual([]);
    const after = accepted(around('（责任处室：科│（牵头）、基层处）'), '科教处');
    expect(after).toContain('（责任处室：科教处（牵头）、基层处）');
  });

  it('配合处室不再列已写的处室，统称在最后', () => {
    expect(offered(around('（牵头处室：疾控处；配合处室：│）'))).toEqual([
      '基层处',
      '健康促进处',
      '疾控中心',
      '科教处',
      '各相关处室',
    ]);
    expect(offered(around('（牵头处室：疾控处；配合处室：基层处、科教处、│）'))).toEqual([
      '健康促进处',
      '疾控中心',
      '各相关处室',
    ]);
  });

  test.each([
    ['（牵头处室：jkc│）', ['疾控处', '健康促进处']],
    ['（牵头处室：jikongchu│）', ['疾控处']],
    ['（牵头处室：jikc│）', ['疾控处']],
    ['（牵头处室：疾│）', ['疾控处', '疾控中心']],
    ['（牵头处室：疾kc│）', ['疾控处']],
    ['（牵头处室：JKC│）', ['疾控处', '健康促进处']],
    ['（牵头处室：ck│）', []],
    ['（牵头处室：疾控处│）', ['疾控处']],
    ['（牵头处室：jk│', ['疾控处', '健康促进处', '疾控中心']],
    ['(牵头处室:疾控处;配合处室:jc│)', ['基层处', '健康促进处', '科教处']],
    ['【责任单位：科│】', ['科教处']],
    ['（疾控处/j│）', ['基层处', '健康促进处', '疾控中心']],
    ['（疾控处牵头，j│）', ['基层处', '健康促进处', '疾控中心']],
    ['\n配合处室：疾控处、j│', ['基层处', '健康促进处', '疾控中心']],
  ])('%s → %j', (end, names) => {
    const found = offered(around(end));
    // 疾控处 alone, as it stands there already.
    if (end.includes('疾控处│')) expect(found).toEqual([]);
    else expect(found).toEqual(names);
  });

  test.each([
    ['顿号后还没有名称', '（牵头处室：疾控处、│；配合处室：基层处）', ['科教处', '健康促进处', '疾控中心']],
    ['逗号也当顿号', '（牵头处室：疾控处，│；配合处室：基层处）', ['科教处', '健康促进处', '疾控中心']],
    ['动词前', '（│牵头，基层处配合）', ['疾控处', '科教处', '健康促进处', '疾控中心']],
    ['动词前打首字母', '（jk│牵头，配合）', ['疾控处', '健康促进处', '疾控中心']],
    ['第二个动词前', '（疾控处牵头，│配合）', ['基层处', '健康促进处', '疾控中心', '科教处', '各相关处室']],
    ['第二个动词还没有写', '（疾控处牵头，│）', ['基层处', '健康促进处', '疾控中心', '科教处', '各相关处室']],
    ['第二个动词前再添一个', '（疾控处牵头，基层处、j│配合）', ['健康促进处', '疾控中心']],
    [
      '按职责分工',
      '（│按职责分工负责）',
      ['基层处', '疾控处', '健康促进处', '疾控中心', '科教处', '各相关处室'],
    ],
    ['斜线前', '（│/基层处）', ['疾控处', '科教处', '健康促进处', '疾控中心']],
    ['斜线后', '（疾控处/│）', ['基层处', '健康促进处', '疾控中心', '科教处', '各相关处室']],
    ['黑括号后', '【责任单位】j│', ['基层处', '疾控处', '健康促进处', '疾控中心']],
    ['没有括号', '责任单位：j│；完成时限：6月底前。', ['基层处', '疾控处', '健康促进处', '疾控中心']],
  ])('还没有名称的标注，%s：%s', (_, end, names) => {
    expect(offered(around(end))).toEqual(names);
  });

  test.each([
    ['（牵头处室：科教处；配合处室：疾控处和│）', ['基层处', '健康促进处', '疾控中心', '各相关处室']],
    ['（牵头处室：科教处；配合处室：疾控处和j│）', ['基层处', '健康促进处', '疾控中心']],
    ['（牵头处室：科教处；配合处室：疾控处、基层处以及jk│）', ['健康促进处', '疾控中心']],
    ['（牵头处室：科教处；配合处室：疾控处和基层处及jk│）', ['健康促进处', '疾控中心']],
    ['（牵头处室：科教处；配合处室：疾控处 与 j│）', ['基层处', '健康促进处', '疾控中心']],
    ['（牵头处室：科教处；配合处室：疾控处等│）', ['各相关处室']],
    ['（牵头处室：科教处；配合处室：疾控处等g│）', ['各相关处室']],
    ['（疾控处和j│牵头）', ['基层处', '健康促进处', '疾控中心']],
    ['（牵头处室：科教处；配合处室：发展和│）', []],
  ])('“和”“等”之后：%s', (end, names) => {
    expect(offered(around(end))).toEqual(names);
  });

  it('按住“和”不放，每一段也只看一次', () => {
    const find = vi.spyOn(DIRECTORY, 'find');
    listAtMark(around(`（牵头处室：${'和'.repeat(16)}│）`), { directory: DIRECTORY });
    expect(find.mock.calls.length).toBeLessThan(1000);
    find.mockRestore();
  });

  it('“和”之后只换后一个', () => {
    expect(accepted(around('（牵头处室：疾控处和jc│）'), '基层处')).toBe(
      around('（牵头处室：疾控处和基层处）'),
    );
  });

  it('按名录：别名、全称、原名都指到现用名', () => {
    const names = (end: string, year?: number) => offered(around(end, year), { directory: DIRECTORY });
    expect(names('（牵头处室：疾病预防│）')).toEqual(['疾控处']);
    expect(names('（牵头处室：jbyf│）')).toEqual(['疾控处']);
    expect(names('（牵头处室：办公│）')).toEqual(['办公室（对外合作交流处）']);
    expect(names('（牵头处室：dwhz│）')).toEqual(['办公室（对外合作交流处）']);
    expect(names('（牵头处室：规划信息│）')).toEqual(['规划发展处']);
    expect(names('（牵头处室：规划│）', 2023)).toEqual(['规划信息处']);
    expect(names('（责任处室：│）').at(-1)).toBe('机关各处室');
  });

  it('名录之外，只列文稿中出现过的外单位', () => {
    expect(offered(around('（牵头处室：疾控│）'), { directory: DIRECTORY })).toEqual(['疾控处', '疾控中心']);
    expect(offered(around('（牵头处室：应急│）'), { directory: DIRECTORY })).toEqual([]);
  });

  it('名录之外的单位，只有旁边的文稿写过的，排在名录的处室后面', () => {
    const education = planIn(
      '2026年教育工作要点\n1. 甲。做好。（牵头单位：市教育局）\n2. 乙。做好。（牵头单位：市教育局）\n3. 丙。做好。（牵头单位：市教育局）\n',
    );
    const namesIn = (context: object) =>
      offered(around('（牵头处室：│）'), { directory: DIRECTORY, ...context });
    const beside = namesIn({ siblings: [education] });
    expect(beside.at(-1)).toBe('市教育局');
    expect(beside[0]).toBe('疾控处');
    const { length } = DIRECTORY.offices;
    expect(namesIn({ lastYear: education, siblings: [education] }).indexOf('市教育局')).toBeLessThan(
      length - 1,
    );
  });

  it('其他文稿用过的也列出', () => {
    const sibling = planIn(around('（责任处室：药政处、药政处、老龄处）'));
    const names = offered(around('（牵头处室：│）'), { siblings: [sibling] });
    expect(names.slice(0, 2)).toEqual(['疾控处', '科教处']);
    expect(names).toContain('药政处');
    expect(names.indexOf('药政处')).toBeLessThan(names.indexOf('老龄处'));
  });

  it('名称中间也能接受，替换时连同后半', () => {
    const list = listAtMark(around('（牵头处室：疾│教处；配合处室：基层处）'));
    const text = around('（牵头处室：疾教处；配合处室：基层处）');
    expect(text.slice(list?.insert.start, list?.insert.end)).toBe('疾');
    expect(text.slice(list?.replace.start, list?.replace.end)).toBe('疾教处');
  });

  it('繁体、注音文稿用文稿自己的写法', () => {
    const text =
      '2023年要點\n1. 衛(wèi)生監(jiān)督。做好。(責任處室:監(jiān)督處)\n2. 接種。做好。(責任處室:│)\n';
    expect(offered(text)).toEqual(['監督處']);
    expect(accepted(text, '監督處')).toContain('(責任處室:監督處)\n');
  });
});

describe('简体、繁体', () => {
  const traditional = planIn(
    '2023年全市衛生健康工作要點\n1. 監督。做好監督。(責任處室:監督處)\n2. 預防。做好預防。(責任處室:監督處)\n',
  );

  it('简体文稿不照搬旁边繁体文稿的字', () => {
    const text = (end: string) => `2026年全市卫生健康工作要点\n一、监督\n1. 监督。做好监督。${end}\n`;
    const around = { siblings: [traditional] };
    expect(offered(text('│'), around)).toEqual(['(责任处室:…)']);
    expect(offered(text('（责│'), around)).toEqual(['（责任处室:…）']);
    expect(offered(text('（责任处室：│）'), around)).toEqual(['监督处']);
  });

  it('繁体文稿里的角色词也写繁体', () => {
    const text = '2023年全市衛生健康工作要點\n1. 監督。做好監督。(責任處室:監督處)\n2. 預防。做好預防。(│)\n';
    expect(offered(text)).toEqual(['(責任處室:…)', '牽頭處室:', '配合處室:', '完成時限:']);
  });
});

describe('角色词', () => {
  test.each([
    ['（牵头处室：疾控处；│）', ['配合处室：', '完成时限：']],
    ['（牵头处室：疾控处；p│）', ['配合处室：']],
    ['（牵头处室：疾控处；配合处室：基层处；│）', ['完成时限：']],
    ['（责任处室：疾控处；│）', ['配合处室：', '完成时限：']],
    ['（牵头│）', ['（牵头处室：…；配合处室：…）', '牵头处室：']],
    ['（牵头处室：疾控处；完成时限：2026年6│）', ['2026年6月底前']],
  ])('%s → %j', (end, labels) => {
    expect(offered(around(end))).toEqual(labels);
  });

  test.each([
    ['（q│处室：疾控处）', '牵头处室：', '（牵头处室：疾控处）'],
    ['（牵头处室：疾控处；p│：基层处）', '配合处室：', '（牵头处室：疾控处；配合处室：基层处）'],
    ['（牵头处室：疾│控处）', '疾控处', '（牵头处室：疾控处）'],
  ])('后面已有的不写成两遍：%s', (end, label, result) => {
    expect(accepted(around(end), label)).toBe(around(result));
  });

  it('改角色词时连冒号一起换', () => {
    const list = listAtMark(around('（责│任处室：疾控处）'));
    expect(list?.entries.map(({ label }) => label)).toEqual(['责任处室：']);
    const text = around('（责任处室：疾控处）');
    expect(text.slice(list?.replace.start, list?.replace.end)).toBe('责任处室：');
  });

  it('没有先例的用通行的说法，按名录的机构叫法', () => {
    const text = '2026年要点\n1. 甲事。做好。（牵头单位：│）\n'.replace('牵头单位：', '');
    expect(offered(text)).toEqual([
      '（牵头单位：…；配合单位：…）',
      '（责任单位：…）',
      '牵头单位：',
      '配合单位：',
      '完成时限：',
    ]);
    expect(offered(text, { directory: DIRECTORY })[0]).toBe('（牵头处室：…；配合处室：…）');
  });
});

test('名录写明的角色词先用', () => {
  const directory = directoryOf('offices:\n  - name: 疾控处\nroles:\n  lead: [主责处室]\n');
  const text = '2026年要点\n1. 甲事。做好。│\n';
  expect(offered(text, { directory })[0]).toBe('（主责处室：…；配合处室：…）');
  expect(offered(text.replace('│', '（z│）'), { directory })).toContain('主责处室：');
});

test('不像处室的名称，用过两次的也列；统称可以带括号', () => {
  const text = [
    '青山镇2026年工作要点',
    '1. 子事。做好。【责任单位：经发办、青山村；配合单位：各村（社区）】',
    '2. 丑事。做好。【责任单位：青山村、东头；配合单位：各村（社区）】',
    '3. 寅事。做好。【责任单位：│】',
  ];
  expect(offered(text.join('\n'))).toEqual(['青山村', '经发办', '各村（社区）']);
});

describe('任务末尾的分工', () => {
  it('照文稿自己的写法', () => {
    expect(offered(around('│'))).toEqual(['（牵头处室：…；配合处室：…）']);
    expect(accepted(around('│'), '（牵头处室：…；配合处室：…）')).toBe(
      around('（牵头处室：…；配合处室：…）'),
    );
    expect(offered(around('qt│'))).toEqual(['（牵头处室：…；配合处室：…）']);
    expect(offered(around('牵│'))).toEqual(['（牵头处室：…；配合处室：…）']);
  });

  test.each([
    ['(责任处室:甲处、乙处)', '(责任处室:…)'],
    ['【责任单位：甲局】', '【责任单位：…】'],
    ['（市教育局牵头，市财政局、市体育局配合）', '（…牵头，…配合）'],
    ['（各区县政府按职责分工负责）', '（…按职责分工负责）'],
    ['\n牵头单位：甲局\n配合单位：乙局、丙局', '⏎牵头单位：…\n配合单位：…'],
    ['责任股室：种植业股；责任领导：张某某。', '责任股室：…；责任领导：…。'],
    ['责任股室：种植业股；责任领导：张某某', '责任股室：…；责任领导：…'],
  ])('%s', (tag, skeleton) => {
    const text = `2026年要点\n一、甲\n1. 子事。做好。${tag}\n2. 丑事。做好。│\n`;
    expect(offered(text)).toEqual([skeleton]);
  });

  it('括号已经打开就补其余部分', () => {
    expect(accepted(around('（│）'), '（牵头处室：…；配合处室：…）')).toBe(
      around('（牵头处室：…；配合处室：…）'),
    );
    expect(accepted(around('（│'), '（牵头处室：…；配合处室：…）')).toBe(
      around('（牵头处室：…；配合处室：…）'),
    );
  });

  it('角色词自带括号的，照样补全；别种括号里改写成带冒号的', () => {
    const text = (end: string) =>
      `2026年要点\n一、甲\n1. 子事。做好。【责任单位】区发改局\n2. 丑事。做好。${end}\n`;
    expect(accepted(text('【│】'), '【责任单位】…')).toBe(text('【责任单位】…'));
    expect(accepted(text('【│'), '【责任单位】…')).toBe(text('【责任单位】…'));
    expect(offered(text('（│）'))[0]).toBe('责任单位：');
    expect(accepted(text('（│）'), '责任单位：')).toBe(text('（责任单位：…）'));
  });

  it('标注各占一行的文稿，括号里写成一行', () => {
    const text = (end: string) =>
      `2026年要点\n一、甲\n1. 子事。做好。\n牵头单位：甲局\n配合单位：乙局\n2. 丑事。做好。${end}\n`;
    expect(accepted(text('（│）'), '（牵头单位：…；配合单位：…）')).toBe(
      text('（牵头单位：…；配合单位：…）'),
    );
  });

  it('各占一行的，写了第一行，再列其余几行', () => {
    const lines = '\n责任部门：医务处\n完成时限：6月底';
    const text = (end: string) => `2026年要点\n一、甲\n1. 子事。做好。${lines}\n2. 丑事。做好。${end}\n`;
    expect(offered(text('\n责任部门：护理部\n│'))).toEqual(['完成时限：…', '3. ', '二、']);
    expect(accepted(text('\n责任部门：护理部\nwc│'), '完成时限：…')).toBe(
      text('\n责任部门：护理部\n完成时限：…'),
    );
    expect(offered(text(`${lines}\n│`))).toEqual(['3. ', '二、']);
    expect(offered(text('\n责任部门：护理部\n\n│'))).toEqual(['3. ', '二、']);
  });

  it('写在句子后面、不加括号的，照样接在句子后面', () => {
    const text = (end: string) =>
      `2026年要点\n一、甲\n1. 子事。做好。责任股室：种植业股；责任领导：张某某。\n2. 丑事。做好。${end}\n`;
    expect(accepted(text('责│'), '责任股室：…；责任领导：…。')).toBe(text('责任股室：…；责任领导：…。'));
    expect(offered(text('\n│'))).toEqual(['3. ', '二、']);
  });

  it('括号里不把同一种写法列两遍', () => {
    const text = '2026年要点\n1. 子事。做好。【责任单位：甲局】\n2. 丑事。做好。【│】\n';
    expect(offered(text)).toEqual(['【责任单位：…】', '牵头单位：', '配合单位：', '完成时限：']);
  });

  it('只写名称的文稿，括号里先列写法，再列名称', () => {
    const text = (end: string) =>
      `2026年要点\n1. 子事。做好。（疾控处/各相关处室）\n2. 丑事。做好。（基层处/疾控处）\n3. 寅事。做好。${end}\n`;
    const directory = DIRECTORY;
    expect(offered(text('（│）'), { directory })[0]).toBe('（…/…）');
    expect(offered(text('（j│）'), { directory })).toEqual(['疾控处', '基层处', '健康促进处']);
  });

  it('上年同名任务的分工排在最前，改了名的处室用现名', () => {
    const lastYear = planIn(
      '2025年要点\n一、甲\n1. 做好接种。去年做。（牵头处室：规划信息处；配合处室：疾控处）\n',
      DIRECTORY,
    );
    expect(offered(around('│'), { directory: DIRECTORY, lastYear })[0]).toBe(
      '（牵头处室：规划发展处；配合处室：疾控处）',
    );
  });

  test.each([
    '做好接种（│）',
    '加强│',
    '配合│',
    'ph│',
    '见附件（│',
    '（牵头处室：疾控处）│',
    '（试行）│，后文',
  ])('不打扰：%s', (end) => {
    expect(offered(around(end))).toEqual([]);
  });
});

describe('写完处室，接着列动词', () => {
  const verbs =
    '2026年要点\n1. 子。做好。（市财政局牵头，市教育局配合）\n2. 丑。做好。（市财政局、市教育局按职责分工负责）\n3. 寅。做好。';

  it.each<[string, string[]]>([
    ['（市财政局│）', ['市财政局按职责分工负责', '市财政局牵头，…配合']],
    ['（市财政局牵│）', ['市财政局牵头，…配合']],
    ['（市财政局qt│', ['市财政局牵头，…配合）']],
    ['（市财政局、市教育局│）', ['市教育局按职责分工负责', '市教育局牵头，…配合']],
    ['（市财│）', ['市财政局']],
    ['（市财政局的│）', []],
  ])('%s', (typed, labels) => expect(offered(verbs + typed)).toEqual(labels));

  it('选用后只剩下一处空白', () => {
    expect(accepted(`${verbs}（市财政局、市教育局│）`, '市教育局牵头，…配合')).toBe(
      `${verbs}（市财政局、市教育局牵头，…配合）`,
    );
    const slashes = '2026年要点\n1. 子。做好。（市场科/办公室）\n2. 丑。做好。';
    expect(accepted(`${slashes}（市场科│`, '市场科/…）')).toBe(`${slashes}（市场科/…）`);
    expect(offered(`${slashes}（市场科/办公室│）`)).toEqual([]);
  });

  it('写明角色的文稿里不列', () => {
    expect(offered('2026年要点\n1. 子。做好。（牵头处室：疾控处）\n2. 丑。做好。（疾控处│）')).toEqual([]);
  });
});
