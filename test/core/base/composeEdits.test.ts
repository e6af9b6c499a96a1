import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeEdits, joinNear, trimEdits } from '../../../server/src/core/base/composeEdits';
import type { TextEdit } from '../../../server/src/core/base/span';

/** Edits in the order of a text of some length, without overlap; given as gaps, lengths and new texts. */
const EDITS = fc.array(
  fc.record({
    gap: fc.nat(4),
    length: fc.nat(4),
    newText: fc.string({ unit: fc.constantFrom('甲', '乙', '\n'), maxLength: 4 }),
  }),
  { maxLength: 6 },
);

function placed(
  edits: readonly { gap: number; length: number; newText: string }[],
  length: number,
): TextEdit[] {
  const result: TextEdit[] = [];
  let at = 0;
  for (const edit of edits) {
    // Two edits never touch: their order would be nobody's.
    const start = at + edit.gap + (result.length > 0 ? 1 : 0);
    const end = start + edit.length;
    if (end > length) break;
    result.push({ span: { start, end }, newText: edit.newText });
    at = end;
  }
  return result;
}

function apply(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { span, newText } of [...edits].reverse()) {
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  }
  return result;
}

const TEXT = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '\n'), maxLength: 30 });

test('two lists of edits become one that does the same', () => {
  fc.assert(
    fc.property(TEXT, EDITS, EDITS, EDITS, (text, ...rounds) => {
      let current = text;
      let all: TextEdit[] = [];
      for (const round of rounds) {
        const edits = placed(round, current.length);
        all = composeEdits(all, edits, current);
        current = apply(current, edits);
      }
      expect(apply(text, all)).toBe(current);
      all.forEach((edit, i) => {
        expect(edit.span.start).toBeGreaterThanOrEqual(all[i - 1]?.span.end ?? 0);
      });
      expect(apply(text, trimEdits(all, text))).toBe(current);
      const joined = joinNear(all, text);
      expect(apply(text, joined)).toBe(current);
      joined.forEach(({ span }, i) => {
        const before = joined[i - 1]?.span.end;
        if (before !== undefined) expect(text.slice(before, span.start)).toContain('\n');
      });
    }),
    { numRuns: 2000 },
  );
});

test('what an edit leaves as it was is not in it', () => {
  const edit = (start: number, end: number, newText: string): TextEdit => ({ span: { start, end }, newText });
  expect(trimEdits([edit(0, 3, '1. '), edit(3, 5, '甲乙')], '1．  甲乙')).toEqual([
    edit(1, 2, '.'),
    edit(3, 5, '甲乙'),
  ]);
  expect(trimEdits([edit(0, 2, '甲乙')], '甲乙')).toEqual([]);
  // 𬭚 and 𬭛 differ in their second half only; line ends stay whole.
  expect(trimEdits([edit(0, 2, '𬭛')], '𬭚')).toEqual([edit(0, 2, '𬭛')]);
  expect(trimEdits([edit(0, 3, '甲\n')], '甲\r\n')).toEqual([edit(1, 3, '\n')]);
});

test('edits of a line that nearly touch are made one, others stay', () => {
  const text = `${'甲'.repeat(40)}\n${'乙'.repeat(40)}`;
  const at = (...offsets: number[]): TextEdit[] =>
    offsets.map((start) => ({ span: { start, end: start + 1 }, newText: `${start}` }));
  expect(joinNear(at(2, 10), text)).toEqual([
    { span: { start: 2, end: 11 }, newText: `2${'甲'.repeat(7)}10` },
  ]);
  expect(joinNear(at(2, 30), text)).toEqual(at(2, 30));
  expect(joinNear(at(39, 41), text)).toEqual(at(39, 41));
  expect(joinNear([], text)).toEqual([]);
});
