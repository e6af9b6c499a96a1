import { describe, expect, test } from 'vitest';
import { runCli } from './io';
import { PLAN_NAME, sampleFolder } from './samplePlan';

/** What people and programs get to see, whole, in files that can be read. */
describe('the sample plan', () => {
  test.each([
    ['check-pretty.txt', ['check', PLAN_NAME], 1],
    ['check-pretty-en.txt', ['check', PLAN_NAME, '--lang', 'en'], 1],
    ['check-json.txt', ['check', PLAN_NAME, '--format', 'json'], 1],
    ['check-jsonl.txt', ['check', PLAN_NAME, '--format', 'jsonl'], 1],
    ['parse-json.txt', ['parse', PLAN_NAME], 0],
    ['parse-tree.txt', ['parse', PLAN_NAME, '--format', 'tree'], 0],
    ['fix-dry-run.txt', ['fix', '--dry-run', PLAN_NAME], 1],
    ['help.txt', ['--help'], 0],
    ['check-help.txt', ['check', '--help'], 0],
  ] as const)('%s', async (golden, argv, code) => {
    const ran = await runCli(argv, { cwd: sampleFolder() });
    await expect(ran.stdout).toMatchFileSnapshot(`golden/${golden}`);
    expect(ran.code).toBe(code);
  });

  test('in colours', async () => {
    const cwd = sampleFolder();
    const colored = await runCli(['check', PLAN_NAME], { cwd, isTTY: true, columns: 100 });
    expect(colored.stdout).toContain('\x1b[31m错误\x1b[39m');
    const plain = await runCli(['check', PLAN_NAME], { cwd });
    expect(colored.stdout.replace(/\x1b\[\d+m/g, '')).toBe(plain.stdout);
  });
});
