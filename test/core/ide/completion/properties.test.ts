import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAN_NAMES } from '../../../corpus/gold';
import { directoryOf, listAtMark, planIn } from './offered';

const PIECES =
  '一、|二、|（一）|1. |2．|（1）|①|第一条 |加强领导|做好。|（|）|(|)|【|】|牵头处室：|配合处室:|；|;|、|，|/|等|各相关处室|疾控处|jkc|接种率|95%|牵头|负责|---|标题: |编号:\n  |%% |yaodian-disable |numbering/|\n|\r\n|　　|醫(yī)院|責任處室:|2026年|要点\n'.split(
    '|',
  );
const DIRECTORY = directoryOf(readFileSync('examples/offices.yaml', 'utf8'));
const lastYear = planIn('2025年要点\n一、甲\n1. 加强领导。接种率达到95%。（牵头处室：疾控处）\n', DIRECTORY);

/** What an editor requires of the ranges: on the cursor's line, the one within the other, from the same place. */
function check(marked: string): void {
  const cursor = marked.indexOf('│');
  const text = marked.replace('│', '');
  const list = listAtMark(marked, { directory: DIRECTORY, lastYear, siblings: [lastYear] });
  if (list === null) return;
  const { insert, replace, entries } = list;
  expect(entries.length).toBeGreaterThan(0);
  expect(insert.start).toBe(replace.start);
  expect(insert.start).toBeLessThanOrEqual(cursor);
  expect(insert.end).toBeGreaterThanOrEqual(cursor);
  expect(replace.end).toBeGreaterThanOrEqual(insert.end);
  expect(text.slice(replace.start, replace.end)).not.toMatch(/[\r\n]/);
  for (const { label, gaps, text: inserted } of entries) {
    expect(label).not.toBe('');
    for (const gap of gaps) expect(gap).toBeLessThanOrEqual(inserted.length);
  }
}

describe('任何位置', () => {
  it('都能问，范围合乎编辑器的要求', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 });
    fc.assert(
      fc.property(pieces, pieces, (before, after) => {
        fc.pre(!before.includes('\r') || after.join('').charAt(0) !== '\n');
        check(`${before.join('')}│${after.join('')}`);
      }),
      { numRuns: 600 },
    );
  });

  for (const name of PLAN_NAMES) {
    const file = new URL(`../../../../../shared/plans/${name}.txt`, import.meta.url);
    it.skipIf(!existsSync(file))(`${name}：逐处`, () => {
      const text = readFileSync(file, 'utf8');
      for (let at = 0; at <= text.length; at += 211) check(`${text.slice(0, at)}│${text.slice(at)}`);
    });
  }
});
