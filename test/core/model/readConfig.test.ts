import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configMessages, readConfig } from '../../../server/src/core/model/readConfig';
import { readYaml } from '../../../server/src/import/yaml';
import { keysOf, marked, mended, messagesOf, withMarks } from './marked';

const RULES = [
  { id: 'numbering/gap' },
  { id: 'numbering/duplicate' },
  { id: 'office/unknown', options: { external: { type: 'boolean' } } },
  { id: 'office/multiple-leads', options: { max: { type: 'number' }, names: { type: 'array' } } },
  { id: 'tag/shorthand', options: { lead: { type: 'string' } } },
  { id: 'text/term' },
] as const;
const read = (text: string) => readConfig(text, readYaml, RULES);
const NOTHING = { rules: {}, offices: null, terms: [], roles: {}, format: {} };

describe('a configuration that is right', () => {
  it('is read, comments and trailing commas included', () => {
    const { config, problems } = read(`{
\t// 单行注释，含 "引号" 与 {括号}
\t"$schema": "https://example.org/yaodian.schema.json",
\t"rules": {
\t\t"numbering/gap": "error", /* 多行
\t\t注释 */
\t\t"office": "warning",
\t\t"office/multiple-leads": ["info", {"max": 3, "names": ["甲", {"a": null}]}],
\t\t"text/term": ["off"],
\t},
\t"offices": "./offices.yaml",
\t"format": {"blankLines": false, "roleOrder": true},
\t"roles": {"lead": ["主责处室"], "配合": ["协助处室"]},
\t"terms": [
\t\t{"wrong": "其它", "right": "其他", "note": "公文用“其他”"},
\t\t{"wrong": "//", "right": ""},
\t\t{"wrong": "[0-9]+年度?", "right": "年", "regex": true},
\t]
}
`);
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      format: { blankLines: false, roleOrder: true },
      rules: {
        'numbering/gap': 'error',
        office: 'warning',
        'office/multiple-leads': ['info', { max: 3, names: ['甲', { a: null }] }],
        'text/term': 'off',
      },
      offices: './offices.yaml',
      roles: { lead: ['主责处室'], support: ['协助处室'] },
      terms: [
        { wrong: '其它', right: '其他', note: '公文用“其他”', regex: false },
        { wrong: '//', right: '', note: null, regex: false },
        { wrong: '[0-9]+年度?', right: '年', note: null, regex: true },
      ],
    });
  });

  it.each(['', '{}', '// 空\n', '{"rules": {}, "terms": [], "roles": {}}'])('may be empty: %j', (text) => {
    expect(read(text)).toEqual({ config: NOTHING, problems: [] });
  });

  it('does not check rule names where none are known', () => {
    expect(readConfig('{"rules": {"a/b": "off"}}', readYaml).problems).toEqual([]);
  });
});

