import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Analyzer, PlanText, vocabularyOf } from '../../../../server/src/core';
import { readYaml } from '../../../../server/src/import/yaml';

const LINES = [
  '一、甲\n',
  '1. 乙。做好。（牵头处室：疾控处；配合处室：基层处、各相关处室）\n',
  '2. 丙。做好。(责任处室:基层处)\n',
  '3. 丁。做好。\n',
  '牵头单位：疾控处\n',
  '责任单位：基层处、疾控处\n',
  '完成时限：6月底前\n',
  '（疾控处牵头，基层处配合）\n',
  '（牵头处室：\n',
  '\n',
];

/** In an order that does not depend on what was seen first. */
const sorted = (text: PlanText, analyzer: Analyzer) => {
  const { names, labels, skeletons, values } = vocabularyOf(analyzer.parse(text));
  const entries = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const valueEntries = entries(values).map(([label, counts]) => [label, entries(counts)]);
  return [
    entries(names),
    entries(labels),
    entries(skeletons),
    valueEntries.filter(([, counts]) => counts?.length),
  ];
};

test('随改随算与从头算，用词相同', () => {
  const lines = fc.array(fc.constantFrom(...LINES), { maxLength: 30 });
  const edit = fc.record({
    at: fc.nat(400),
    length: fc.nat(12),
    text: fc.constantFrom('', '处', '、科教处', '\n', ...LINES),
  });
  fc.assert(
    fc.property(lines, fc.array(edit, { maxLength: 6 }), (start, edits) => {
      const analyzer = new Analyzer({ readYaml });
      let text = PlanText.from(`2026年要点\n${start.join('')}`);
      for (const { at, length, text: newText } of edits) {
        const from = Math.min(at, text.length);
        text = text.edit([{ span: { start: from, end: Math.min(from + length, text.length) }, newText }]);
        const fresh = sorted(PlanText.from(text.toString()), new Analyzer({ readYaml }));
        expect(sorted(text, analyzer)).toEqual(fresh);
      }
    }),
    { numRuns: 300 },
  );
});
