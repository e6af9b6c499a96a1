import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectionRanges } from '../../../server/src/core';
import { planOf } from './plan';

/** What a selection at `│` grows to, as text; line ends as `⏎`. */
function grown(marked: string): string[] {
  const offset = marked.indexOf('│');
  const text = marked.replace('│', '');
  return selectionRanges(planOf(text), offset).map(({ start, end }) =>
    text.slice(start, end).replace(/\r\n|\n/g, '⏎'),
  );
}

test('in a tag: the name, what the role says, the tag, the item, the section, the text', () => {
  expect(grown('一、甲\n1. 乙。（牵头处室：疾│控处；配合处室：基层处）\n（1）丙。\n二、丁')).toEqual([
    '疾控处',
    '牵头处室：疾控处',
    '牵头处室：疾控处；配合处室：基层处',
    '（牵头处室：疾控处；配合处室：基层处）',
    '乙。（牵头处室：疾控处；配合处室：基层处）',
    '1. 乙。（牵头处室：疾控处；配合处室：基层处）',
    '1. 乙。（牵头处室：疾控处；配合处室：基层处）⏎（1）丙。',
    '一、甲⏎1. 乙。（牵头处室：疾控处；配合处室：基层处）⏎（1）丙。',
    '一、甲⏎1. 乙。（牵头处室：疾控处；配合处室：基层处）⏎（1）丙。⏎二、丁',
  ]);
});

test('in a tag: a time that no label says', () => {
  expect(grown('1. 乙。（责任单位：教育局；6月│底完成）')).toContain('6月底完成');
});

test('in prose: the word, the clause, the sentence, what follows the heading', () => {
  expect(grown('1. 健全机制。完善监│测预警，接种率达到95%以上；建章立制。').slice(0, 4)).toEqual([
    '监测',
    '完善监测预警',
    '完善监测预警，接种率达到95%以上',
    '完善监测预警，接种率达到95%以上；建章立制。',
  ]);
});

test('in a target: the figure, the target, the clause', () => {
  expect(grown('1. 健全机制。完善预警，接种率达到9│5%以上。').slice(0, 3)).toEqual([
    '95%',
    '达到95%以上',
    '接种率达到95%以上',
  ]);
});

test('on a line that a page broke the selection grows over the break', () => {
  expect(grown('1. 甲。（牵头处室：疾控处；配合处室：基│\r\n层处、应急办）')[0]).toBe('基⏎层处');
});

test('in a comment and in an empty text there is little to grow to', () => {
  expect(grown('%% 记│一笔\n一、甲\n')).toEqual(['%% 记一笔', '%% 记一笔⏎一、甲⏎']);
  expect(grown('│')).toEqual(['']);
});

test('of any text and place, each range lies strictly inside the next and holds the place', () => {
  const line = fc.constantFrom(
    '2026年工作要点',
    '一、甲',
    '（一）提升服务，改进作风',
    '1. 丙。覆盖率达到95%以上，年内建成3家。（牵头处室：疾控处；配合处室：基',
    '层处、应急办）',
    '(1)衛(wèi)生監(jiān)督,(責(zé)任處室:監(jiān)督處)',
    '责任单位：各街道；完成时限：6月底前',
    '%% 注',
    '---',
    '',
    '𬭚😀（牵头：abc',
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 10 })
    .map((lines) => lines.map(([one, end]) => one + end).join(''));
  fc.assert(
    fc.property(text, fc.nat(300), (one, place) => {
      const offset = Math.min(place, one.length);
      const spans = selectionRanges(planOf(one), offset);
      expect(spans.at(-1)).toEqual({ start: 0, end: one.length });
      let inner = { start: offset, end: offset };
      for (const [index, span] of spans.entries()) {
        expect(span.start).toBeLessThanOrEqual(inner.start);
        expect(span.end).toBeGreaterThanOrEqual(inner.end);
        expect(span.end > span.start || one === '').toBe(true);
        if (index > 0) expect(span.end - span.start).toBeGreaterThan(inner.end - inner.start);
        // Only a place that is itself inside a character leads to a range that begins there.
        if (span.start !== offset) expect(one.charAt(span.start)).not.toMatch(/[\udc00-\udfff]/);
        inner = span;
      }
    }),
    { numRuns: 300 },
  );
});
