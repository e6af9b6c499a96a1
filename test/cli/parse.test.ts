import { describe, expect, test } from 'vitest';
import type { PlanJson } from '../../server/src/cli/plan/planJson';
import { folderWith, runCli } from './io';

async function parse(text: string): Promise<PlanJson> {
  const { code, stdout, stderr } = await runCli(['parse', '-'], { cwd: folderWith({}), stdin: text });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as PlanJson;
}

describe('parse', () => {
  test('items that stand under no section are listed beside the sections', async () => {
    const plan = await parse('2026年工作要点\n1. 抓好落实。按期完成。\n2. 加强宣传。广泛发动。\n');
    expect(plan.sections).toEqual([]);
    expect(plan.items.map(({ ordinal, title, line }) => [ordinal, title, line])).toEqual([
      [1, '抓好落实', 1],
      [2, '加强宣传', 2],
    ]);
  });

  test('the points of an item are part of its text', async () => {
    const plan = await parse(
      '2026年工作要点\n一、落实\n1. 规范管理。按下列要求办。\n（1）规范收费。\n（2）公示课程。（责任科室：督导室）\n',
    );
    const item = plan.sections[0]?.items[0];
    expect(item).toMatchObject({ endLine: 4, text: '按下列要求办。\n（1）规范收费。\n（2）公示课程。' });
    expect(item?.responsibility?.responsible).toEqual(['督导室']);
  });

  test('a range has bounds and no value', async () => {
    const plan = await parse('2026年工作要点\n一、落实\n1. 扩大覆盖。覆盖率提高5～10个百分点。\n');
    expect(plan.sections[0]?.items[0]?.targets[0]).toMatchObject({
      comparator: 'range',
      value: null,
      low: 5,
      high: 10,
    });
  });

  test('any text is a plan', async () => {
    for (const text of ['', '\n', '（', '一、', '\u0000'.slice(1), '---\n', '%% 说明\n']) {
      expect((await parse(text)).version).toBe(1);
    }
  });

  test('a folder stands for its only plan; with more, one has to be named', async () => {
    const cwd = folderWith({ 'one/a.plan': '2026年工作要点\n', 'two/a.plan': '', 'two/b.plan': '' });
    expect((await runCli(['parse', 'one'], { cwd })).stdout).toContain('2026年工作要点');
    expect(await runCli(['parse', 'two'], { cwd })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'yaodian：two：这里有几份要点，请指明其中一份\n',
    });
  });
});
