import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Analyzer, format, formatRange, PlanText } from '../../../../server/src/core';
import { readOrdinal } from '../../../../server/src/core/syntax/ordinal';
import { readYaml } from '../../../../server/src/import/yaml';
import { formatEdits, formatted, rangeEdits } from './formatted';

const pick = (...texts: string[]) => fc.constantFrom(...texts);
const label = pick(
  '一、',
  '二、',
  '一．',
  '(一)',
  '（二）',
  '（三)、',
  '1. ',
  '2.',
  '3、',
  '４．',
  '5 . ',
  '（1）',
  '(2)',
  '①',
  '⑴',
  '',
  '',
);
const sentence = pick(
  '抓好落实。',
  '完成 2026 年任务 ，达到 95 %以上。',
  '加强领导',
  '抓好落实，',
  '建成 3 个 5G 基地。 ',
  '抓好以下工作：',
  '衛(wèi)生監(jiān)督 。',
  '提高站位 加强领导。',
  '（见 附件1）',
  '',
);
const blank = pick('', '', '', ' ', '　', '  ');
const name = pick(
  '疾控处',
  '应急办',
  '办公室（对外合作交流处）',
  '各相关处室',
  '基层 处',
  '市财政局',
  '应急办（牵头）',
  '基层处 (配合)',
  '',
);
const between = pick('、', '，', ',', ' ', '、、', '；', ' 、 ');
const names = fc
  .array(fc.tuple(name, blank, between, blank), { maxLength: 3 })
  .map((all) => all.flat().slice(0, -2).join(''));
const role = fc
  .tuple(
    pick('牵头处室', '配合处室', '责任单位', '完成时限', '责 任 人', '分管领导'),
    blank,
    pick('：', ':', ''),
    blank,
    names,
  )
  .map((parts) => parts.join(''));
const roles = fc
  .array(fc.tuple(role, pick('；', ';', '，', '；；', ' ; ')), { minLength: 1, maxLength: 3 })
  .map((all) => all.flat().slice(0, -1).join(''));
const tag = fc
  .tuple(pick('（', '(', '【', ''), roles, pick('）', ')', '】', '', '；）'))
  .map((parts) => parts.join(''));
const paragraph = fc
  .tuple(
    pick('', '', '　　', '  '),
    label,
    sentence,
    pick('', '', '抓紧抓实。'),
    fc.option(tag, { nil: '' }),
    blank,
  )
  .map((parts) => parts.join(''));
const line = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 3, arbitrary: pick('', '', ' ', '　　') },
  { weight: 1, arbitrary: tag },
  {
    weight: 1,
    arbitrary: pick(
      '%% 待核 ,  2026 ',
      '%% yaodian-lock-number',
      '%% yaodian-disable text/space',
      '附件：1. 表 ',
      '  市政府 ',
    ),
  },
);
const text = fc
  .tuple(
    pick('', '\ufeff', '---\n标题:  甲 \n---\n'),
    pick('', '2026 年工作要点\n'),
    fc.array(line, { maxLength: 24 }),
    pick('\n', '\r\n'),
  )
  .map(([head, title, lines, eol]) => `${head}${title}${lines.join('\n')}`.replaceAll('\n', eol));

/** The lines without blanks, the marks that can stand in tags and those of ordinals: what must not change. */
function words(plan: string): string[] {
  return plan
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const ordinal = readOrdinal(line);
      const rest = line.slice(ordinal?.end ?? 0).replace(/[\s（()）【】：:；;、，,]/g, '');
      return ordinal === null ? rest : `${ordinal.value} ${rest}`;
    });
}

const sorted = (lines: readonly string[]): string => [...lines.join('')].sort().join('');

test('no word and no number changes', () => {
  fc.assert(
    fc.property(text, (before) => {
      const after = formatted(before, { 'tag/role-order': 'off' }, { roleOrder: false });
      expect(words(after), `${before}\n→\n${after}`).toEqual(words(before));
    }),
    { numRuns: 300 },
  );
});

test('the order of roles changes, and nothing is lost with it; formatting twice is formatting once', () => {
  fc.assert(
    fc.property(text, (before) => {
      const after = formatted(before);
      expect(sorted(words(after)), `${before}\n→\n${after}`).toEqual(sorted(words(before)));
      expect(formatEdits(after), `${before}\n→\n${after}`).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('line ends and the byte order mark stay', () => {
  fc.assert(
    fc.property(text, (before) => {
      const after = formatted(before);
      expect(after.startsWith('\ufeff')).toBe(before.startsWith('\ufeff'));
      if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      else expect(after).not.toContain('\r');
    }),
    { numRuns: 200 },
  );
});

test('the edits of a range lie in it and are among those of the whole; together they are the whole', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (before, one, other) => {
      const places = [one % (before.length + 1), other % (before.length + 1)].sort((a, b) => a - b);
      const [start = 0, end = 0] = places;
      const all = formatEdits(before);
      const some = rangeEdits(before, start, end);
      for (const edit of some) {
        expect(all).toContainEqual(edit);
        expect(edit.span.start).toBeGreaterThanOrEqual(start);
        expect(edit.span.end).toBeLessThanOrEqual(end);
      }
      expect(rangeEdits(before, 0, before.length)).toEqual(all);
    }),
    { numRuns: 200 },
  );
});

/** Keys, and what is pasted. */
const typed = fc.tuple(
  fc.nat(),
  fc.nat(3),
  fc.oneof(pick('', '好', '、', ' ', '；', '）', '\n', '1. ', '%% '), line),
);

test('what is kept from one version of a plan to the next changes nothing', () => {
  const analyzer = new Analyzer({ readYaml });
  fc.assert(
    fc.property(text, fc.array(typed, { minLength: 1, maxLength: 5 }), (start, keys) => {
      let current = PlanText.from(start);
      for (const [place, removed, newText] of keys) {
        const from = place % (current.length + 1);
        const to = Math.min(from + removed, current.length);
        current = current.edit([{ span: { start: from, end: to }, newText }]);
        const plan = analyzer.parse(current);
        const edits = format(analyzer, plan);
        expect(edits, current.toString()).toEqual(formatEdits(current.toString()));
        expect(formatRange(analyzer, plan, { start: from, end: current.length })).toEqual(
          rangeEdits(current.toString(), from, current.length),
        );
        if (place % 3 === 0) current = current.edit(edits);
      }
    }),
    { numRuns: 300 },
  );
});
