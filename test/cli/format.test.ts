import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeText, encodeText } from '../../server/src/node/decode';
import { folderWith, runCli } from './io';

const TEXT =
  '2026年工作要点\r\n一、总体要求\r\n1、抓好落实。 \r\n\r\n\r\n2、按期完成,不拖延。（责任处室: 办公室；）\r\n';
const FORMATTED =
  '2026年工作要点\r\n一、总体要求\r\n1.抓好落实。\r\n\r\n2.按期完成,不拖延。（责任处室：办公室）\r\n';

test.each([
  ['utf-8', true],
  ['gb18030', false],
] as const)('%s, byte order mark %s, CRLF; once is enough', async (encoding, bom) => {
  const cwd = folderWith({ 'a.plan': encodeText(TEXT, encoding, bom) });
  const { code, stderr } = await runCli(['format', 'a.plan'], { cwd });
  expect(stderr).toMatch(/^a\.plan：整理 \d 处\n共 1 个文件，整理了其中 1 个\n$/);
  expect(code).toBe(0);
  expect(decodeText(readFileSync(join(cwd, 'a.plan')))).toEqual({
    text: FORMATTED,
    encoding,
    bom,
    damaged: false,
  });
  expect(await runCli(['format', '.'], { cwd })).toMatchObject({
    code: 0,
    stderr: '共 1 个文件，格式都已整齐\n',
  });
});

describe('without writing', () => {
  test('--check', async () => {
    const cwd = folderWith({ 'a.plan': TEXT, 'b.plan': FORMATTED });
    const { code, stderr, stdout } = await runCli(['format', '--check', '.'], { cwd });
    expect(stdout).toMatch(/^a\.plan：有 \d 处格式要整理\n$/);
    expect(stderr).toBe('共 2 个文件，其中 1 个要整理（没有写文件）\n');
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'a.plan'), 'utf8')).toBe(TEXT);
    expect(await runCli(['format', '--check', 'b.plan', '--quiet'], { cwd })).toMatchObject({
      code: 0,
      stderr: '',
      stdout: '',
    });
  });

  test('--stdout and standard input', async () => {
    const cwd = folderWith({ 'a.plan': TEXT });
    expect((await runCli(['format', '--stdout', 'a.plan'], { cwd })).stdout).toBe(FORMATTED);
    expect((await runCli(['format', '-'], { cwd, stdin: TEXT })).stdout).toBe(FORMATTED);
    expect(readFileSync(join(cwd, 'a.plan'), 'utf8')).toBe(TEXT);
  });
});

test('rules that yaodian.json switches off are not applied; a missing file is an error', async () => {
  const cwd = folderWith({ 'a.plan': TEXT, 'yaodian.json': '{"rules":{"numbering/ordinal-style":"off"}}' });
  const { stdout } = await runCli(['format', '--stdout', 'a.plan'], { cwd });
  expect(stdout).toContain('1、抓好落实。\r\n\r\n2、');
  expect((await runCli(['format', 'none.plan'], { cwd })).code).toBe(2);
});

test('steps that yaodian.json switches off are not done', async () => {
  const cwd = folderWith({ 'a.plan': TEXT, 'yaodian.json': '{"format":{"blankLines":false}}' });
  const { stdout } = await runCli(['format', '--stdout', 'a.plan'], { cwd });
  expect(stdout).toContain('1.抓好落实。\r\n\r\n\r\n2.');
});
