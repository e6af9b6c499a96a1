import { expect, test } from 'vitest';
import { findAnnexFile } from '../../../server/src/core';

const OWNER = '2026年全市工作要点';

/** Number, title, the files in the folder; the one that is the annex is marked with ← (at most one is). */
const CASES: readonly (readonly [number | null, string | null, readonly string[]])[] = [
  [1, '任务分工表', ['附件1.xlsx←', '附件2.xlsx', '附件11.xlsx']],
  [null, '任务分工表', ['任务分工表.xlsx←', '分工表.xlsx']],
  [1, '任务分工表', ['附件1-任务分工表.docx←', '附件2-任务分工表.docx', '任务分工表.docx']],
  [2, '《任务分工表》', ['附件二：任务分工表（终稿）.docx←', '附件一.docx']],
  [1, null, ['附件1.任务分工表.xlsx←']],
  [1, '任务分工表', ['附件（1）.pdf←']],
  [1, '任务分工表（第一批）', ['任务分工表(第一批).PDF←']],
  [1, '任务分工表', ['２０２６年全市工作要点-附件1.xlsx←', '2025年全市工作要点-附件1.xlsx']],
  // A single annex needs no number, here or there.
  [null, null, ['附件.wps←']],
  [1, null, ['附件.wps←']],
  [null, '任务分工表', ['附件1.wps←']],
  // What can be edited comes first.
  [1, null, ['附件1.pdf', '附件1.docx←']],
  // What is not to be told apart is not linked.
  [1, null, ['附件1甲.docx', '附件1乙.docx']],
  [1, '任务分工表', ['附件1-考核办法.docx', '考核办法.docx', '~$附件1.docx', '附件1', '附件1.exe']],
  [3, null, ['附件1.docx', '附件.docx', '附件3']],
  [1, '', ['.docx']],
];

test.each(CASES)('%s %s %s', (number, title, marked) => {
  const names = marked.map((name) => name.replace('←', ''));
  const wanted = marked.find((name) => name.endsWith('←'))?.slice(0, -1);
  expect(findAnnexFile(names, { number, title }, OWNER)).toBe(wanted);
  expect(findAnnexFile([...names].reverse(), { number, title }, OWNER)).toBe(wanted);
});
