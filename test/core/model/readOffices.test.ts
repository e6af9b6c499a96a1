import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryMessages, readOffices, readOfficesText } from '../../../server/src/core/model/readOffices';
import { readYaml } from '../../../server/src/import/yaml';
import { keysOf, marked, mended, messagesOf, withMarks } from './marked';

const read = (text: string) => readOfficesText(text, readYaml);

describe('a directory that is right', () => {
  it('is read with its places', () => {
    const text = `body: 无锡市卫生健康委员会
offices:
  - name: 疾控处
    fullName: 疾病预防控制处
    aliases: [疾病控制处]
    from: 2019
    until: 2023
    successor: 疾控一处
    duties: 疫情防控、免疫规划
  - 疾控一处
  - {name: 工会, kind: mass-organisation}
groups: [各相关处室, 机关各处室]
roles:
  lead: [主责处室]
  配合: 协助处室
`;
    const { directory, problems } = read(text);
    expect(problems).toEqual([]);
    expect(directory.body).toBe('无锡市卫生健康委员会');
    expect(directory.offices.map((office) => office.name)).toEqual(['疾控处', '疾控一处', '工会']);
    const [first, second, third] = directory.offices;
    expect(first).toMatchObject({
      fullName: '疾病预防控制处',
      aliases: ['疾病控制处'],
      from: 2019,
      until: 2023,
      successor: '疾控一处',
      duties: '疫情防控、免疫规划',
      kind: 'office',
    });
    expect(text.slice(first?.nameSpan.start, first?.nameSpan.end)).toBe('疾控处');
    expect(text.slice(first?.start, first?.end)).toMatch(/^name: 疾控处[\s\S]*免疫规划$/);
    expect(text.slice(second?.start, second?.end)).toBe('疾控一处');
    expect(third?.kind).toBe('mass-organisation');
    expect(directory.groups).toEqual(['各相关处室', '机关各处室']);
    expect(directory.roles).toEqual({ lead: ['主责处室'], support: ['协助处室'] });
    expect(first && directory.successorOf(first, 2024)?.name).toBe('疾控一处');
  });

  it('may be all Chinese', () => {
    const { directory, problems } = read(`机构: 泰州市卫生健康委员会
处室:
  - 名称: 医政处
    全称: 医政医管处
    别名: 医管处、医政科
    启用: 2022年
    停用: "2030"
    承接: 党委
    职责: [医疗质量, 医疗服务]
    类别: 处室
  - 名称: 党委
    类别: 党组织
统称: 各相关处室
角色:
  责任: [主抓处室]
`);
    expect(problems).toEqual([]);
    expect(directory.offices[0]).toMatchObject({
      name: '医政处',
      aliases: ['医管处', '医政科'],
      from: 2022,
      until: 2030,
      duties: '医疗质量、医疗服务',
    });
    expect(directory.offices[1]?.kind).toBe('party');
    expect(directory.isGroup('各相关处室')).toBe(true);
    expect(directory.roles).toEqual({ responsible: ['主抓处室'] });
  });

  it.each(['', '# 尚未填写\n', 'offices:\n', 'offices: []\nroles:\n'])(
    'may be as good as empty: %j',
    (text) => {
      expect(read(text).problems).toEqual([]);
      expect(read(text).directory.isEmpty).toBe(true);
    },
  );
});

