import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FrontMatter,
  frontMatterMessages,
  readFrontMatter,
} from '../../../server/src/core/model/frontMatter';
import { readYaml } from '../../../server/src/import/yaml';
import { keysOf, marked, mended, messagesOf, withMarks } from './marked';

const read = (raw: string): FrontMatter => readFrontMatter(raw, readYaml);
const fenced = (body: string): string => `---\n${body}\n---`;

/** The values without their places. */
function values(front: FrontMatter): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(front)) {
    if (name === 'problems' || value === null) continue;
    if (name !== 'numbering') found[name] = (value as { value: unknown }).value;
    else if (Object.keys(value as object).length > 0) found[name] = value;
  }
  return found;
}

describe('front matter that is right', () => {
  const all = {
    title: '2020年全市卫生健康工作要点',
    year: 2020,
    issuer: '无锡市卫生健康委员会',
    number: '锡卫发〔2020〕3号',
    date: '2020-06-10',
    offices: '../offices.yaml',
    numbering: { section: 'continuous', subsection: 'restart', item: 'continuous' },
    leadFirst: true,
    lastYear: '../2019/工作要点.plan',
  };

  it('is read in Chinese', () => {
    const front = read(
      fenced(`标题: 2020年全市卫生健康工作要点
年度: 2020
发文机关: 无锡市卫生健康委员会
发文字号: 锡卫发〔2020〕3号
成文日期: 2020年6月10日
处室名录: ../offices.yaml
编号:
  章节: 连续
  小节: 重新
  任务: 连续
首位牵头: 是
上年: ../2019/工作要点.plan`),
    );
    expect(values(front)).toEqual(all);
    expect(front.date?.written).toBe('2020年6月10日');
    expect(front.problems).toEqual([]);
  });

  it('is read in English, with Windows line ends', () => {
    const raw = fenced(`title: "2020年全市卫生健康工作要点"
year: 2020
issuer: 无锡市卫生健康委员会
number: 锡卫发〔2020〕3号
date: 2020-06-10
offices: ../offices.yaml
numbering: {section: continuous, subsection: restart, item: continuous}
leadFirst: true
lastYear: ../2019/工作要点.plan`).replaceAll('\n', '\r\n');
    const front = read(raw);
    expect(values(front)).toEqual(all);
    expect(front.problems).toEqual([]);
    expect(raw.slice(front.title?.span.start, front.title?.span.end)).toBe('2020年全市卫生健康工作要点');
    expect(raw.slice(front.lastYear?.span.start, front.lastYear?.span.end)).toBe('../2019/工作要点.plan');
  });

  const cases: [name: string, body: string, expected: Record<string, unknown>][] = [
    ['nothing', '', {}],
    ['a comment', '# 待填', {}],
    ['keys without values yet', '标题:\n年度: ""\n编号:\n', {}],
    ['a year in quotes', '年度: "2020"', { year: 2020 }],
    ['a year with 年', '年度: 2020年', { year: 2020 }],
    ['a year in Chinese', '年度: 二〇二〇年', { year: 2020 }],
    ['a title that is a number', '标题: 2020', { title: '2020' }],
    ['a number as it is written', '发文字号: 1.10', { number: '1.10' }],
    [
      'one word for every level',
      '编号: 连续',
      { numbering: { section: 'continuous', subsection: 'continuous', item: 'continuous' } },
    ],
    ['restart', '编号: 分节', { numbering: { section: 'restart', subsection: 'restart', item: 'restart' } }],
    ['no', '首位牵头: 否', { leadFirst: false }],
    ...[
      '2020-6-10',
      '2020/06/10',
      '2020.6.10',
      '20200610',
      '2020年06月10日',
      '二〇二〇年六月十日',
      '２０２０年６月１０日',
    ].map((date): [string, string, Record<string, unknown>] => [
      `the date ${date}`,
      `成文日期: ${date}`,
      { date: '2020-06-10' },
    ]),
  ];
  it.each(cases)('%s', (_name, body, expected) => {
    const front = read(fenced(body));
    expect(values(front)).toEqual(expected);
    expect(front.problems).toEqual([]);
  });
});

