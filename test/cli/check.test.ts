import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cpuTime } from '../cpuTime';
import { folderWith, runCli } from './io';
import { onlyRules, PLAN_NAME, sampleFolder } from './samplePlan';

const CLEAN = '2026年工作要点\n一、总体要求\n1. 抓好落实。按期完成。\n';
const REPEATED = '2026年工作要点\n一、总体要求\n1. 抓好落实。。\n';
const ONE_WARNING = onlyRules({ 'text/punctuation-repeated': 'warning' });
const GB18030 = Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xb9, 0xa4, 0xd7, 0xf7, 0xa1, 0xa3, 0xa1, 0xa3, 0x0a]);

interface Json {
  readonly files: readonly {
    readonly file: string;
    readonly encoding: string;
    readonly diagnostics: readonly {
      readonly rule: string;
      readonly message: string;
      readonly range: unknown;
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

async function checkJson(argv: readonly string[], cwd: string): Promise<Json> {
  return JSON.parse((await runCli(['check', '--format', 'json', ...argv], { cwd })).stdout) as Json;
}

describe('exit codes', () => {
  test('0 when nothing is found', async () => {
    const cwd = folderWith({ 'a.plan': CLEAN, 'yaodian.json': ONE_WARNING });
    expect(await runCli(['check', 'a.plan'], { cwd })).toMatchObject({
      code: 0,
      stdout: '共 1 个文件，没有发现问题\n',
      stderr: '',
    });
  });

  test.each([
    ['error', 0],
    ['warning', 1],
    ['info', 1],
    ['hint', 1],
    ['never', 0],
  ])('a warning with --fail-on %s ends with %d', async (failOn, code) => {
    const cwd = folderWith({ 'a.plan': REPEATED, 'yaodian.json': ONE_WARNING });
    expect((await runCli(['check', 'a.plan', '--fail-on', failOn], { cwd })).code).toBe(code);
  });

  test('an error ends with 1, and with 0 where it never fails', async () => {
    const cwd = sampleFolder();
    expect((await runCli(['check', PLAN_NAME], { cwd })).code).toBe(1);
    expect((await runCli(['check', PLAN_NAME, '--fail-on', 'never'], { cwd })).code).toBe(0);
  });
});

describe('what is read', () => {
  const files = {
    'a.plan': CLEAN,
    'b/2026年重点工作任务分工.txt': CLEAN,
    'b/c/2026年工作计划（草案）.txt': CLEAN,
    'b/notes.txt': CLEAN,
    'node_modules/x/a.plan': CLEAN,
    '.git/x.plan': CLEAN,
  };
  const names = async (argv: readonly string[], cwd: string): Promise<string[]> =>
    (await checkJson(argv, cwd)).files.map(({ file }) => file);

  test('a folder is searched for plans, by name', async () => {
    const cwd = folderWith(files);
    const found = ['a.plan', 'b/2026年重点工作任务分工.txt', 'b/c/2026年工作计划（草案）.txt'];
    expect(await names(['.'], cwd)).toEqual(found);
    expect(await names([], cwd)).toEqual(found);
  });

  test('files, globs and folders in the order given, each once', async () => {
    const cwd = folderWith(files);
    expect(await names(['b/*.txt', 'a.plan', '.'], cwd)).toEqual([
      'b/2026年重点工作任务分工.txt',
      'b/notes.txt',
      'a.plan',
      'b/c/2026年工作计划（草案）.txt',
    ]);
  });

  test('a file that is named is read whatever its name is', async () => {
    const cwd = folderWith({ ...files, 'odd [1].md': CLEAN });
    expect(await names(['odd [1].md'], cwd)).toEqual(['odd [1].md']);
  });

  test('no match, a folder without plans and a missing file are one line each, and the rest is checked', async () => {
    const cwd = folderWith({ 'a.plan': CLEAN, 'empty/readme.txt': '' });
    const { code, stderr, stdout } = await runCli(['check', 'x*.plan', 'empty', 'gone.plan', 'a.plan'], {
      cwd,
    });
    expect(stderr.trimEnd().split('\n')).toEqual([
      'yaodian：x*.plan：没有匹配的文件',
      expect.stringContaining('yaodian：empty：文件夹里没有要点文件'),
      'yaodian：gone.plan：没有这个文件',
    ]);
    expect(stdout).toContain('共 1 个文件');
    expect(code).toBe(2);
  });

  test('a link to itself and a name that is too long are one line each, and the rest is checked', async () => {
    const cwd = folderWith({ 'a.plan': CLEAN });
    symlinkSync('self.plan', join(cwd, 'self.plan'));
    const long = `${'长'.repeat(200)}.plan`;
    const { code, stderr, stdout } = await runCli(['check', 'self.plan', long, 'a.plan'], { cwd });
    expect(stderr.trimEnd().split('\n')).toEqual([
      'yaodian：self.plan：读不了（ELOOP）',
      `yaodian：${long}：读不了（ENAMETOOLONG）`,
    ]);
    expect(stdout).toContain('共 1 个文件');
    expect(code).toBe(2);
  });

  test('where nothing could be read, nothing is said of problems', async () => {
    const { stdout } = await runCli(['check', 'gone.plan'], { cwd: folderWith({}) });
    expect(stdout).toBe('没有检查任何文件\n');
  });

  test.each([
    ['plan.docx', [0x50, 0x4b, 3, 4, 0x14, 0], '是 Word 或 WPS 文档'],
    ['renamed.plan', [0x50, 0x4b, 3, 4, ...Buffer.from('....word/document.xml')], '是 Word 或 WPS 文档'],
    ['old.doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], '是 Word 或 WPS 文档'],
    ['table.xlsx', [0x50, 0x4b, 3, 4, 0x14, 0], '是 Excel 或 WPS 表格'],
    ['scan.pdf', [...Buffer.from('%PDF-1.7')], '是 PDF 文件'],
    ['data.zip', [0x50, 0x4b, 3, 4, 0x14, 0], '是压缩包或 Office 文档'],
    ['data.plan', [1, 2, 0, 3], '不是文本文件'],
  ])('%s is refused', async (name, bytes, reason) => {
    const cwd = folderWith({ [name]: Uint8Array.from(bytes), 'a.plan': CLEAN });
    const { code, stderr, stdout } = await runCli(['check', name, 'a.plan'], { cwd });
    expect(stderr).toContain(`yaodian：${name}：${reason}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toContain('共 1 个文件');
    expect(code).toBe(2);
  });
});

describe('encodings', () => {
  const rules = onlyRules({ 'text/punctuation-repeated': 'error' });

  test('GB18030, UTF-8 with a mark and UTF-16 are told apart', async () => {
    const cwd = folderWith({
      'a.plan': GB18030,
      'b.plan': `\ufeff${REPEATED}`,
      'c.plan': Buffer.from(`\ufeff${REPEATED}`, 'utf16le'),
      'yaodian.json': rules,
    });
    const { files } = await checkJson(['.'], cwd);
    expect(files.map(({ encoding, diagnostics }) => [encoding, diagnostics.length])).toEqual([
      ['gb18030', 1],
      ['utf-8', 1],
      ['utf-16le', 1],
    ]);
    expect(files[0]?.diagnostics[0]?.range).toEqual({
      start: { line: 0, character: 4 },
      end: { line: 0, character: 6 },
    });
  });

  test('an encoding that does not fit is told', async () => {
    const cwd = folderWith({ 'a.plan': GB18030, 'yaodian.json': rules });
    const { code, stderr } = await runCli(['check', 'a.plan', '--encoding', 'utf-8'], { cwd });
    expect(stderr).toContain('a.plan：有些字节按 utf-8 读不出来');
    expect(code).toBe(2);
    expect((await runCli(['check', 'a.plan', '--encoding', 'gb18030'], { cwd })).code).toBe(1);
  });
});

describe('standard input', () => {
  test('as -, and as --stdin with a name', async () => {
    const cwd = folderWith({ 'yaodian.json': onlyRules({ 'text/punctuation-repeated': 'error' }) });
    const dash = await runCli(['check', '-'], { cwd, stdin: REPEATED });
    expect(dash.stdout).toContain('<stdin>\n');
    expect(dash.code).toBe(1);
    const named = await runCli(['check', '--stdin', '--stdin-filename', 'x/y.plan', '--format', 'jsonl'], {
      cwd,
      stdin: REPEATED,
    });
    expect(JSON.parse(named.stdout)).toMatchObject({ file: 'x/y.plan', encoding: 'utf-8' });
  });

  test('the name says which settings hold', async () => {
    const cwd = folderWith({
      'on/yaodian.json': onlyRules({ 'text/punctuation-repeated': 'error' }),
      'yaodian.json': onlyRules({}),
    });
    const check = (name: string) =>
      runCli(['check', '-', '--stdin-filename', name], { cwd, stdin: REPEATED });
    expect((await check('a.plan')).code).toBe(0);
    expect((await check('on/a.plan')).code).toBe(1);
  });
});

test('--quiet leaves out the summary', async () => {
  const cwd = sampleFolder();
  expect((await runCli(['check', PLAN_NAME, '--quiet'], { cwd })).stdout).not.toContain('共 1 个文件');
});

test('what a terminal would obey is shown, not sent', async () => {
  const cwd = folderWith({ 'a.plan': `一、总体要求\n1. 清\x1b[2J屏。。\n`, 'yaodian.json': ONE_WARNING });
  const { stdout } = await runCli(['check', 'a.plan'], { cwd });
  expect(stdout).not.toContain('\x1b');
  expect(stdout).toContain('清<U+001B>[2J屏。。');
});

test('a line of five million characters is checked and shown in part', async () => {
  const cwd = folderWith({
    'a.plan': `一、总体要求\n1. ${'工作要点，'.repeat(500_000)}。。${'落实到位，'.repeat(500_000)}`,
    'yaodian.json': onlyRules({ 'text/punctuation-repeated': 'error' }),
  });
  const start = cpuTime();
  const { code, stdout } = await runCli(['check', 'a.plan'], { cwd });
  expect(code).toBe(1);
  expect(stdout.length).toBeLessThan(2000);
  expect(cpuTime() - start).toBeLessThan(10_000);
});