describe('a directory with slips', () => {
  /** The text with its slips marked, the messages' keys, and what the fixes make of a line. */
  const cases: [name: string, source: string, keys: string[], mended?: string][] = [
    ['a text', '«疾控处»', ['directory.notMap']],
    ['names, one a line', '«疾控处»\n医政处\n', ['directory.notMap']],
    ['a key being typed', 'offices: [疾控处]\n«grou»\nroles:', ['colon.missing']],
    ['a list', '«- 疾控处»', ['directory.notMap']],
    ['an unknown key', '«联系人»: 张三', ['key.unknown']],
    ['a misspelt key', '«ofices»: [疾控处]', ['key.unknownNear'], 'offices: [疾控处]'],
    [
      'a misspelt inner key',
      'offices: [{name: 疾控处, «fullname»: 疾病预防控制处}]',
      ['key.unknownNear'],
      'fullName:',
    ],
    ['a key in both languages', 'body: 甲\n«机构»: 乙', ['key.repeated']],
    ['a key twice', 'body: 甲\n«body»: 乙', ['yaml.duplicateKey']],
    ['offices as text', 'offices: «疾控处»', ['offices.notList']],
    ['offices as a map', '«offices»:\n  疾控处: 疾病预防控制处', ['offices.notList']],
    ['an office that is a list', 'offices:\n  - «[疾控处]»', ['office.notMap']],
    ['an office that is a number', 'offices: [«12»]', ['office.notMap']],
    ['an office half typed', 'offices:\n  - «name»:\n  - 工会', ['office.nameMissing']],
    ['an office without a name', 'offices:\n  - «duties: 疫情防控»', ['office.nameMissing']],
    ['an empty name', 'offices:\n  - «name»: ""', ['office.nameMissing']],
    ['a name that is a number', 'offices:\n  - name: «120»', ['value.notText']],
    ['a name twice', 'offices: [疾控处, 工会, «疾控处»]', ['office.nameRepeated']],
    [
      'an alias that is a name',
      'offices:\n  - 医政处\n  - name: 医管处\n    aliases: [«医政处»]',
      ['office.aliasTaken'],
    ],
    [
      'an alias of two',
      'offices:\n  - {name: 甲处, aliases: [丙处]}\n  - {name: 乙处, aliases: [«丙处»]}',
      ['office.aliasTaken'],
    ],
    [
      'aliases that are no names',
      'offices:\n  - name: 甲处\n    aliases: [乙处, «{a: 1}»]',
      ['value.notNames'],
    ],
    ['no year', 'offices: [{name: 甲处, until: «去年»}]', ['value.notYear']],
    [
      'a year out of bounds',
      'offices: [{name: 甲处, from: «1900», until: «20230»}]',
      ['value.notYear', 'value.notYear'],
    ],
    [
      'years the wrong way round',
      'offices: [{name: 甲处, from: 2023, until: «2020»}]',
      ['office.yearsReversed'],
    ],
    ['an unknown kind', 'offices: [{name: 甲处, kind: «政府»}]', ['office.kindUnknown']],
    [
      'a misspelt kind',
      'offices: [{name: 甲处, kind: «mass-organization»}]',
      ['office.kindUnknownNear'],
      'mass-organisation',
    ],
    ['an unknown successor', 'offices: [{name: 甲处, successor: «规划信息处»}]', ['office.successorUnknown']],
    [
      'a misspelt successor',
      'offices:\n  - name: 疾控处\n    successor: «疾控二外»\n  - 疾控二处',
      ['office.successorUnknownNear'],
      'successor: 疾控二处',
    ],
    [
      'successors in a circle',
      'offices:\n  - 丙处\n  - {name: 甲处, successor: «乙处»}\n  - {name: 乙处, successor: 甲处}',
      ['office.successorCycle'],
    ],
    ['its own successor', 'offices: [{name: 甲处, successor: «甲处»}]', ['office.successorCycle']],
    ['roles as a list', 'roles: «[主责处室]»', ['roles.notMap']],
    ['an unknown role', 'roles: {«督办»: [督办处室]}', ['roles.unknown']],
    ['a misspelt role', 'roles: {«leed»: [主责处室]}', ['roles.unknownNear'], 'roles: {lead: [主责处室]}'],
    ['groups that are no texts', 'groups: [各相关处室, «3»]', ['value.notNames']],
    [
      'full-width colons',
      '机构«：»无锡市卫生健康委员会\noffices:\n  - name«： »疾控处',
      ['colon.fullWidth', 'colon.fullWidth'],
      '机构: 无锡市卫生健康委员会',
    ],
    ['no blank after a colon', 'offices:\n  - name«:»疾控处', ['colon.noSpace'], 'name: 疾控处'],
    ['a tab', 'offices:\n«\t»- 疾控处', ['yaml.tab']],
  ];
  it.each(cases)('%s', (_name, source, keys, after) => {
    const { text } = marked(source);
    const { problems } = read(text);
    expect(keysOf(problems)).toEqual(keys);
    expect(withMarks(text, problems)).toBe(source);
    messagesOf(problems, directoryMessages);
    if (after !== undefined) {
      expect(mended(text, problems)).toContain(after);
      expect(keysOf(read(mended(text, problems)).problems)).toEqual([]);
    }
  });

  it('keeps what can be read', () => {
    const { directory } = read(
      'body: [1]\noffices:\n  - 疾控处\n  - name:\n  - name: 工会\n    until: x\ngroups: 5\n',
    );
    expect(directory.offices.map((office) => office.name)).toEqual(['疾控处', '工会']);
  });

  it('says it in plain words', () => {
    const { problems } = read('ofices: []\noffices: [{name: 甲处, from: 2023, until: 2020}]');
    expect(messagesOf(problems, directoryMessages)).toEqual([
      '不认识的键“ofices”，已忽略。是不是“offices”？',
      '“甲处”的停用年份 2020 早于启用年份 2023，均未采用。请核对。',
    ]);
    // The right key is there already: to rename this one would make two of it.
    expect(problems[0]?.fix).toBeUndefined();
  });
});

