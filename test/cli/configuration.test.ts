import { describe, expect, test } from 'vitest';
import { folderWith, runCli } from './io';
import { onlyRules } from './samplePlan';

const REPEATED = '2026年工作要点\n一、总体要求\n1. 抓好落实。。\n';
const ON = onlyRules({ 'text/punctuation-repeated': 'error' });
const OFF = onlyRules({ 'document/config': 'error' });
/** A bare name in brackets is a tag only where the directory knows it. */
const TAGGED = '2026年工作要点\n一、总体要求\n1. 抓好落实。按期完成。（疾控处）\n';

function directory(...names: readonly string[]): string {
  return `offices:\n${names.map((name) => `  - name: ${name}\n`).join('')}`;
}

describe('yaodian.json', () => {
  test('is found upward from the plan; the nearest one holds', async () => {
    const cwd = folderWith({
      'yaodian.json': OFF,
      'a.plan': REPEATED,
      'on/yaodian.json': ON,
      'on/deep/b.plan': REPEATED,
    });
    expect((await runCli(['check', 'a.plan'], { cwd })).code).toBe(0);
    expect((await runCli(['check', 'on/deep/b.plan'], { cwd })).code).toBe(1);
  });

  test('--config and --no-config', async () => {
    const cwd = folderWith({ 'yaodian.json': OFF, 'other.json': ON, 'a.plan': REPEATED });
    expect((await runCli(['check', 'a.plan', '--config', 'other.json'], { cwd })).code).toBe(1);
    expect((await runCli(['check', 'a.plan', '--no-config'], { cwd })).stdout).toContain(
      'text/punctuation-repeated',
    );
  });

  test('one that is not there is told, and the plan is checked', async () => {
    const cwd = folderWith({ 'a.plan': REPEATED });
    const { code, stderr, stdout } = await runCli(['check', 'a.plan', '--config', 'gone.json'], { cwd });
    expect(stderr).toBe('yaodian：gone.json：没有这个文件\n');
    expect(stdout).toContain('text/punctuation-repeated');
    expect(code).toBe(2);
  });

  test('one that a plan names as its office directory still configures its own folder', async () => {
    const cwd = folderWith({
      'a/a.plan': `---\n处室名录: ../b/yaodian.json\n---\n${REPEATED}`,
      'b/b.plan': REPEATED,
      'b/yaodian.json': ON,
    });
    const { code, stderr } = await runCli(['check', 'a/a.plan', 'b/b.plan'], { cwd });
    expect(stderr).not.toContain('缺陷');
    expect(code).toBe(2);
    expect((await runCli(['check', 'b/b.plan'], { cwd })).code).toBe(1);
  });

  test('a broken one is a finding on that file, a line on standard error, and 2', async () => {
    const cwd = folderWith({ 'a.plan': REPEATED, 'b.plan': REPEATED, 'yaodian.json': '{\n  "rules": [1\n' });
    const { code, stderr, stdout } = await runCli(['check', 'a.plan', 'b.plan', '--format', 'json'], { cwd });
    const { files } = JSON.parse(stdout) as {
      files: { file: string; diagnostics: { rule: string; severity: string }[] }[];
    };
    expect(files.map(({ file }) => file)).toEqual(['yaodian.json', 'a.plan', 'b.plan']);
    expect(files[0]?.diagnostics[0]).toMatchObject({ rule: 'document/config', severity: 'error' });
    expect(stderr).toMatch(/^yaodian：yaodian\.json 第 \d 行：/);
    expect(code).toBe(2);
  });
});

