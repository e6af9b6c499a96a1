import { expect, test } from 'vitest';
import { lastYearAmong, lastYearFolder, lastYearTitle } from '../../server/src/workspace/lastYear';
import { eventually, withServer } from './client';
import { CLEAN } from './plans';

/** The plan, the year it says, and the others; the one that is last year's is marked with ← (at most one is). */
const CASES: readonly (readonly [string, number | null, readonly string[]])[] = [
  [
    '/w/2026年全市卫生健康工作要点.txt',
    2026,
    ['/w/2025年全市卫生健康工作要点.txt←', '/w/2025年全市教育工作要点.txt'],
  ],
  ['/w/2026年工作要点.txt', 2026, ['/w/2025年工作要点.plan←', '/w/2024年工作要点.txt']],
  // The extension of its own is preferred.
  ['/w/2026年工作要点.plan', 2026, ['/w/2025年工作要点.plan.txt', '/w/2025年工作要点.plan←']],
  // A copy of last year's that still says last year: the name knows better.
  ['/w/2026年工作要点.txt', 2025, ['/w/2025年工作要点.txt←', '/w/2024年工作要点.txt']],
  ['/w/二〇二六年工作要点.txt', 2026, ['/w/２０２５年工作要点.txt←']],
  ['/w/2025-2026学年工作计划.txt', 2026, ['/w/2024-2025学年工作计划.txt←']],
  ['/w/2026年落实2035年远景目标工作要点.txt', 2026, ['/w/2025年落实2035年远景目标工作要点.txt←']],
  // The same folder comes before a folder of last year's, however the list is ordered.
  ['/w/2026/2026年工作要点.txt', 2026, ['/w/2025/2025年工作要点.txt', '/w/2026/2025年工作要点.txt←']],
  ['/w/2026/2026年工作要点.txt', 2026, ['/w/2025/2025年工作要点.txt←']],
  ['/w/2026年/教育/工作要点.txt', 2026, ['/w/2025年/卫生/工作要点.txt', '/w/2025年/教育/工作要点.txt←']],
  ['/w/2026/工作要点.txt', null, ['/w/2025/工作要点.txt←', '/w/工作要点.txt']],
  ['/w/工作要点.txt', 2026, ['/w/2025/工作要点.txt←']],
  ['/w/2026年工作要点.txt', 2026, ['/w/2025年存档/2025年工作要点.txt←']],
  ['/w/今年/2026年工作要点.txt', 2026, ['/w/2025/2025年工作要点.txt←']],
  ['/w/2026/2026年工作要点.txt', 2026, ['/w/2024/2025年工作要点.txt', '/x/2025/2025年工作要点.txt']],
  ['/w/工作要点.txt', null, ['/w/2025/工作要点.txt']],
  ['/w/20260115工作要点.txt', null, ['/w/20250115工作要点.txt']],
  ['/w/2026年工作要点.txt', 2026, ['/w/2026年工作要点.txt', '/w/2026年工作要点.plan']],
];

test.each(CASES)('%s (%s)', (path, year, marked) => {
  const wanted = marked.find((other) => other.endsWith('←'))?.slice(0, -1);
  const others = marked.map((other) => other.replace('←', ''));
  expect(lastYearAmong(path, year, others)).toBe(wanted);
  expect(lastYearAmong(path, year, [...others].reverse())).toBe(wanted);
});

test('the folder of last year is told by the year of the plan', () => {
  expect(lastYearFolder('/w/2026年', '工作要点.txt', null)).toBe('/w/2025年');
  expect(lastYearFolder('/w/2026', '2026年工作要点.txt', 2026)).toBe('/w/2025');
  expect(lastYearFolder('/w', '2026年工作要点.txt', 2026)).toBeUndefined();
});

test.each([
  ['2026年全市卫生健康工作要点', 2026, ['2025年全市教育工作要点', '2025年全市卫生健康工作要点←']],
  ['二〇二六年工作要点', 2026, ['２０２５年 工作要点←', '2024年工作要点']],
  ['2025—2026学年工作计划', 2026, ['2024—2025学年工作计划←']],
  // The title that was not changed yet is the year's own.
  ['2026年工作要点', 2026, ['2026年工作要点', '2024年工作要点']],
  ['2026年工作要点', 2026, ['2025年工作要点', '2025年工作要点']],
  ['工作要点', 2026, ['工作要点']],
  ['工作要点', null, ['']],
])('the title %s (%s)', (title, year, marked) => {
  const wanted = marked.findIndex((other) => other.endsWith('←'));
  const others = marked.map((other) => other.replace('←', ''));
  expect(lastYearTitle(title, year, others)).toBe(wanted);
});

