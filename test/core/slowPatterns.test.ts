import { describe, expect, test } from 'vitest';
import { Analyzer, PlanText } from '../../server/src/core';
import { readYaml } from '../../server/src/import/yaml';
import { cpuTime } from '../cpuTime';

const HEAD = '2026年工作要点\n\n一、总体要求\n\n1.加强领导。';

describe('a text that a pattern could look at again and again is read at once', () => {
  test.each([
    ['blanks behind 附', `附${' '.repeat(3000)}一`],
    ['one word many times before a figure', `${HEAD}${'要'.repeat(26)}覆盖率达到80%以上。`],
    ['blanks in a date', `---\n成文日期: '甲${`${' '.repeat(45)}-`.repeat(3)}甲'\n---\n${HEAD}`],
    ['figures in one sentence', `${HEAD}${'居民医保住院报销比例达到70%以上，'.repeat(12_000)}`],
  ])('%s', (_, text) => {
    const before = cpuTime();
    const { findings, failures } = new Analyzer({ readYaml }).analyze(PlanText.from(text));
    expect(findings).toBeDefined();
    expect(failures).toEqual([]);
    expect(cpuTime() - before).toBeLessThan(3000);
  });
});
