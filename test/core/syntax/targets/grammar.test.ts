import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTargets, parseNumber, RANGE_MARKS } from '../../../../server/src/core/syntax/targets';
import { cpuTime } from '../../../cpuTime';
import { readingOf, seedPlansAtHand, seedText } from './seedPlans';

describe('the grammar of figures', () => {
  it('reads numbers in every script', () => {
    const read = (text: string) => parseNumber(text)?.value ?? null;
    expect(
      [
        '９５',
        '1,200',
        '3.5',
        '2万',
        '1.1万',
        '1.5亿',
        '三十',
        '十多',
        '数十',
        '30余',
        '百分之八十',
        '三分之二',
        '两',
      ].map(read),
    ).toEqual([95, 1200, 3.5, 20000, 11000, 150000000, 30, 10, 10, 30, 80, 0.666667, 2]);
    expect([parseNumber('十多')?.fuzzy, parseNumber('百分之八十')?.unit]).toEqual([true, '%']);
    expect(['', '多', '一二', '1.2.3', 'B', '第三'].map(read)).toEqual([null, null, null, null, null, null]);
  });

  it('names the range marks', () => {
    expect(RANGE_MARKS).toEqual(expect.arrayContaining(['～', '—', '-', '~', '至']));
  });

  const alphabet = [
    ...'0123456789０９.,，。、；：（）()“”《》〔〕"$\\%％‰≥>=<~～—-至到第每近约多余十百千万亿一二三两个家所名人次元亩公里年月日底前天岁级类项应接尽全覆盖部所有达到控制在不少于超过以上内下左右新增建成完成率占比标准要求省定水平稳定前列与同步零不发生事故 \t\n\u{20bb7}',
  ];
  const words = [
    '不少于',
    '达到',
    '控制在',
    '10万',
    '/10万',
    '个百分点',
    '全覆盖',
    '所有',
    '全部完成',
    '年底前',
    '8月份',
    '以上',
    '以内',
    '\\geq',
    '分别',
    '1:1.6',
    '三分之二',
    '第一方阵',
    '应接尽接',
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...alphabet), fc.constantFrom(...words)), { maxLength: 80 })
    .map((parts) => parts.join(''));

  it('never throws, and gives sorted spans that do not overlap and hold what they say', () => {
    fc.assert(
      fc.property(text, (reading) => {
        let end = 0;
        for (const target of findTargets(reading)) {
          expect(target.start).toBeGreaterThanOrEqual(end);
          expect(target.end).toBeGreaterThan(target.start);
          end = target.end;
          const { parts } = target;
          const pieces = [
            target,
            target.indicator,
            target.deadline,
            target.hedge,
            target.action,
            parts.before,
            parts.approximateBefore,
            parts.rangeMark,
            ...parts.numbers,
            ...parts.units,
            ...parts.after,
          ];
          for (const piece of pieces)
            if (piece !== null) expect(reading.slice(piece.start, piece.end)).toBe(piece.text);
        }
        expect(end).toBeLessThanOrEqual(reading.length);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['digits', '1'.repeat(300_000)],
    ['figures', '1、'.repeat(150_000)],
    ['units', '3家'.repeat(100_000)],
    ['numerals', '三十'.repeat(150_000)],
    ['brackets', '（'.repeat(300_000)],
    ['quotes', '“12个'.repeat(75_000)],
    ['closed quotes', '“12个”'.repeat(60_000)],
    ['comparators', '不少于'.repeat(100_000)],
    ['coverage', '全覆盖'.repeat(100_000)],
    ['targets', '达到95%以上、'.repeat(37_000)],
    ['text', '加强基层卫生服务能力建设'.repeat(25_000)],
  ])('takes linear time for a long line of %s', (_name, long) => {
    const time = (reading: string) => {
      const start = cpuTime();
      findTargets(reading);
      return cpuTime() - start;
    };
    const best = (reading: string) => Math.min(time(reading), time(reading), time(reading));
    // Ten times the text may take forty times as long at most: a machine that is busy, not a square.
    const short = Math.max(best(long.slice(0, long.length / 10)), 5);
    expect(best(long)).toBeLessThan(short * 40);
  });

  it.skipIf(!seedPlansAtHand)('reads a plan in a few milliseconds', () => {
    const lines = seedText('wuxi-2020').split('\n').map(readingOf);
    const run = () => {
      const start = cpuTime();
      for (const line of lines) findTargets(line);
      return cpuTime() - start;
    };
    for (let i = 0; i < 20; i++) run();
    const times = Array.from({ length: 15 }, run).sort((a, b) => a - b);
    console.info(`wuxi-2020: ${times[0]?.toFixed(2)} ms`);
    // The best of many runs: what the machine does besides is not the parser's time.
    expect(times[0] ?? 0).toBeLessThan(10);
  });
});
