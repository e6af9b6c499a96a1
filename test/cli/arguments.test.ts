import { describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { runCli } from './io';

describe('wrong usage ends with 2 and one clear line', () => {
  test.each([
    [[], '没有写命令'],
    [['chekc'], '没有“chekc”这个命令，是否想用 check？'],
    [['check', '--fromat', 'json'], 'check 没有 --fromat 这个选项，是否想用 --format？'],
    [['check', '--format', 'jsn'], '--format 不能是“jsn”，是否想用 json？'],
    [['parse', 'a.plan', '--format', 'pretty'], '--format 不能是“pretty”，可以是 json、tree'],
    [['check', '--config'], '--config 后面缺一个值'],
    [['check', '--config', '--quiet'], '--config 后面缺一个值'],
    [['check', '--fail-on'], '--fail-on 后面缺一个值：可以是 error、warning、info、hint、never'],
    [['check', '--quiet=yes'], '--quiet 不带值'],
    [['check', '--jobs', '0'], '--jobs 要一个正整数'],
    [['check', '--dry-run'], 'check 没有 --dry-run 这个选项'],
    [['check', '-x'], 'check 没有 -x 这个选项'],
    [['fix'], 'fix 后面缺 [FILES|FOLDERS|GLOBS…]'],
    [['parse'], 'parse 后面缺 FILE'],
    [['parse', 'a.plan', 'b.plan'], 'parse 后面多出“b.plan”'],
    [['explain'], 'explain 后面缺 RULE'],
    [['--verison'], '没有 --verison 这个选项，是否想用 --version？'],
    [['check', '--lang', 'fr'], '--lang 不能是“fr”'],
  ])('%j', async (argv, sentence) => {
    const { code, stderr, stdout } = await runCli(argv);
    expect(stderr).toContain(`yaodian：${sentence}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('in English with --lang en, wherever it stands', async () => {
    const { code, stderr } = await runCli(['check', '--fromat', 'json', '--lang', 'en']);
    expect(stderr).toBe(
      'yaodian: check has no option --fromat; did you mean --format? See yaodian check --help\n',
    );
    expect(code).toBe(2);
  });
});

describe('help and version', () => {
  test.each(['check', 'fix', 'parse', 'rules', 'explain', 'lsp'])('%s --help', async (command) => {
    for (const lang of ['zh', 'en']) {
      const { code, stderr, stdout } = await runCli([command, '--help', '--lang', lang]);
      expect(stdout).toContain(`yaodian ${command}`);
      expect(stdout).not.toContain('clientProcessId');
      expect(stderr).toBe('');
      expect(code).toBe(0);
    }
    expect((await runCli(['help', command])).stdout).toBe((await runCli([command, '-h'])).stdout);
  });

  test('--version', async () => {
    expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
    expect(await runCli(['check', '-v'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });
});

test('flags may stand before the command, and the last one wins', async () => {
  const { code, stdout } = await runCli(['--format', 'json', 'rules', '--format', 'table', '--lang', 'en']);
  expect(stdout).toContain('reports');
  expect(code).toBe(0);
});
