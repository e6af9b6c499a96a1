import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeBundles } from '../../scripts/nodeBundles.mjs';
import { threadsFor } from '../../server/src/cli/check/threads';
import { folderWith, runCli } from './io';
import { PLAN_NAME, sampleFolder } from './samplePlan';

/** What only the bundle in a process of its own can show: what is loaded when, pipes, and the way out. */
const root = join(import.meta.dirname, '../..');
const dist = mkdtempSync(join(tmpdir(), 'yaodian-bundle-'));

beforeAll(async () => {
  const options = {
    absWorkingDir: root,
    outdir: dist,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  } as const;
  for (const bundle of nodeBundles(options)) await build(bundle());
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

function start(
  argv: readonly string[],
  cwd: string,
  node: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  const options = { cwd, env: { ...process.env, ...env } };
  return spawn(process.execPath, [...node, join(dist, 'cli.js'), ...argv], options);
}

async function finish(child: ChildProcess): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { code, stdout, stderr };
}

describe('the bundle', () => {
  test('searches folders', async () => {
    const { code, stdout, stderr } = await finish(start(['check', '.'], sampleFolder()));
    expect(stderr).toBe('');
    expect(stdout).toContain(PLAN_NAME);
    expect(code).toBe(1);
  });

  // V8 writes a line about a flag that it does not know; which flags it knows depends on the Node that runs this.
  test('says nothing of its own on standard error, the code cache being used', async () => {
    const cwd = sampleFolder();
    for (const run of ['cache written', 'cache read']) {
      const child = start(['parse', PLAN_NAME], cwd, [], { YAODIAN_CODE_CACHE: join(dist, 'cache') });
      expect((await finish(child)).stderr, run).toBe('');
    }
  });

  test('reads Chinese as the sources do', async () => {
    const cwd = sampleFolder();
    const { stdout } = await finish(start(['parse', PLAN_NAME], cwd));
    expect(stdout).toBe((await runCli(['parse', PLAN_NAME], { cwd })).stdout);
    expect(readFileSync(join(dist, 'cli.main.js'), 'utf8')).not.toMatch(/[^\0-\x7f]/);
  });

  test('says the same whether one thread checks or several', async () => {
    const sentence = '坚持以服务群众为中心，健全工作机制，压实工作责任，推动各项任务落到实处。';
    const items = Array.from({ length: 50 }, (_, i) => `${i + 1}. 做好工作。${sentence.repeat(12)}`);
    const plan = `2026年示范区工作要点\n\n一、任务\n${items.join('\n')}\n51、做好收尾,抓好落实`;
    const files: Record<string, string | Uint8Array> = {
      'yaodian.json': '{ "rules": { "no/such": "error" } }',
      'offices.yaml': 'offices:\n  - nam: 甲处\n',
      'other/yaodian.json': '{',
      'binary.plan': new Uint8Array([0, 1, 2, 0]),
    };
    for (let i = 0; i < 48; i++) files[`${i % 3 === 0 ? 'other/' : ''}${i}.plan`] = `${plan}${i}`;
    const cwd = folderWith(files);
    const inputs = Object.keys(files).map((name) => ({ path: join(cwd, name), name, stdin: false }));
    expect(threadsFor(inputs, 2)).toBe(2);
    for (const format of ['json', 'pretty']) {
      const argv = ['check', '--format', format, '.', 'nowhere.plan'];
      const [one, two] = await Promise.all([
        finish(start([...argv, '--jobs', '1'], cwd)),
        finish(start([...argv, '--jobs', '2'], cwd)),
      ]);
      expect(two.code).toBe(one.code);
      expect(one.stderr.split('\n').length).toBeGreaterThan(3);
      expect(two.stderr).toBe(one.stderr);
      expect(two.stdout).toBe(one.stdout);
      expect(one.stdout.length).toBeGreaterThan(10_000);
    }
  }, 60_000);

  test('has the pages of the rules wherever it runs', async () => {
    const { code, stdout } = await finish(start(['explain', 'numbering/gap'], folderWith({})));
    expect(stdout).toMatch(/^# numbering\/gap\n/);
    expect(stdout).toContain('## 反例');
    expect(code).toBe(0);
  });

  test('reads standard input', async () => {
    const child = start(['check', '-', '--format', 'jsonl'], folderWith({}));
    child.stdin!.end(Buffer.from('2026年工作要点\n一、总体要求\n1. 抓好落实。。\n'));
    expect(JSON.parse((await finish(child)).stdout)).toMatchObject({ file: '<stdin>' });
  });

  test('takes it calmly when nobody reads on', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`${index}.plan`, '一、要求\n1. 抓好。。\n'.repeat(100)]),
    );
    const child = start(['check', '.'], folderWith(many));
    child.stdout!.once('data', () => child.stdout!.destroy());
    const [[code], stderr] = await Promise.all([once(child, 'exit'), text(child.stderr!)]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('loads neither the server nor the pages where nobody asks for them', async () => {
    const probe = join(dist, 'probe.cjs');
    await build({
      stdin: {
        contents: `process.on('exit', () => process.stderr.write(Object.keys(require.cache).map((file) => file.split(/[\\\\/]/).pop()).join(' ')));`,
      },
      platform: 'node',
      format: 'cjs',
      outfile: probe,
    });
    const { stderr } = await finish(start(['--version'], folderWith({}), ['--require', probe]));
    expect(stderr.split(' ')).toEqual(expect.arrayContaining(['cli.js']));
    expect(stderr).not.toContain('server.js');
    expect(stderr).not.toContain('rule-pages.json');
  });

  test('starts the language server', async () => {
    const child = start(['lsp', '--stdio'], folderWith({}));
    const message = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    child.stdin!.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`);
    const [answer] = (await once(child.stdout!, 'data')) as [Buffer];
    expect(answer.toString()).toContain('Content-Length');
    child.kill();
    await once(child, 'exit');
  });
});
