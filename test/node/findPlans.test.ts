import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { findPlans } from '../../server/src/node/findPlans';
import { isPlanName, PLAN_PATTERNS } from '../../server/src/workspace/planFiles';

const folder = mkdtempSync(join(tmpdir(), 'yaodian-plans-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const name of [
  '甲.plan',
  '乙.plan.txt',
  '2026年工作要点（定稿）.txt',
  '说明.txt',
  '工作要点.docx',
  '2025/工作计划.txt',
  '2025/深/更深/任务分工.txt',
  'node_modules/x/甲.plan',
  '.git/甲.plan',
  '夹.plan/丁.plan',
]) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), '');
}

const found = async (options?: { deep?: boolean; limit?: number }): Promise<string[]> =>
  (await findPlans(folder, options)).map((path) => path.slice(folder.length + 1));

test('plans are found by their names, in folders below too, in an order that does not depend on the machine', async () => {
  expect(await found()).toEqual([
    '2025/工作计划.txt',
    '2025/深/更深/任务分工.txt',
    '2026年工作要点（定稿）.txt',
    '乙.plan.txt',
    '夹.plan/丁.plan',
    '甲.plan',
  ]);
  expect(await found({ deep: false })).toEqual(['2026年工作要点（定稿）.txt', '乙.plan.txt', '甲.plan']);
});

test('where there are too many folders the nearest are searched', async () => {
  expect(await found({ limit: 3 })).toEqual([
    '2025/工作计划.txt',
    '2026年工作要点（定稿）.txt',
    '乙.plan.txt',
    '夹.plan/丁.plan',
    '甲.plan',
  ]);
});

test('a folder that is not there holds none, and links are not followed round in circles', async () => {
  expect(await findPlans(join(folder, '没有'))).toEqual([]);
  symlinkSync(folder, join(folder, '2025', '圈'), 'junction');
  expect(await found()).toHaveLength(6);
  rmSync(join(folder, '2025', '圈'));
});

test('the names are those by which the editor knows plans', () => {
  const [language] = packageJson.contributes.languages;
  const ofEditor = [
    ...(language?.extensions ?? []).map((extension) => `*${extension}`),
    ...(language?.filenamePatterns ?? []),
  ];
  expect(PLAN_PATTERNS).toEqual(ofEditor.map((pattern) => `**/${pattern}`));
  for (const pattern of ofEditor) expect(isPlanName(pattern.replaceAll('*', '2026年')), pattern).toBe(true);
  expect(isPlanName('a.planner')).toBe(false);
});
