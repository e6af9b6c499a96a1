import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YamlValue } from '../../server/src/core';
import { readYaml } from '../../server/src/import/yaml';

/** Values without places, as JSON shows them; entries of a map as pairs. */
function plain(value: YamlValue | null): unknown {
  if (value === null) return null;
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(plain);
  return Object.fromEntries(value.entries.map((entry) => [String(entry.key.value), plain(entry.value)]));
}

const read = (text: string): { value: unknown; codes: string[]; at: string[] } => {
  const { root, problems } = readYaml(text);
  return {
    value: plain(root),
    codes: problems.map((problem) => problem.code),
    at: problems.map((problem) => text.slice(problem.start, problem.end)),
  };
};

describe('values', () => {
  const cases: [name: string, text: string, value: unknown][] = [
    ['nothing', '', null],
    ['a comment only', '# 名录\n', null],
    ['a map', 'body: 无锡市卫生健康委员会\nyear: 2020\n', { body: '无锡市卫生健康委员会', year: 2020 }],
    ['a key with nothing after it', 'offices:\n', { offices: null }],
    ['lists of both kinds', 'a: [甲, 乙]\nb:\n  - 丙\n', { a: ['甲', '乙'], b: ['丙'] }],
    ['dates stay as written', 'date: 2020-06-10', { date: '2020-06-10' }],
    ['dates stay as written in YAML 1.1, too', '%YAML 1.1\n---\ndate: 2020-06-10\n', { date: '2020-06-10' }],
    ['Windows line ends', 'a: 甲\r\nb:\r\n  - 乙\r\n', { a: '甲', b: ['乙'] }],
    ['a byte order mark', '\uFEFFa: 甲', { a: '甲' }],
    ['JSON', '{"a": [1, true, null], "b": "\\u7532"}', { a: [1, true, null], b: '甲' }],
    ['anchors', 'a: &x [甲]\nb: *x', { a: ['甲'], b: ['甲'] }],
    [
      'merge keys, own keys first',
      'a: &x {p: 1, q: 2}\nb: {<<: *x, p: 3}',
      { a: { p: 1, q: 2 }, b: { p: 3, q: 2 } },
    ],
    ['a quoted merge key is a key', '{"<<": 1}', { '<<': 1 }],
    ['__proto__ is a key', '{"a": {"__proto__": 1}}', { a: JSON.parse('{"__proto__": 1}') }],
  ];
  it.each(cases)('%s', (_name, text, value) => {
    expect(read(text)).toEqual({ value, codes: [], at: [] });
  });
});

describe('broken and half-typed texts give what can be read', () => {
  const cases: [name: string, text: string, value: unknown, code: string, at: string][] = [
    ['two of one key', 'a: 1\nb: 2\na: 3', { a: 3, b: 2 }, 'DUPLICATE_KEY', 'a'],
    ['a second document', 'a: 1\n---\nb: 2', { a: 1 }, 'MULTIPLE_DOCS', '---'],
    ['a tab as indentation', 'a:\n\t- 甲', { a: ['甲'] }, 'TAB_AS_INDENT', '\t'],
    ['a bracket that does not close', 'a: [甲, 乙\nb: 1', { a: ['甲', '乙'], b: 1 }, 'BAD_INDENT', 'b'],
    ['a line out of step', 'a:\n  - 甲\n b: 1', { a: ['甲'], b: 1 }, 'BAD_INDENT', ' '],
    ['a custom tag', 'a: !!js/function 甲', { a: '甲' }, 'TAG_RESOLVE_FAILED', '!!js/function'],
    ['an alias of nothing', 'a: *甲\nb: 1', { a: null, b: 1 }, 'BAD_ALIAS', '*甲'],
    ['an alias within itself', 'a: &x [甲, *x]', { a: ['甲', ['甲', null]] }, 'BAD_ALIAS', '*x'],
    ['a key that is a list', '? [甲]\n: 1\nb: 2', { b: 2 }, 'COMPLEX_KEY', '[甲]'],
    ['a reserved mark', 'a: @甲', { a: '@甲' }, 'BAD_SCALAR_START', '@'],
  ];
  it.each(cases)('%s', (_name, text, value, code, at) => {
    expect(read(text)).toEqual({ value, codes: [code], at: [at] });
  });

  it('a colon in a value', () => {
    expect(read('a: 甲: 乙\nb: 1')).toMatchObject({ codes: ['BLOCK_AS_IMPLICIT_KEY'] });
  });
});

