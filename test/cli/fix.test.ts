import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeText, encodeText } from '../../server/src/node/decode';
import { folderWith, runCli } from './io';
import { onlyRules, PLAN_NAME, sampleFolder } from './samplePlan';

const RULES = onlyRules({ 'text/punctuation-repeated': 'error' });
const TEXT = '2026年工作要点\r\n一、总体要求\r\n1. 抓好落实。。\r\n2. 镕鎔。按期完成，，不拖延。\r\n';
const FIXED = '2026年工作要点\r\n一、总体要求\r\n1. 抓好落实。\r\n2. 镕鎔。按期完成，不拖延。\r\n';

describe('writing back', () => {
  test.each([
    ['utf-8', false],
    ['utf-8', true],
    ['gb18030', false],
    ['gb18030', true],
    ['utf-16le', true],
  ] as const)('%s, byte order mark %s, CRLF', async (encoding, bom) => {
    const cwd = folderWith({ 'a.plan': encodeText(TEXT, encoding, bom), 'yaodian.json': RULES });
    const { code, stderr } = await runCli(['fix', 'a.plan'], { cwd });
    expect(stderr).toBe('a.plan：修复 2 处\n共 1 个文件，修复其中 1 个文件的 2 处\n');
    expect(code).toBe(0);
    const bytes = readFileSync(join(cwd, 'a.plan'));
    expect(decodeText(bytes)).toEqual({ text: FIXED, encoding, bom, damaged: false });
    expect(Buffer.compare(bytes, encodeText(FIXED, encoding, bom))).toBe(0);
  });

  test('the mode stays, a link stays a link, and nothing is left beside the file', async () => {
    const cwd = folderWith({ 'a.plan': TEXT, 'yaodian.json': RULES });
    chmodSync(join(cwd, 'a.plan'), 0o640);
    symlinkSync('a.plan', join(cwd, 'link.plan'));
    await runCli(['fix', 'link.plan'], { cwd });
    expect(statSync(join(cwd, 'a.plan')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, 'link.plan')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'a.plan'), 'utf8')).toBe(FIXED);
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'a.plan', 'link.plan', 'yaodian.json']);
  });

  test('several files; what has nothing to fix is not written', async () => {
    const cwd = folderWith({ 'a.plan': TEXT, 'b.plan': FIXED, 'yaodian.json': RULES });
    const before = statSync(join(cwd, 'b.plan')).mtimeMs;
    const { stderr } = await runCli(['fix', '.'], { cwd });
    expect(stderr).toContain('共 2 个文件，修复其中 1 个文件的 2 处');
    expect(statSync(join(cwd, 'b.plan')).mtimeMs).toBe(before);
  });

  test('bytes that mean nothing are never written over', async () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff, 0x0a])]);
    const cwd = folderWith({ 'a.plan': bytes, 'yaodian.json': RULES });
    const { code, stderr } = await runCli(['fix', 'a.plan', '--encoding', 'utf-8'], { cwd });
    expect(stderr).toContain('文件保持原样');
    expect(code).toBe(2);
    expect(Buffer.compare(readFileSync(join(cwd, 'a.plan')), bytes)).toBe(0);
  });
});

test('fix twice is fix once, and check finds nothing safe to fix after it', async () => {
  const cwd = sampleFolder();
  await runCli(['fix', PLAN_NAME], { cwd });
  const once = readFileSync(join(cwd, PLAN_NAME));
  const again = await runCli(['fix', PLAN_NAME], { cwd });
  expect(again.stderr).toContain('没有可以自动修复的问题');
  expect(Buffer.compare(readFileSync(join(cwd, PLAN_NAME)), once)).toBe(0);
  const { stdout } = await runCli(['check', PLAN_NAME, '--format', 'json'], { cwd });
  expect(stdout).not.toContain('"safe":true');
});

test('what is left decides the exit code', async () => {
  const { code, stderr } = await runCli(['fix', PLAN_NAME], { cwd: sampleFolder() });
  expect(stderr).toContain('还有错误 1 个需要人来处理');
  expect(code).toBe(1);
});

describe('without writing', () => {
  test('--dry-run', async () => {
    const cwd = folderWith({ 'a.plan': TEXT, 'yaodian.json': RULES });
    const { stderr, stdout } = await runCli(['fix', '--dry-run', 'a.plan'], { cwd });
    expect(stdout.split('\n')).toContain('-1. 抓好落实。。');
    expect(stdout.split('\n')).toContain('+1. 抓好落实。');
    expect(stderr).toContain('没有写文件');
    expect(readFileSync(join(cwd, 'a.plan'), 'utf8')).toBe(TEXT);
  });

  test('--stdout and standard input keep the encoding', async () => {
    const bytes = encodeText(TEXT, 'gb18030', false);
    const cwd = folderWith({ 'a.plan': bytes, 'yaodian.json': RULES });
    const wanted = Buffer.from(encodeText(FIXED, 'gb18030', false));
    const toStdout = await runCli(['fix', '--stdout', 'a.plan'], { cwd });
    expect(Buffer.compare(toStdout.stdoutBytes, wanted)).toBe(0);
    expect(Buffer.compare(readFileSync(join(cwd, 'a.plan')), bytes)).toBe(0);
    const piped = await runCli(['fix', '-'], { cwd, stdin: bytes });
    expect(Buffer.compare(piped.stdoutBytes, wanted)).toBe(0);
    expect(piped.stderr).not.toContain('没有写文件');
  });

  test('standard input without anything to fix comes out as it went in', async () => {
    const { stdout } = await runCli(['fix', '-'], {
      cwd: folderWith({ 'yaodian.json': RULES }),
      stdin: FIXED,
    });
    expect(stdout).toBe(FIXED);
  });
});
