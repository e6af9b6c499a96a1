import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Analyzer, onTypeFormatting, PlanText, TYPED_CHARACTERS } from '../../../../server/src/core';
import { readYaml } from '../../../../server/src/import/yaml';

const ALL = { continueNumbers: true, dropEmptyNumber: true, tagPunctuation: true };
const part = fc.constantFrom(
  ...[
    '\n',
    '\r\n',
    '\n',
    '一、',
    '（一）',
    '1. ',
    '（2）',
    '①',
    '第三条 ',
    '　　',
    ' ',
    '加强领导',
    '抓好落实。',
    '如下：',
    '，',
    '、',
  ],
  ...[
    '（牵头处室：',
    '责任单位',
    ':',
    '：',
    ';',
    '；',
    ',',
    '疾控处',
    '）',
    '(',
    ')',
    '%% 批注',
    '---\n',
    '衛(wèi)生',
    '附件：',
    '2026年要点\n',
  ],
);
const text = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));

test('typing changes only the character that was typed, an empty line, or a line that is a number', () => {
  const analyzer = new Analyzer({ readYaml });
  fc.assert(
    fc.property(text, fc.nat(), fc.constantFrom(...TYPED_CHARACTERS), (before, place, character) => {
      const at = place % (before.length + 1);
      const after = before.slice(0, at) + character + before.slice(at);
      const cursor = at + 1;
      const edits = onTypeFormatting(analyzer.parse(PlanText.from(after)), cursor, character, ALL);
      expect(edits.length).toBeLessThanOrEqual(1);
      for (const { span, newText } of edits) {
        const old = after.slice(span.start, span.end);
        if (character === '\n') {
          expect(span.end, after).toBeGreaterThanOrEqual(cursor);
          if (newText === '') expect(old).toMatch(/^[ \u3000\ufeff]*\S{1,5}[ \u3000]*\r?\n[ \u3000]*$/);
          else expect(old).toMatch(/^[ \u3000]*$/);
          expect(newText).not.toMatch(/[\r\n]/);
        } else {
          expect([span.start, old]).toEqual([at, character]);
          expect(['', '：', '；', '、']).toContain(newText);
        }
      }
    }),
    { numRuns: 2000 },
  );
});
