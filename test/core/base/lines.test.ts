import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AddedLines, editLines, movedStarts } from '../../../server/src/core/base/editLines';
import { Line } from '../../../server/src/core/base/line';
import { cutLines, lineStarts } from '../../../server/src/core/base/lines';
import type { TextEdit } from '../../../server/src/core/base/span';

const text = fc.string({ unit: fc.constantFrom('甲', '1', '\n', '\r', '\r\n', '。', '𠮷'), maxLength: 40 });

const shown = (list: readonly { text: string; eol: string }[]): string[] =>
  list.map((line) => JSON.stringify(line.text + line.eol));

function edited(
  lines: readonly Line[],
  edits: readonly TextEdit[],
  added: AddedLines | null = null,
): readonly Line[] {
  return editLines(lines, lineStarts(lines), edits, added).lines;
}

describe('行', () => {
  it('按换行、回车、回车换行切开，合起来不少一字', () => {
    expect(cutLines('甲\n乙\r\n丙\r丁').map((line) => [line.text, line.eol])).toEqual([
      ['甲', '\n'],
      ['乙', '\r\n'],
      ['丙', '\r'],
      ['丁', ''],
    ]);
    expect(cutLines('')).toHaveLength(1);
    expect(cutLines('甲\n')).toHaveLength(2);
  });

  it('逐次修改的结果与修改后的全文切出来的相同', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(45), fc.nat(45), text), { maxLength: 6 }),
        (start, edits) => {
          let whole = start;
          let lines: readonly Line[] = cutLines(start);
          for (const [a, b, newText] of edits) {
            const from = Math.min(a, b, whole.length);
            const to = Math.min(Math.max(a, b), whole.length);
            lines = edited(lines, [{ span: { start: from, end: to }, newText }]);
            whole = whole.slice(0, from) + newText + whole.slice(to);
          }
          expect(shown(lines)).toEqual(shown(cutLines(whole)));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('一次做完多处修改，与修改后的全文切出来的相同，没有动过的行还是原来的那一行', () => {
    const gap = fc.nat(9);
    let within = 0;
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 8 }).map((parts) => parts.join('')),
        fc.array(fc.tuple(gap, gap, text), { maxLength: 6 }),
        (start, wanted) => {
          const edits: TextEdit[] = [];
          let whole = '';
          let reached = 0;
          for (const [skipped, length, newText] of wanted) {
            const from = Math.min(reached + skipped, start.length);
            whole += start.slice(reached, from) + newText;
            reached = Math.min(from + length, start.length);
            edits.push({ span: { start: from, end: reached }, newText });
          }
          const lines = cutLines(start);
          const starts = lineStarts(lines);
          const { lines: after, changes } = editLines(lines, starts, edits);
          expect(shown(after)).toEqual(shown(cutLines(whole + start.slice(reached))));
          // Once more, when each line knows what the edits make of it.
          expect(shown(editLines(lines, starts, edits).lines)).toEqual(shown(after));
          expect(shown(editLines(lines, starts, edits, new AddedLines()).lines)).toEqual(shown(after));
          lines.forEach((line, index) => {
            const from = starts[index] ?? 0;
            const to = starts[index + 1] ?? 0;
            const isNear = edits.some(({ span }) => span.start <= to && span.end >= from);
            if (!isNear) expect(after).toContain(line);
          });
          if (changes === null) return;
          if (changes.length > 0) within++;
          const changed = lines.slice();
          for (const { index, after: line } of changes) changed[index] = line;
          expect(shown(changed)).toEqual(shown(after));
          expect(movedStarts(starts, changes)).toEqual(lineStarts(changed));
        },
      ),
      { numRuns: 2000 },
    );
    expect(within).toBeGreaterThan(10);
  });

  it('没有动过的行还是原来的那一行', () => {
    const lines = cutLines('一\n二\n三\n四');
    const after = edited(lines, [{ span: { start: 2, end: 3 }, newText: '贰' }]);
    expect(after.map((line) => line.text)).toEqual(['一', '贰', '三', '四']);
    expect(after[0]).toBe(lines[0]);
    expect(after[2]).toBe(lines[2]);
    expect(after[3]).toBe(lines[3]);
  });

  it('只看一看的文本里，添了几次的同样的行是同一行', () => {
    const lines = cutLines('一\n二\n三\n');
    const edits = [1, 3, 5].map((at) => ({ span: { start: at, end: at }, newText: '\n甲\n乙' }));
    const after = edited(lines, edits, new AddedLines());
    expect(after.map((line) => line.text)).toEqual([...'一甲乙二甲乙三甲乙', '']);
    expect(new Set(after).size).toBe(6);
  });

  it('一行试改成的最后若干种样子，再试还是那几行；再早的不留', () => {
    const line = new Line('甲', '\n');
    expect(line.with('甲')).toBe(line);
    const texts = [...'乙丙丁戊'];
    const tried = texts.map((text) => line.with(text));
    expect(tried.map(({ text, eol }) => text + eol)).toEqual(['乙\n', '丙\n', '丁\n', '戊\n']);
    for (let again = 0; again < 2; again++) {
      expect(texts.map((text) => line.with(text))).toEqual(tried);
      expect(line.with('丙')).toBe(tried[1]);
      expect(line.with('乙')).toBe(tried[0]);
    }
    for (let other = 0; other < 40; other++) line.with(`己${other}`);
    expect(line.with('乙')).not.toBe(tried[0]);
    // One that is as long as a plan keeps two: each would be as long again.
    const long = new Line('甲'.repeat(30_000), '\n');
    const [first, , third] = texts.slice(0, 3).map((text) => long.with(text));
    expect(long.with('丁')).toBe(third);
    expect(long.with('乙')).not.toBe(first);
  });

  it('在行末换行、在行首换行，原来的那一行还是同一行', () => {
    const lines = cutLines('一\n二\n三');
    const broken = (at: number) => edited(lines, [{ span: { start: at, end: at }, newText: '\n' }]);
    const [after, before] = [broken(3), broken(2)];
    expect(after.map((line) => line.text)).toEqual(['一', '二', '', '三']);
    expect(after[1]).toBe(lines[1]);
    expect(before.map((line) => line.text)).toEqual(['一', '', '二', '三']);
    expect(before[2]).toBe(lines[1]);
    const joined = edited(lines, [{ span: { start: 0, end: 2 }, newText: '' }]);
    expect(joined[0]).toBe(lines[1]);
  });

  it('同样的修改再做一次，得到同样的行', () => {
    const lines = cutLines('一\n二\n三');
    const change = (newText: string) => edited(lines, [{ span: { start: 2, end: 3 }, newText }])[1];
    const first = change('贰');
    expect(first?.text).toBe('贰');
    expect(change('贰')).toBe(first);
    expect(change('二')).toBe(lines[1]);
    const second = first?.with('贰贰');
    expect(change('贰贰')).toBe(second);
    expect(change('两')?.text).toBe('两');
    expect(change('贰')).toBe(first);
    const inserted = edited(lines, [{ span: { start: 3, end: 3 }, newText: '贰' }])[1];
    expect(inserted?.text).toBe('二贰');
    const replaced = edited(lines, [{ span: { start: 2, end: 3 }, newText: '二贰' }])[1];
    expect(replaced).toBe(inserted);
    expect(edited(lines, [{ span: { start: 3, end: 3 }, newText: '贰' }])[1]).toBe(inserted);
  });

  it('同样的换行再做一次，得到同样的几行；前面的行末换了，就不再算数', () => {
    const lines = cutLines('一\n二\n三');
    const edits = [{ span: { start: 2, end: 2 }, newText: '\n甲\n' }];
    const first = edited(lines, edits);
    expect(first.map((line) => line.text)).toEqual(['一', '', '甲', '二', '三']);
    expect(edited(lines, edits)).toEqual(first);
    expect(edited(lines, edits)[2]).toBe(first[2]);
    const after = [new Line('一', '\r'), ...lines.slice(1)];
    expect(shown(edited(after, edits))).toEqual(shown(cutLines('一\r\n甲\n二\n三')));
    const emptied = [{ span: { start: 2, end: 3 }, newText: '' }];
    expect(shown(edited(lines, emptied))).toEqual(shown(cutLines('一\n\n三')));
    expect(shown(edited(after, emptied))).toEqual(shown(cutLines('一\r\n三')));
  });
});