describe('the office directory', () => {
  const offices = async (
    argv: readonly string[],
    files: Readonly<Record<string, string>>,
  ): Promise<unknown> => {
    const { stdout } = await runCli(['parse', 'p/a.plan', ...argv], {
      cwd: folderWith({ 'p/a.plan': TAGGED, ...files }),
    });
    return (JSON.parse(stdout) as { offices: { name: string }[] }).offices.map(({ name }) => name);
  };
  const known = directory('疾控处');
  const unknown = directory('规划处');

  test('without one a bare name is no tag', async () => {
    expect(await offices([], {})).toEqual([]);
  });

  test('offices.yaml beside the plan, or above it', async () => {
    expect(await offices([], { 'p/offices.yaml': known })).toEqual(['疾控处']);
    expect(await offices([], { 'offices.yaml': known })).toEqual(['疾控处']);
    expect(await offices([], { 'offices.yaml': known, 'p/offices.yaml': unknown })).toEqual([]);
  });

  test('yaodian.json over offices.yaml, the front matter over both, --offices over all', async () => {
    const files = { 'p/offices.yaml': unknown, 'dir/known.yaml': known, 'unknown.yaml': unknown };
    const config = { 'yaodian.json': '{ "offices": "dir/known.yaml" }' };
    expect(await offices([], { ...files, ...config })).toEqual(['疾控处']);
    const frontMatter = `---\n处室名录: ../unknown.yaml\n---\n${TAGGED}`;
    expect(await offices([], { ...files, ...config, 'p/a.plan': frontMatter })).toEqual([]);
    expect(
      await offices(['--offices', 'dir/known.yaml'], { ...files, ...config, 'p/a.plan': frontMatter }),
    ).toEqual(['疾控处']);
  });

  test('one that the plan or the configuration names and that is not there is told where it is named', async () => {
    const cwd = folderWith({
      'a.plan': `---\n处室名录: gone.yaml\n---\n${TAGGED}`,
      'b.plan': TAGGED,
      'yaodian.json': JSON.stringify({ ...JSON.parse(OFF), offices: 'lost.yaml' }),
    });
    const { code, stderr } = await runCli(['check', 'a.plan', 'b.plan'], { cwd });
    expect(stderr.trimEnd().split('\n')).toEqual([
      'yaodian：a.plan 第 2 行：找不到处室名录“gone.yaml”，处室名称未核对。请核对这里写的文件名。',
      'yaodian：yaodian.json 第 1 行：找不到处室名录“lost.yaml”，处室名称未核对。请核对这里写的文件名。',
    ]);
    expect(code).toBe(2);
  });

  test('a plan named as last year’s that is not there is told where it is named, and the run holds', async () => {
    const cwd = folderWith({
      'a.plan': `---\n上年: gone.plan\n---\n${TAGGED}`,
      'b.plan': `---\n上年: .\\\\a\n---\n${TAGGED}`,
      'yaodian.json': OFF,
    });
    const { code, stdout, stderr } = await runCli(['check', 'a.plan', 'b.plan'], { cwd });
    expect(stdout).toContain('找不到上年的工作要点“gone.plan”。请从本文稿所在的文件夹写起');
    expect(stdout).not.toContain('b.plan');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('a broken one is told once, and what could be read of it is used', async () => {
    const cwd = folderWith({
      'a.plan': TAGGED,
      'b.plan': TAGGED,
      'yaodian.json': OFF,
      'offices.yaml': `${known}  - nam: 规划处\n`,
    });
    const { code, stderr, stdout } = await runCli(['check', '.'], { cwd });
    expect(stderr).toContain('yaodian：offices.yaml 第 3 行：');
    expect(stdout.match(/^offices\.yaml$/gm)).toHaveLength(1);
    expect(code).toBe(2);
  });
});

describe('document/config obeys the settings', () => {
  const broken = 'offices：\n  - name: 疾控处\n';
  const check = async (config: object) => {
    const files = {
      'yaodian.json': JSON.stringify(config),
      'offices.yaml': broken,
      'a.plan': '2026年工作要点\n',
    };
    const ran = await runCli(['check', 'a.plan', '--format', 'json'], { cwd: folderWith(files) });
    const { files: reports } = JSON.parse(ran.stdout) as { files: { diagnostics: { severity: string }[] }[] };
    const found = reports.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
    return { code: ran.code, stderr: ran.stderr !== '', found };
  };

  test('as it comes, a broken directory ends a run with 2', async () => {
    expect(await check({})).toEqual({ code: 2, stderr: true, found: ['error'] });
  });

  test('as a warning it is a finding like others', async () => {
    const rules = { 'document/config': 'warning' };
    expect(await check({ rules })).toEqual({ code: 0, stderr: false, found: ['warning'] });
  });

  test('it can be off', async () => {
    expect(await check({ rules: { document: 'off' } })).toEqual({ code: 0, stderr: false, found: [] });
  });

  test('a directory that is not there, and one that the plan names', async () => {
    const files = {
      'yaodian.json': '{"offices": "a.yaml", "rules": {"document/config": "off"}}',
      'a.plan': '2026年工作要点\n',
      'b.plan': '---\n处室名录: b.yaml\n---\n2026年工作要点\n',
    };
    const { code, stderr } = await runCli(['check', '--quiet', 'a.plan', 'b.plan'], {
      cwd: folderWith(files),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
