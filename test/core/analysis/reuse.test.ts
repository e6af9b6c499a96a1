import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { type Analysis, Analyzer, PlanText, type TextEdit } from '../../../server/src/core';
import { readYaml } from '../../../server/src/import/yaml';

const rules = { 'target/vague': 'warning' } as const;
const PROSE = '统筹安排各项工作，认真抓好任务落实，加强督促检查。';
const BODIES = [
  '推进课后服务。完成率达到95%以上',
  '办好学校。参见第2项，新建3所',
  '做好就业，见本要点第二部分第1项、第3项',
  '加强管理。覆盖率达到90%以上',
  '推广經驗。就业率不低于80%',
  '办好事项，参照第1项、第99项',
  '',
];
const TAGS = [
  '（牵头处室：疾控处；配合处室：办公室）',
  '',
  '（责任处室：疾病控制处；配合处室：疾病控制处）',
  '（协办处室：医政处）',
  '（疾控处/医政处）',
  '（责任处室：疾控处（牵头）、医政处（配合））',
  '（牵头处室：办公室；配合处室：办公室、医政处）',
];
const ASIDES = ['', '%% yaodian-disable-next-line numbering\n', '%% yaodian-lock-number\n', '新增一段。\n'];

/** Mostly the first of some values. */
function mostly<T>(values: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(values[0] as T) }, fc.constantFrom(...values));
}

const item = fc.record({
  step: mostly([1, 2, 0, -1, 3]),
  body: fc.constantFrom(...BODIES),
  tag: mostly(TAGS),
  aside: mostly(ASIDES),
  part: fc.boolean(),
});
/** Plans in which little is right: numbers are missing, used twice or in disorder, labels and names are mixed. */
const roughPlan = fc.array(item, { minLength: 6, maxLength: 16 }).map((items) => {
  let part = 0;
  let number = 1;
  const lines = items.map(({ step, body, tag, aside, part: begins }, index) => {
    const heading = begins && index % 4 === 0 ? `${'一二三四'.charAt(part++)}、抓好工作\n` : '';
    number = Math.max(1, number + step);
    return `${heading}${aside}${number}. ${PROSE}${body}${tag}`;
  });
  return `2026年工作要点\n${lines.join('\n')}\n`;
});
/** Keys pressed anywhere in a line but its number; few of them change what the paragraph says. */
const keys = fc.array(
  fc.tuple(fc.nat(20), fc.nat(60), fc.nat(1), mostly(['好', '的', '', '，', '优', '1', '）', '见'])),
  { minLength: 1, maxLength: 6 },
);

type KeyPress = readonly [line: number, character: number, removed: number, newText: string];

function shown({ findings, failures }: Analysis): string[] {
  expect(failures).toEqual([]);
  return findings.map(
    (one) =>
      `${one.start}-${one.span.end} ${one.rule} ${one.message('zh')} ${JSON.stringify([one.fixes('zh'), one.related('zh')])}`,
  );
}

function pressed(text: PlanText, [line, character, removed, newText]: KeyPress): TextEdit {
  const chosen = 1 + (line % (text.lineCount - 1));
  const { length } = text.lineText(chosen);
  const within = Math.min(3 + (character % Math.max(1, length - 2)), length);
  const start = text.offsetAt({ line: chosen, character: within });
  return { span: { start, end: within < length ? start + removed : start }, newText };
}

it('错处很多的要点，按键之后的问题与重新检查的相同', () => {
  const kept = new Analyzer({ readYaml, rules });
  const fresh = new Analyzer({ readYaml, rules });
  let reused = 0;
  let rerun = 0;
  fc.assert(
    fc.property(roughPlan, keys, (start, presses) => {
      let text = PlanText.from(start);
      let analysis = kept.analyze(text);
      for (const press of presses) {
        text = text.edit([pressed(text, press)]);
        const next = kept.analyze(text, analysis);
        const { byPlan } = next.parts;
        if (byPlan.length > 0 && byPlan === analysis.parts.byPlan) reused++;
        else if (byPlan.some((one) => analysis.parts.byPlan.includes(one))) rerun++;
        expect(shown(next)).toEqual(shown(fresh.analyze(PlanText.from(text.toString()))));
        analysis = next;
      }
    }),
    { numRuns: 100 },
  );
  // Else nothing has been shown.
  expect(reused).toBeGreaterThan(5);
  expect(rerun).toBeGreaterThan(5);
});

