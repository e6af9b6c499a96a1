import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  Analyzer,
  NOTHING_BUT_NAME,
  OfficeDirectory,
  PlanText,
  semanticTokens,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
} from '../../../server/src/core';
import { readYaml } from '../../../server/src/import/yaml';

interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const office = (name: string) => ({
  name,
  nameSpan: { start: 0, end: 0 },
  start: 0,
  end: 0,
  ...NOTHING_BUT_NAME,
});

const DIRECTORY = new OfficeDirectory({ offices: ['疾控处', '基层处', '应急办'].map(office) });

function tokensOf(text: string, directory = OfficeDirectory.empty, lines: [number?, number?] = []): Token[] {
  const plan = new Analyzer({ readYaml, directory }).parse(PlanText.from(text));
  const tokens: Token[] = [];
  semanticTokens(
    plan,
    directory,
    (line, start, length, type, bits) => {
      const modifiers = TOKEN_MODIFIERS.filter((_, i) => (bits & (1 << i)) !== 0);
      tokens.push({ line, start, end: start + length, name: [TOKEN_TYPES[type], ...modifiers].join('.') });
    },
    ...lines,
  );
  return tokens;
}

/** Each token as `what it is: the text`. */
function shown(text: string, directory?: OfficeDirectory, lines?: [number?, number?]): string[] {
  const written = text.split(/\r\n|\r|\n/);
  return tokensOf(text, directory, lines).map(
    ({ line, start, end, name }) => `${name}: ${written[line]?.slice(start, end)}`,
  );
}

test('a deadline without a label is coloured as one', () => {
  expect(shown('2026年工作要点\n1. 乙。做好。（责任单位：教育局；6月底完成）').slice(-3)).toEqual([
    'parameter: 责任单位',
    'type.responsible: 教育局',
    'deadline: 6月底完成',
  ]);
});

test('numbers, headings, roles, offices, groups, targets and deadlines are told apart', () => {
  const text = `2026年全市工作要点
一、提升服务
（一）防控疾病
1. 健全机制。年底前新建站点5个以上。（牵头处室：疾控处；配合处室：基层处等各相关处室；完成时限：6月底前）
（1）一件小事。
责任单位：应急办
%% 记一笔
%% yaodian-disable tag
`;
  expect(shown(text)).toEqual([
    'heading: 2026年全市工作要点',
    'keyword: 一、',
    'heading: 提升服务',
    'keyword: （一）',
    'heading: 防控疾病',
    'keyword: 1.',
    'itemHeading: 健全机制',
    'deadline: 年底前',
    'number: 5个以上',
    'parameter: 牵头处室',
    'type.lead: 疾控处',
    'parameter: 配合处室',
    'type.support: 基层处',
    'group: 各相关处室',
    'parameter: 完成时限',
    'deadline: 6月底前',
    'keyword: （1）',
    'parameter: 责任单位',
    'type.responsible: 应急办',
    'comment: %% 记一笔',
    'comment: %% ',
    'macro: yaodian-disable',
    'comment:  tag',
  ]);
});

test('with a directory, a name that is not in it loses the colour of offices', () => {
  const text = '1. 甲。（牵头处室：疾控处；配合处室：疾空处、有关单位）\n';
  expect(shown(text, DIRECTORY).slice(1)).toEqual([
    'parameter: 牵头处室',
    'type.lead: 疾控处',
    'parameter: 配合处室',
    'unknownOffice.support: 疾空处',
    'group: 有关单位',
  ]);
});

test('bodies of a kind that the directory lists none of are not told from offices; what names nobody is a group', () => {
  const text = '1. 甲。（牵头单位：市财政局；配合单位：属地政府、監督處）\n';
  expect(shown(text, DIRECTORY).filter((one) => !one.startsWith('parameter'))).toEqual([
    'keyword: 1.',
    'type.lead: 市财政局',
    'group: 属地政府',
    'unknownOffice.support: 監督處',
  ]);
  const written = new OfficeDirectory({ offices: [office('監督處')] });
  expect(shown(text, written)).toContain('type.support: 監督處');
});