const FOLDER = 'file:///plans';
const THIS = `${FOLDER}/2026年工作要点.txt`;
const OLD = `${FOLDER}/旧/去年.md`;
const naming = (path: string): string => `---\n上年: ${path}\n---\n${CLEAN}`;

test('a plan named as last year’s that is not there is said where it is named, until it is there', () =>
  withServer(
    async (client) => {
      await client.open(THIS, naming('旧/去年.md'));
      expect(await client.diagnostics(THIS)).toMatchObject([
        {
          severity: 2,
          code: 'document/config',
          message: expect.stringMatching(/^找不到上年的工作要点“旧\/去年.md”。请从本文稿所在的文件夹写起/),
          range: { start: { line: 1, character: 4 }, end: { line: 1, character: 11 } },
        },
      ]);
      // Its name is not that of a plan, so it is watched by name.
      await eventually(() => client.registrations.some((one) => JSON.stringify(one).includes('去年.md')));
      await client.write(OLD, CLEAN);
      await eventually(() => client.refreshes > 0);
      expect(await client.diagnostics(THIS)).toEqual([]);
      await client.write(OLD, undefined);
      await eventually(() => client.refreshes > 1);
      expect(await client.diagnostics(THIS)).toHaveLength(1);
    },
    { folders: [FOLDER] },
  ));

test('last year’s plan may be named without its extension, but not by the plan’s own name', () =>
  withServer(
    async (client) => {
      await client.open(THIS, naming('旧\\去年'));
      expect(await client.diagnostics(THIS)).toEqual([]);
      await client.change(THIS, { text: naming('2026年工作要点') });
      expect(await client.diagnostics(THIS)).toMatchObject([
        { message: expect.stringMatching(/^“2026年工作要点”就是本文稿/) },
      ]);
      await client.change(THIS, { text: naming('旧') });
      expect(await client.diagnostics(THIS)).toMatchObject([{ message: expect.stringMatching(/^找不到/) }]);
    },
    { folders: [FOLDER], files: { [THIS]: naming('旧/去年'), [`${FOLDER}/旧/去年.txt`]: CLEAN } },
  ));

test('what is no text is said to be none, and is not read as one', () =>
  withServer(
    async (client) => {
      await client.open(THIS, naming('旧/去年.docx'));
      expect((await client.diagnostics(THIS))[0]?.message).toMatch(
        /^上年的工作要点“旧\/去年.docx”不是纯文本/,
      );
      await client.change(THIS, { text: naming('旧/改名.txt') });
      expect((await client.diagnostics(THIS))[0]?.message).toMatch(/^找不到/);
    },
    { folders: [FOLDER], files: { [`${FOLDER}/旧/改名.txt`]: 'PK\x03\x04\0\0' } },
  ));

test('a client that does not ask is told when the plan that another names comes', () =>
  withServer(
    async (client) => {
      const told = () => client.published.findLast(({ uri }) => uri === THIS)?.diagnostics.length;
      await client.open(THIS, naming('2025年工作要点.txt'));
      await eventually(() => (told() ?? 0) > 0);
      await client.write(`${FOLDER}/2025年工作要点.txt`, CLEAN);
      await client.open(`${FOLDER}/别的.plan`, CLEAN);
      await eventually(() => client.published.some(({ uri }) => uri.includes('2026') && told() === 0));
    },
    {
      folders: [FOLDER],
      settings: {},
      capabilities: { workspace: { configuration: false }, textDocument: {} },
    },
  ));

test('the setting of the rule holds for it too', () =>
  withServer(
    async (client) => {
      await client.open(THIS, naming('没有.txt'));
      expect(await client.diagnostics(THIS)).toEqual([]);
    },
    {
      folders: [FOLDER],
      settings: { rules: { document: 'off', text: 'off', tag: 'off', 'document/config': 'off' } },
    },
  ));