describe('front matter with slips', () => {
  const cases: [
    name: string,
    source: string,
    keys: string[],
    expected: Record<string, unknown>,
    mended?: string,
  ][] = [
    [
      'a full-width colon',
      '标题«：»2020年工作要点\n年度: 2020',
      ['colon.fullWidth'],
      { title: '2020年工作要点', year: 2020 },
      '标题: 2020年工作要点\n年度: 2020',
    ],
    [
      'full-width colons throughout',
      '标题«：»工作要点\n年度«： »2020\n编号«：»\n  章节«：»连续',
      Array(4).fill('colon.fullWidth'),
      { title: '工作要点', year: 2020, numbering: { section: 'continuous' } },
      '标题: 工作要点\n年度: 2020\n编号:\n  章节: 连续',
    ],
    ['a colon without a blank', '年度«:»2020', ['colon.noSpace'], { year: 2020 }, '年度: 2020'],
    [
      'a colon before an ideographic space',
      '标题«:　»工作要点',
      ['colon.noSpace'],
      { title: '工作要点' },
      '标题: 工作要点',
    ],
    [
      'a colon in a value is no slip',
      '标题: 要点：2020年\n  年度：的',
      [],
      { title: '要点：2020年 年度：的' },
    ],
    [
      'nor is one in a text of several lines',
      '标题: |\n  年度：2020\n年度: 2021',
      [],
      { title: '年度：2020', year: 2021 },
    ],
    [
      'a misspelt key with a full-width colon',
      '«标提»«：»工作要点',
      ['key.unknownNear', 'colon.fullWidth'],
      {},
      '标题: 工作要点',
    ],
    ['a misspelt key', '«标提»: 工作要点', ['key.unknownNear'], {}, '标题: 工作要点'],
    ['a misspelt English key', '«tilte»: 工作要点', ['key.unknownNear'], {}, 'title: 工作要点'],
    ['a shortened key', '«文号»: 锡卫发〔2020〕3号', ['key.unknownNear'], {}, '发文字号: 锡卫发〔2020〕3号'],
    ['a key written small', '«leadfirst»: true', ['key.unknownNear'], {}, 'leadFirst: true'],
    ['an unknown key', '«密级»: 无', ['key.unknown'], {}],
    ['an unknown level', '编号: {«条目»: 连续}', ['key.unknown'], {}],
    ['a key in both languages', '年度: 2020\n«year»: 2021', ['key.repeated'], { year: 2020 }],
    ['a list for a title', '标题: «[甲, 乙]»', ['value.notText'], {}],
    ['no year', '年度: «今年»', ['value.notYear'], {}],
    ['a year out of bounds', '年度: «202»', ['value.notYear'], {}],
    ['a day that is not', '成文日期: «2020年2月30日»', ['frontMatter.badDate'], {}],
    ['a month only', '成文日期: «2020年6月»', ['frontMatter.badDate'], {}],
    ['a numbering word', '编号: «乱编»', ['frontMatter.badNumbering'], {}],
    ['a numbering list', '编号: «[连续]»', ['frontMatter.badNumbering'], {}],
    [
      'one numbering word of two',
      '编号: {章节: 连续, 任务: «不»}',
      ['frontMatter.badNumbering'],
      { numbering: { section: 'continuous' } },
    ],
    ['neither yes nor no', '首位牵头: «也许»', ['frontMatter.badBoolean'], {}],
    ['no settings', '«- 工作要点»', ['frontMatter.notMap'], {}],
    ['a key being typed', '标题: 甲\n«发文»\n年度: 2020', ['colon.missing'], { title: '甲', year: 2020 }],
    ['a value being typed', '标题: 甲\n发文机关:\n年度: 2020', [], { title: '甲', year: 2020 }],
    [
      'a bracket being typed',
      '标题: 甲\n编号: {\n«年»度: 2020',
      ['yaml.indent'],
      { title: '甲', year: 2020 },
    ],
  ];
  it.each(cases)('%s', (_name, source, keys, expected, after) => {
    const { text } = marked(fenced(source));
    const front = read(text);
    expect([...keysOf(front.problems)].sort()).toEqual([...keys].sort());
    expect(withMarks(text, front.problems)).toBe(fenced(source));
    expect(values(front)).toEqual(expected);
    messagesOf(front.problems, frontMatterMessages);
    if (after !== undefined) {
      expect(mended(text, front.problems)).toBe(fenced(after));
      expect(read(fenced(after)).problems).toEqual([]);
    }
  });

  it.each([
    ['---\n标题: 甲', '---\n标题: 甲\n---'],
    ['---\r\n标题: 甲\r\n', '---\r\n标题: 甲\r\n---\r\n'],
    ['---', '---\n---'],
  ])('a fence is missing: %j', (raw, after) => {
    const front = read(raw);
    expect(keysOf(front.problems)).toEqual(['frontMatter.unclosed']);
    expect(front.title?.value).toBe(raw === '---' ? undefined : '甲');
    expect(mended(raw, front.problems)).toBe(after);
    expect(read(after).problems).toEqual([]);
  });

  it('says it in plain words', () => {
    const { problems } = read(fenced('标题：甲\n年度: 今年'));
    expect(messagesOf(problems, frontMatterMessages)).toEqual([
      '“标题”后面用了全角冒号“：”。请改为半角冒号加空格“: ”。',
      '“年度”的值“今年”不是年份。请写四位数字，如 2023（1949 至 2100）。',
    ]);
  });
});

describe('any text', () => {
  const parts = fc.constantFrom(
    '---',
    '\n',
    '\r\n',
    '\r',
    '标题',
    '年度',
    '编号',
    '章节',
    '：',
    ': ',
    ':',
    '2020',
    '连续',
    '  ',
    '- ',
    '"',
    '[',
    '{',
    '|',
    '　',
    '#',
    '\t',
  );
  it('is read without throwing, and every place is in the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(parts, { maxLength: 40 }).map((some) => some.join('')),
        ),
        (raw) => {
          const { problems, title } = read(raw);
          messagesOf(problems, frontMatterMessages);
          for (const span of [
            ...problems.map((problem) => problem.span),
            ...(title === null ? [] : [title.span]),
          ]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(raw.length);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