test('where a plan says that the first leads, the first is shown as leading', () => {
  const text = `---
首位牵头: true
---
1. 甲。
责任单位：疾控处、基层处
2. 乙。（牵头处室：应急办；责任处室：疾控处）
`;
  expect(shown(text).filter((one) => one.startsWith('type'))).toEqual([
    'type.lead: 疾控处',
    'type.support: 基层处',
    'type.lead: 应急办',
    'type.responsible: 疾控处',
  ]);
});

test('a mark behind a name says who leads, and is shown as a label is', () => {
  expect(shown('1. 甲。（责任处室：应急办、疾控处（ 牵头 ））\n').slice(-4)).toEqual([
    'parameter: 责任处室',
    'type.support: 应急办',
    'type.lead: 疾控处',
    'parameter: 牵头',
  ]);
});

test('a name that a page breaks is a token on each line; notes of sounds are part of it', () => {
  const broken = '1. 这是一句很长的话。（牵头处室：疾控处；配合处室：基\r\n　　层处、应急办）\r\n';
  expect(shown(broken).filter((one) => one.startsWith('type'))).toEqual([
    'type.lead: 疾控处',
    'type.support: 基',
    'type.support: 层处',
    'type.support: 应急办',
  ]);
  const noted = '1. 衛(wèi)生監(jiān)督。（責(zé)任處室：監(jiān)督處）\n';
  expect(shown(noted)).toContain('type.responsible: 監(jiān)督處');
});

test('a range gives the tokens of its lines, of which there may be some in the middle of a paragraph', () => {
  const text = '一、甲\n1. 乙。（牵头处室：疾控处；配合处室：基层处、\n应急办）\n二、丙\n';
  expect(shown(text, undefined, [2, 2])).toEqual(['type.support: 应急办']);
  expect(shown(text, undefined, [3, 9])).toEqual(['keyword: 二、', 'heading: 丙']);
  expect(shown(text, undefined, [9, 12])).toEqual([]);
});

const LINE = fc.constantFrom(
  '2026年工作要点',
  '一、甲',
  '（一）提升服务',
  '1. 丙。覆盖率达到95%以上，年内建成3家。（牵头处室：疾控处；配合处室：基',
  '层处、应急办）',
  '(1)衛(wèi)生監(jiān)督,(責(zé)任處室:監(jiān)督處)',
  '责任单位：各街道；完成时限：6月底前',
  '%% yaodian-disable tag',
  '---',
  '首位牵头: true',
  '',
  '𬭚（牵头',
);
const TEXT = fc
  .array(fc.tuple(LINE, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 14 })
  .map((lines) => lines.map(([line, end]) => line + end).join(''));

test('of any text, tokens are in order, do not overlap and stay on their lines', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const lines = text.split(/\r\n|\r|\n/);
      let line = 0;
      let reached = 0;
      for (const token of tokensOf(text, DIRECTORY)) {
        if (token.line !== line) reached = 0;
        expect(token.line).toBeGreaterThanOrEqual(line);
        expect(token.start).toBeGreaterThanOrEqual(reached);
        expect(token.end).toBeGreaterThan(token.start);
        expect(token.end).toBeLessThanOrEqual(lines[token.line]?.length ?? 0);
        line = token.line;
        reached = token.end;
      }
    }),
  );
});

test('what is kept of a paragraph gives the same tokens as a fresh look', () => {
  const edits = fc.array(fc.tuple(fc.nat(200), fc.nat(5), fc.constantFrom('', '处', '\n', '95%', '（')), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(TEXT, edits, (text, changes) => {
      const analyzer = new Analyzer({ readYaml, directory: DIRECTORY });
      const collect = (plan: PlanText): number[][] => {
        const found: number[][] = [];
        semanticTokens(analyzer.parse(plan), DIRECTORY, (...token) => found.push(token));
        return found;
      };
      let edited = PlanText.from(text);
      for (const [at, length, newText] of changes) {
        collect(edited);
        const start = Math.min(at, edited.length);
        edited = edited.edit([{ span: { start, end: Math.min(start + length, edited.length) }, newText }]);
      }
      expect(collect(edited)).toEqual(collect(PlanText.from(edited.toString())));
    }),
  );
});
