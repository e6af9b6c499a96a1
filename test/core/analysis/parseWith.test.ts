import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  Analyzer,
  type OfficeDirectory,
  officeUses,
  type Plan,
  PlanText,
  readOfficesText,
} from '../../../server/src/core';
import { plainTag } from '../../../server/src/core/syntax/tags';
import { readYaml } from '../../../server/src/import/yaml';

const NAMES = [
  '疾控处',
  '市疾控处',
  '控处',
  '中医医政处',
  '医政处',
  '办公室（对外合作处）',
  '对外合作处',
  '工会',
  '市卫生健康委',
  '委办',
  '等处室',
  'A1处',
  '综合与法规处',
  '各相关处室',
];
/** Names as plans write them, and what stands around them. */
const WORDS = [
  ...NAMES,
  '疾 控处',
  '疾\n控处',
  '疾控處',
  'Ａ１处',
  '卫生健康委',
  '合作处',
  '办公室',
  '综合',
  '与',
  '法规处',
  '市',
];
const MARKS = [
  '、',
  '，',
  '；',
  '：',
  '（',
  '）',
  '/',
  '。',
  '等',
  '负责',
  '牵头',
  '配合',
  '牵头处室：',
  '责任单位',
  '下同',
  ' ',
];
const name = fc.constantFrom(...NAMES);
const scrap = fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...MARKS));
const tag = fc
  .tuple(fc.constantFrom('牵头处室：', '', '责任单位：'), fc.array(scrap, { minLength: 1, maxLength: 6 }))
  .map(([label, scraps]) => `（${label}${scraps.join('')}）`);
const paragraph = fc.oneof(
  fc.tuple(fc.array(scrap, { maxLength: 5 }), tag).map(([scraps, end]) => `事项。${scraps.join('')}${end}`),
  fc.array(scrap, { maxLength: 8 }).map((scraps) => `由${scraps.join('')}抓好落实。`),
);
const plan = fc
  .array(paragraph, { minLength: 1, maxLength: 5 })
  .map((all) => ['2026年工作要点', ...all.map((one, index) => `${index + 1}. ${one}`), ''].join('\n'));

const entries = fc.uniqueArray(name, { maxLength: 6 });
const listed = (names: readonly string[]): OfficeDirectory =>
  readOfficesText(
    names.length === 0
      ? ''
      : `offices:\n${names.map((one) => `  - name: "${one}"\n`).join('')}groups: [各相关处室]\n`,
    readYaml,
  ).directory;

/** All that is read out of a plan with regard to offices. */
const read = (of: Plan, directory: OfficeDirectory) => ({
  paragraphs: of.paragraphs.map(({ role, syntax }) => [role, syntax.tags.map(plainTag)]),
  offices: [...officeUses(of, directory).values()].map(({ key, group, uses }) => [
    key,
    group,
    ...uses.map((use) => `${use.at.index} ${use.mention.start} ${use.name} ${use.role}`),
  ]),
});

test('with other offices a plan is read as if nothing were known of it', () => {
  let differing = 0;
  let shared = 0;
  fc.assert(
    fc.property(
      plan,
      plan,
      entries,
      fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
      (text, other, before, changed) => {
        const gone = before.filter((one) => changed.includes(one));
        const after = [
          ...before.filter((one) => !gone.includes(one)),
          ...changed.filter((one) => !gone.includes(one)),
        ];
        const analyzer = new Analyzer({ readYaml, directory: listed(before) });
        const directory = listed(after);
        // The second text shares some of its lines with the first one.
        const source = PlanText.from(text);
        const known = analyzer.parse(source);
        const was = read(known, analyzer.directory);
        const edited = source.edit([{ span: { start: source.length, end: source.length }, newText: other }]);
        const plain = new Analyzer({ readYaml, directory });
        for (const one of [source, edited]) {
          const found = analyzer.parseWith(one, directory, changed);
          const expected = plain.parse(PlanText.from(one.toString()));
          expect(read(found, directory)).toEqual(read(expected, directory));
          shared += found.paragraphs.filter(
            (at, index) => at.syntax === known.paragraphs[index]?.syntax,
          ).length;
        }
        // A passing look leaves what is known of the plan as it was.
        expect(read(known, analyzer.directory)).toEqual(was);
        if (JSON.stringify(read(plain.parse(source), directory)) !== JSON.stringify(was)) differing++;
      },
    ),
    { numRuns: 2000 },
  );
  expect(differing).toBeGreaterThan(100);
  expect(shared).toBeGreaterThan(1000);
});