/** A key pressed at `│`, and the analysis from that of the version before. */
function afterKey(marked: string, key: string): { analysis: Analysis; before: Analysis } {
  const at = marked.indexOf('│');
  const analyzer = new Analyzer({ readYaml });
  const text = PlanText.from(marked.replace('│', ''));
  const before = analyzer.analyze(text);
  const edit = { span: { start: at, end: at }, newText: key };
  return { analysis: analyzer.analyze(text.edit([edit]), before), before };
}

test('序号有误时按键，不再重跑通篇的规则，修复落在移动之后的位置', () => {
  const { analysis, before } = afterKey('工作要点\n2. 甲事。\n3. 乙事要办│，参见第4项。\n4. 丙事。\n', '好');
  expect(analysis.parts.byPlan).toBe(before.parts.byPlan);
  const [gap] = analysis.findings.filter((one) => one.rule === 'numbering/gap');
  const [fix] = gap?.fixes('zh') ?? [];
  expect(analysis.text.edit(fix?.edits ?? []).toString()).toBe(
    '工作要点\n1. 甲事。\n2. 乙事要办好，参见第3项。\n3. 丙事。\n',
  );
});

test('在有问题的条目里按键，只重跑报出它的规则', () => {
  const { analysis, before } = afterKey(
    '工作要点\n2. 甲事│（牵头处室：办公室；配合处室：办公室、医政处）\n3. 乙事（牵头处室：办公室）\n',
    '好',
  );
  const found = (one: Analysis, rule: string) => one.parts.byPlan.find(({ local }) => local.rule.id === rule);
  expect(found(analysis, 'numbering/gap')).not.toBe(found(before, 'numbering/gap'));
  const [both] = analysis.findings.filter((one) => one.rule === 'office/lead-and-support');
  expect(analysis.text.toString().slice(both?.span.start, both?.span.end)).toBe('办公室');
});

test('引用之前添一个“见”字，就看得出指的是本文稿，没有这一项便要报', () => {
  const { analysis, before } = afterKey('工作要点\n1. 甲事。\n2. 乙事，参照│第9项。\n', '见');
  const found = (one: Analysis) => one.findings.filter(({ rule }) => rule === 'numbering/reference').length;
  expect([found(before), found(analysis)]).toEqual([0, 1]);
});

test('改处室名称时按键，只重跑看责任标注的规则', () => {
  const { analysis, before } = afterKey(
    '工作要点\n2. 甲事。\n3. 乙事（牵头处室：办公室；配合处室：办公│、医政处）\n',
    '室',
  );
  const found = (one: Analysis, rule: string) => one.parts.byPlan.find(({ local }) => local.rule.id === rule);
  expect(found(analysis, 'numbering/gap')).toBe(found(before, 'numbering/gap'));
  expect(found(before, 'office/lead-and-support')).toBeUndefined();
  expect(found(analysis, 'office/lead-and-support')).toBeDefined();
});

test.each([
  [
    '分隔',
    '（牵头处室：甲处；配合处室：乙处）',
    '（牵头处室：甲处 配合处室：乙处）',
    '（牵头处室： 配合处室：）',
  ],
  [
    '繁简',
    '（牽頭處室：甲處；配合處室：乙處）',
    '（牵头处室：甲处；配合处室：乙处）',
    '（牵头处室：；配合处室：）',
  ],
])('标注的写法变了（%s），补标注时照多数条目现在的写法', (_, usual, other, expected) => {
  const plan = (...tags: string[]) =>
    `2026年工作要点\n${['', ...tags].map((tag, index) => `${index + 1}. 某事。${tag}`).join('\n')}\n`;
  const analyzer = new Analyzer({ readYaml });
  const before = PlanText.from(plan(usual, usual, usual, other, other));
  const text = before.replaceAll(plan(usual, usual, other, other, other));
  const fixes = (one: Analysis) =>
    one.findings.filter(({ rule }) => rule === 'tag/missing').flatMap((found) => found.fixes('zh'));
  const [fix] = fixes(analyzer.analyze(text, analyzer.analyze(before)));
  expect(fix?.edits[0]?.newText).toBe(expected);
});