describe('a directory that was read in a wrong encoding', () => {
  const garbled = (places: number) => `offices:\n${'  - name: 疾\uFFFD\uFFFD处A\n'.repeat(places)}`;

  it('is told of once, and no names are taken from it', () => {
    const { directory, problems } = read(garbled(3));
    expect(problems.map(({ key, span }) => [key, span])).toEqual([
      ['directory.misread', { start: 20, end: 22 }],
    ]);
    expect(directory.offices).toEqual([]);
  });

  it('is read as ever where a character or two are lost', () => {
    expect(read(garbled(2)).directory.offices).toHaveLength(1);
  });
});

describe('a directory of which a part could not be read', () => {
  it.each([
    ['as it should be', 'offices:\n  - 甲处\n  - name: 乙处\n', true],
    ['an entry of no meaning to anyone here', 'offices:\n  - name: 甲处\n    电话: 1\n', true],
    ['a successor that is not there', 'offices:\n  - name: 甲处\n    successor: 丁处\n', true],
    ['a quotation mark that is not closed', 'offices:\n  - name: "甲处\n  - name: 乙处\n', false],
    ['a bracket that is not closed', 'offices:\n  - name: 甲处\n    aliases: [丙处\n  - name: 乙处\n', false],
    ['an indentation of its own', 'offices:\n  - name: 甲处\n- name: 乙处\n', false],
    ['a key with a slip', 'offices:\n  - name: 甲处\n  - nam: 乙处\n', false],
    ['aliases under a wrong key', 'offices:\n  - name: 甲处\n    alias: [丙处]\n', false],
    ['what follows a second beginning', 'offices:\n  - 甲处\n---\noffices:\n  - 乙处\n', false],
    ['nothing', '', false],
  ])('%s', (_name, text, isExhaustive) => {
    expect(read(text).directory.isExhaustive).toBe(isExhaustive);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'offices:\n',
    '  - ',
    'name: ',
    '疾控处',
    '\n',
    'until: ',
    '2020',
    'successor: ',
    'roles: ',
    '{',
    '}',
    '[',
    ']',
    '：',
    '    ',
    '*a',
    '&a ',
    'aliases: ',
  );
  it('is read without throwing, and every problem has a message', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => {
          messagesOf(readOffices(readYaml(text)).problems, directoryMessages);
          for (const { span } of read(text).problems) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
