import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/core';
import { runCli } from './io';

describe('rules', () => {
  test('--format json has every rule with all that the contract names', async () => {
    const { code, stdout } = await runCli(['rules', '--format', 'json']);
    const rules = JSON.parse(stdout) as Record<string, unknown>[];
    expect(code).toBe(0);
    expect(rules.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
    expect(rules[0]).toEqual({
      rule: 'numbering/gap',
      group: 'numbering',
      severity: 'error',
      fix: 'fix',
      summary: '同级序号中间缺号。',
      basis: expect.stringContaining('GB/T 9704-2012'),
      options: {},
      docs: 'docs/rules/numbering/gap.md',
    });
  });

  test('the table has a line a rule', async () => {
    const { stdout } = await runCli(['rules']);
    const lines = stdout.split('\n');
    for (const { id, summary } of RULES) {
      const line = lines.find((one) => one.startsWith(`${id} `));
      expect(line?.endsWith(summary.zh), id).toBe(true);
    }
    expect(stdout).toContain(`共 ${RULES.length} 条规则`);
  });
});

describe('explain', () => {
  const page = readFileSync(new URL('../../docs/rules/numbering/gap.md', import.meta.url), 'utf8');

  test('prints the page, for the short name too', async () => {
    expect(await runCli(['explain', 'numbering/gap'])).toMatchObject({ code: 0, stdout: page });
    expect((await runCli(['explain', 'gap'])).stdout).toBe(page);
  });

  test('what is known of the rule where there is no page in the language', async () => {
    const { stdout } = await runCli(['explain', 'numbering/gap', '--lang', 'en']);
    expect(stdout).toMatch(/^# numbering\/gap\n[\s\S]*Severity: error\nFix: choice\nBasis: GB\/T 9704-2012/);
  });

  test.each(['numbering/gpa', 'numberin/gap', 'gpa'])('%s: the rule that was meant', async (asked) => {
    const { code, stderr } = await runCli(['explain', asked]);
    expect(stderr).toBe(
      `yaodian：没有“${asked}”这条规则，是否想查 numbering/gap？全部规则见 yaodian rules\n`,
    );
    expect(code).toBe(2);
  });
});
