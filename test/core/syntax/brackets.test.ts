import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchBrackets } from '../../../server/src/core/syntax/brackets';
import { cpuTime } from '../../cpuTime';

/** Pairs as `（…）` with their depth, then what is left over as offset and character. */
function show(text: string): string {
  const { pairs, unmatched } = matchBrackets(text);
  const matched = pairs.map(({ open, close, depth }) => `${text.slice(open.start, close.end)}@${depth}`);
  return [...matched, ...unmatched.map((one) => `${one.start}${one.text}`)].join(' ');
}

describe('brackets', () => {
  test.each([
    ['没有括号', ''],
    ['（甲）', '（甲）@0'],
    ['（甲)和(乙）', '（甲)@0 (乙）@0'],
    ['（甲（乙）丙）', '（甲（乙）丙）@0 （乙）@1'],
    ['【甲】〔乙〕[丙]《丁》〈戊〉', '【甲】@0 〔乙〕@0 [丙]@0 《丁》@0 〈戊〉@0'],
    ['“甲‘乙’”「丙」', '“甲‘乙’”@0 ‘乙’@1 「丙」@0'],
    ['《甲（试行）》、《乙》', '《甲（试行）》@0 （试行）@1 《乙》@0'],
    ['（甲', '0（'],
    ['甲）', '1）'],
    ['（甲【乙）丙】', '（甲【乙）@0 2【 6】'],
    ['（甲（乙）', '（乙）@0 0（'],
    ['）（', '0） 1（'],
    ['1)甲', ''],
    ['1）甲；2）乙', ''],
    ['（一)甲', '（一)@0'],
    ['(1）甲', '(1）@0'],
    ['（2020)', '（2020)@0'],
    ['（包括：1)甲；2)乙）', '（包括：1)甲；2)乙）@0'],
    ['共3）', '2）'],
    ['it’s', ''],
    ['甲’', '1’'],
  ])('%s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  test('every bracket is in one pair or unmatched, never in two, and pairs nest', () => {
    const texts = fc
      .array(fc.constantFrom(...'（）()【】〔〕[]《》〈〉“”‘’「」1甲a；'), { maxLength: 60 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const { pairs, unmatched } = matchBrackets(text);
        const places = [
          ...pairs.flatMap(({ open, close }) => [open.start, close.start]),
          ...unmatched.map((one) => one.start),
        ];
        expect(new Set(places).size).toBe(places.length);
        for (const { open, close } of pairs) expect(open.start).toBeLessThan(close.start);
        for (const a of pairs) {
          const around = pairs.filter((b) => b.open.start < a.open.start && a.close.start < b.close.start);
          expect(a.depth).toBe(around.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('broken text takes linear time', () => {
    const start = cpuTime();
    for (const unit of ['（', '）', '（【', '（】', '“）', '1)']) matchBrackets(unit.repeat(100_000));
    expect(cpuTime() - start).toBeLessThan(3000);
  });
});