describe('a configuration with slips', () => {
  const cases: [name: string, source: string, keys: string[], mended?: string][] = [
    ['a list', '«[]»', ['config.notMap']],
    ['an unknown key', '{"«author»": "甲"}', ['key.unknown']],
    ['a misspelt key', '{"«rule»": {}}', ['key.unknownNear'], '{"rules": {}}'],
    ['rules as a list', '{"rules": «[]»}', ['rules.notMap']],
    ['an unknown rule', '{"rules": {"«style/comma»": "off"}}', ['rules.unknown']],
    [
      'a misspelt rule',
      '{"rules": {"«numbring/gap»": "off"}}',
      ['rules.unknownNear'],
      '{"rules": {"numbering/gap": "off"}}',
    ],
    [
      'a misspelt group',
      '{"rules": {"«ofice»": "off"}}',
      ['rules.unknownNear'],
      '{"rules": {"office": "off"}}',
    ],
    ['an unknown severity', '{"rules": {"office": "«fatal»"}}', ['rules.badSeverity']],
    [
      'a misspelt severity',
      '{"rules": {"office": ["«warnign»"]}}',
      ['rules.badSeverityNear'],
      '{"rules": {"office": ["warning"]}}',
    ],
    ['a number for a severity', '{"rules": {"office": «2»}}', ['rules.badSetting']],
    ['a map for a severity', '{"rules": {"office": «{"max": 1}»}}', ['rules.badSetting']],
    ['no severity', '{"rules": {"office": «[]»}}', ['rules.badSetting']],
    ['options that are none', '{"rules": {"office": ["off", «3»]}}', ['rules.badSetting']],
    ['too much', '{"rules": {"office": ["off", {}, «{}»]}}', ['rules.badSetting']],
    [
      'an option that the rule does not have',
      '{"rules": {"numbering/gap": ["off", {"«depth»": 3}]}}',
      ['option.unknown'],
    ],
    [
      'a misspelt option',
      '{"rules": {"office/multiple-leads": ["info", {"«mx»": 3}]}}',
      ['option.unknownNear'],
      '{"rules": {"office/multiple-leads": ["info", {"max": 3}]}}',
    ],
    [
      'an option that no rule of the group has',
      '{"rules": {"tag": ["info", {"«depth»": 3}]}}',
      ['option.unknown'],
    ],
    [
      'text for a number',
      '{"rules": {"office/multiple-leads": ["info", {"max": "«3»"}]}}',
      ['option.number'],
    ],
    ['text for a flag', '{"rules": {"office": ["info", {"external": "«yes»"}]}}', ['option.boolean']],
    ['a number for a text', '{"rules": {"tag/shorthand": ["hint", {"lead": «1»}]}}', ['option.string']],
    [
      'a text for a list',
      '{"rules": {"office/multiple-leads": ["info", {"names": "«甲»"}]}}',
      ['option.array'],
    ],
    ['an office path that is none', '{"offices": «["a"]»}', ['value.notText']],
    [
      'an unknown role',
      '{"roles": {"«leader»": ["甲"]}}',
      ['roles.unknownNear'],
      '{"roles": {"lead": ["甲"]}}',
    ],
    ['terms as a map', '{"terms": «{}»}', ['terms.notList']],
    ['a term as text', '{"terms": [«"其它"»]}', ['terms.notMap']],
    ['a term without its right form', '{"terms": [«{"wrong": "其它"}»]}', ['terms.incomplete']],
    ['a term without its wrong form', '{"terms": [{"«wrong»": "", "right": "其他"}]}', ['terms.incomplete']],
    [
      'an unknown key of a term',
      '{"terms": [{"wrong": "a", "right": "b", "«notes»": "c"}]}',
      ['key.unknownNear'],
      '{"terms": [{"wrong": "a", "right": "b", "note": "c"}]}',
    ],
    [
      'regex that is no flag',
      '{"terms": [{"wrong": "a", "right": "b", "regex": "«yes»"}]}',
      ['value.notBoolean'],
    ],
    ['a broken pattern', '{"terms": [{"wrong": "«(»", "right": "b", "regex": true}]}', ['terms.badPattern']],
    ['steps of the formatter as a list', '{"format": «["blanks"]»}', ['format.notMap']],
    ['a step that is no flag', '{"format": {"blanks": "«off»"}}', ['value.notBoolean']],
    [
      'an unknown step',
      '{"format": {"«blankLine»": false}}',
      ['key.unknownNear'],
      '{"format": {"blankLines": false}}',
    ],
    ['a key twice', '{"offices": "a", "«offices»": "b"}', ['yaml.duplicateKey']],
  ];
  it.each(cases)('%s', (name, source, keys, after) => {
    const { text } = marked(source);
    const { problems } = read(text);
    expect(keysOf(problems)).toEqual(keys);
    if (name !== 'a term as text') expect(withMarks(text, problems)).toBe(source);
    messagesOf(problems, configMessages);
    if (after !== undefined) {
      expect(mended(text, problems)).toBe(after);
      expect(read(after).problems).toEqual([]);
    }
  });

  it('gives what can be read of a half-typed text', () => {
    const { config, problems } = read('{"offices": "a.yaml", "rules": {"office": "off", "numbering/gap": ');
    expect(config.offices).toBe('a.yaml');
    expect(config.rules).toEqual({ office: 'off' });
    expect(problems.length).toBeGreaterThan(0);
  });

  it('takes no harm from names of the language’s own', () => {
    const { config } = read('{"rules": {"__proto__": "off", "constructor": ["off", {"__proto__": 1}]}}');
    expect(Object.getPrototypeOf(config.rules)).toBe(Object.prototype);
    expect(Object.keys(config.rules)).toEqual(['__proto__', 'constructor']);
  });
});

describe('any text', () => {
  const parts = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"rules"',
    '"terms"',
    '"wrong"',
    '"a"',
    ':',
    ',',
    '"',
    '//',
    '/*',
    '*/',
    '\n',
    '\t',
    '1',
    'true',
    '\\',
  );
  it('is read without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(parts, { maxLength: 40 }).map((some) => some.join('')),
        ),
        (text) => {
          messagesOf(read(text).problems, configMessages);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('any JSON is read without a broken place', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { problems } = read(text);
        expect(keysOf(problems).filter((key) => key.startsWith('yaml.'))).toEqual([]);
      }),
    );
  });
});
