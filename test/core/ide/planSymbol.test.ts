import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  Analyzer,
  documentHighlights,
  hoverAt,
  PlanText,
  planSymbolAt,
  readOfficesText,
} from '../../../server/src/core';
import { readYaml } from '../../../server/src/import/yaml';

const { directory } = readOfficesText(
  'offices:\n  - name: 疾控处\n    aliases: [疾控科]\n  - 医政处\n',
  readYaml,
);
const analyzer = new Analyzer({ readYaml, directory });

const piece = fc.constantFrom(
  ...[
    '1. ',
    '（一）',
    '一、',
    '（',
    '）',
    '牵头处室：',
    '配合处室：',
    '疾控处',
    '疾控科',
    '医政处',
    '各相关处室',
  ],
  ...[
    '、',
    '；',
    '。',
    '\n',
    '\r\n',
    '见第一项',
    '第二部分第（一）项',
    '95%以上',
    '年底前',
    '衛(wèi)',
    ' ',
    '%% yaodian-disable',
  ],
  ...[' numbering/gap', '---\n', '事项', '责任单位：', '\ud842\udfb7'],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('at every place of any text there is an answer, about something that holds the place', () => {
  fc.assert(
    fc.property(text, (raw) => {
      const plan = analyzer.parse(PlanText.from(raw));
      for (let offset = 0; offset <= raw.length; offset++) {
        for (const found of [hoverAt(plan, directory, offset), planSymbolAt(plan, directory, offset)]) {
          if (found === null) continue;
          expect(found.span.start).toBeLessThanOrEqual(offset);
          expect(found.span.end).toBeGreaterThan(found.span.start);
          expect(found.span.end).toBeLessThanOrEqual(raw.length);
        }
        const symbol = planSymbolAt(plan, directory, offset);
        const places = documentHighlights(plan, directory, offset).map(({ span }) => span);
        if (symbol === null) expect(places).toEqual([]);
        // What was asked about is itself among the places.
        else expect(places).toContainEqual(symbol.span);
      }
    }),
    { numRuns: 300 },
  );
});