describe('places', () => {
  it('are those of the text, without the quotes', () => {
    const text = '\uFEFF名: "甲"\r\n列: [\'乙\', 丙]\r\n';
    const found: string[] = [];
    const visit = (value: YamlValue | null): void => {
      if (value === null) return;
      if (value.kind === 'scalar') found.push(text.slice(value.start, value.end));
      else if (value.kind === 'list') value.items.forEach(visit);
      else
        for (const entry of value.entries) {
          visit(entry.key);
          visit(entry.value);
        }
    };
    visit(readYaml(text).root);
    expect(found).toEqual(['名', '甲', '列', '乙', '丙']);
  });
});

describe('hostile texts', () => {
  it.each([
    ['brackets', '['.repeat(100_000)],
    ['brackets in strings do not hide them', '[ "]", '.repeat(50_000)],
    ['maps', '{a: '.repeat(20_000)],
    ['list marks', '- '.repeat(20_000)],
    ['indentation', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('nested without end: %s', (_name, text) => {
    const { root, problems } = readYaml(text);
    expect(root).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual(['TOO_DEEP']);
  });

  it('aliases of aliases of aliases', () => {
    const lines = ['a0: &a0 [甲]'];
    for (let i = 1; i < 40; i++) lines.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}, *a${i - 1}]`);
    const { problems } = readYaml(lines.join('\n'));
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(['ALIAS_LIMIT']));
  });
});

describe('any text', () => {
  const yamlish = fc
    .array(
      fc.constantFrom(
        'a',
        '甲',
        ': ',
        '：',
        '- ',
        '\n',
        '\r\n',
        '  ',
        '\t',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ',',
        '&a ',
        '*a',
        '<<: ',
        '|',
        '---',
        '!t ',
        '? ',
        '#',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it('is read without throwing, and every place is in the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), yamlish), (text) => {
        const { root, problems } = readYaml(text);
        const check = (span: { start: number; end: number }): void => {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        };
        const visit = (value: YamlValue | null): void => {
          if (value === null) return;
          check(value);
          if (value.kind === 'list') value.items.forEach(visit);
          if (value.kind === 'map')
            for (const entry of value.entries) {
              check(entry.key);
              visit(entry.value);
            }
        };
        visit(root);
        problems.forEach(check);
      }),
      { numRuns: 500 },
    );
  });
});

describe('one slip of a line is told once, as what it is', () => {
  it.each<[name: string, text: string, code: string, at: string]>([
    ['an entry further left', 'a:\n  - b: 甲\n- b: 乙\n', 'BAD_INDENT', '-'],
    ['an entry a little further left', 'a:\n  - b: 甲\n - b: 乙\n', 'BAD_INDENT', ' '],
    ['a key further left', 'a:\n  - b: 甲\n   c: 乙\n  - b: 丙\n', 'BAD_INDENT', ' '],
    ['a key further right', 'a:\n  - b: 甲\n     c: 乙\n  - b: 丙\n', 'BAD_INDENT', 'c: 乙'],
    ['a key at the very left', 'a:\n- b: 甲\nc: 1\n- b: 乙\n', 'BAD_INDENT', '-'],
    ['a line without a colon', 'a:\n  - b: 甲\n    c 乙\n  - b: 丙\n', 'MULTILINE_IMPLICIT_KEY', 'c'],
    ['a colon in a value', 'a:\n  - b: 甲\n    c: 乙: 丙\n', 'BLOCK_AS_IMPLICIT_KEY', '乙'],
    ['a quotation that goes on', 'a:\n  - b: "甲\n  - b: 乙\n', 'MISSING_CHAR', '"甲'],
  ])('%s', (_name, text, code, at) => {
    const { codes, at: places } = read(text);
    expect(codes).toEqual([code]);
    expect(places[0]?.startsWith(at), places[0]).toBe(true);
  });
});
