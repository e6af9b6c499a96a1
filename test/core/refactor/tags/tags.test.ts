import { describe, expect, test } from 'vitest';
import { Analyzer, PlanText } from '../../../../server/src/core';
import { finish } from '../../../../server/src/core/base/steps';
import type { ParsePlan } from '../../../../server/src/core/refactor/structure/rearrange';
import { expandShorthand } from '../../../../server/src/core/refactor/tags/expandShorthand';
import { restyleObstacle, restyleTags } from '../../../../server/src/core/refactor/tags/restyle';
import { sortOffices } from '../../../../server/src/core/refactor/tags/sortOffices';
import type { TagStyle } from '../../../../server/src/core/refactor/tags/tagContent';
import { readYaml } from '../../../../server/src/import/yaml';
import { joined } from '../../../accuracy/plan';
import { samplePlan } from '../../../accuracy/samplePlan';
import { STYLES } from '../../../accuracy/styles';
import { DEPARTMENTS } from '../../../accuracy/vocabulary';
import { edited } from '../../edited';
import { directory, parse, planOf } from './plans';

const restyled = (text: string, style: TagStyle): string | null => {
  const result = finish(restyleTags(planOf(text), style, parse));
  return result === null ? null : edited(text, result.edits);
};

const FULL =
  '一、甲\n1. 乙。做好。（牵头处室：疾控处、办公室；配合处室：基层处等各相关处室）\n2. 丙。做到。（牵头处室：妇幼处；配合处室：基层处）\n';

describe('one style becomes another, and comes back', () => {
  test.each<[TagStyle, string]>([
    ['black', '【牵头处室：妇幼处；配合处室：基层处】\n'],
    ['lines', '\n牵头处室：妇幼处\n配合处室：基层处\n'],
    ['shorthand', '（妇幼处/基层处）\n'],
    ['verb', '（妇幼处牵头，基层处配合）\n'],
  ])('%s', (style, end) => {
    const after = restyled(FULL, style);
    expect(after?.slice(-end.length)).toBe(end);
    expect(restyled(after ?? '', 'full')).toBe(FULL);
  });

  test.each<[string, string, TagStyle]>([
    ['labels of its own', FULL.replaceAll('牵头处室', '主办处室'), 'shorthand'],
    ['an adverb', '1. 乙。（市教育局、市财政局按职责分工负责）\n', 'full'],
    ['a deadline in a verb form', '1. 乙。（责任单位：甲局；完成时限：6月底前）\n', 'verb'],
    ['a time without a label', '1. 乙。（责任单位：甲局；6月底完成）\n', 'black'],
    ['a half-width colon', FULL.replace('：疾控处', ':疾控处'), 'black'],
    ['one role without the directory to tell', '1. 乙。（责任处室：规财处）\n', 'shorthand'],
    ['words after the tag', '1. 乙。（牵头处室：疾控处；配合处室：基层处）另行通知。\n', 'lines'],
    ['nothing to change', FULL, 'full'],
  ])('not where something would be lost: %s', (_, text, style) => expect(restyled(text, style)).toBeNull());

  test.each<[string, TagStyle, string]>([
    ['一、甲\n1. 乙。\n', 'full', 'none'],
    [FULL, 'full', 'same'],
    [FULL.replace('（牵头处室：妇幼处；配合处室：基层处）', '(牵头处室：妇幼处)'), 'black', 'slip 2'],
    [FULL.replace('：妇幼处', ':妇幼处'), 'black', 'slip 2'],
    [`${FULL}3. 丁。责任股室：种植业股；责任领导：王某。\n`, 'full', 'slip 3'],
    ['1. 乙。（责任单位：市教育局；完成时限：6月底前）\n', 'verb', 'unfit 0'],
    ['1. 乙。（牵头处室：疾控处）另行通知。\n', 'lines', 'unfit 0'],
    ['1. 乙。\n（牵头处室：疾控处）\n2. 丙。（牵头处室：基层处）\n', 'lines', 'unfit 1'],
  ])('%j as %s: why not', (text, style, why) => {
    expect(restyled(text, style)).toBeNull();
    const { kind, at } = restyleObstacle(planOf(text), style);
    expect([kind, at?.line].join(' ').trim()).toBe(why);
  });

  test('line ends, own lines and several roles', () => {
    const text =
      '1. 乙。\r\n牵头单位：市教育局\r\n责任单位：市财政局、各街道\r\n2. 丙。\r\n牵头单位：市卫健委\r\n责任单位：市民政局';
    const after = restyled(text, 'black');
    expect(after).toBe(
      '1. 乙。【牵头单位：市教育局；责任单位：市财政局、各街道】\r\n2. 丙。【牵头单位：市卫健委；责任单位：市民政局】',
    );
    expect(restyled(after ?? '', 'lines')).toBe(text);
  });

  const TARGETS: readonly TagStyle[] = ['full', 'black', 'lines', 'shorthand', 'verb'];
  const SOURCE: Readonly<Record<string, TagStyle>> = {
    '全式标注，条目连续编号': 'full',
    '单一责任处室，分节编号': 'full',
    '某局牵头、某局配合': 'verb',
    '牵头单位、责任单位各占一行，三层序号': 'lines',
    '【责任单位：…；完成时限：…】': 'black',
  };
  test.each(Object.entries(SOURCE))('in generated plans: %s', (name, source) => {
    const style = STYLES.find((one) => one.name === name);
    if (style === undefined) throw new Error(`no style ${name}`);
    let done = 0;
    for (const [index, department] of DEPARTMENTS.entries()) {
      const { lines, offices } = samplePlan(style, department, index);
      const own = new Analyzer({ readYaml, ...(offices === null ? {} : { directory: offices.directory }) });
      const read: ParsePlan = (one) => own.parse(one);
      // An adverb would be lost, and then nothing is done.
      const text = joined(lines).replaceAll('按职责分工负责', '负责');
      for (const target of TARGETS) {
        const result = finish(restyleTags(read(PlanText.from(text)), target, read));
        if (result === null) continue;
        done++;
        const after = edited(text, result.edits);
        const back = finish(restyleTags(read(PlanText.from(after)), source, read));
        expect(back === null ? null : edited(after, back.edits)).toBe(text);
      }
    }
    expect(done).toBeGreaterThan(0);
  });
});

describe('shorthand is written out', () => {
  const expanded = (text: string, scope: 'tag' | 'plan', at = 0): string | null => {
    const edits = finish(expandShorthand(planOf(text), at, scope));
    return edits === null ? null : edited(text, edits);
  };
  const text = '1. 乙。（疾控处/各相关处室）\n2. 丙。（妇幼处、办公室/基层处）\n3. 丁。（疾控处）\n';

  test('with the usual labels', () =>
    expect(expanded(text, 'plan')).toBe(
      '1. 乙。（牵头处室：疾控处；配合处室：各相关处室）\n2. 丙。（牵头处室：妇幼处、办公室；配合处室：基层处）\n3. 丁。（责任处室：疾控处）\n',
    ));

  test('with those of the plan', () => {
    const own = `${text}4. 戊。（主办科室：基层处；协办科室：妇幼处）\n`;
    expect(expanded(own, 'tag', own.indexOf('/'))).toBe(
      own.replace('（疾控处/各相关处室）', '（主办科室：疾控处；协办科室：各相关处室）'),
    );
  });

  test.each([
    ['市场科/办公室', '牵头科室：市场科；配合科室：办公室'],
    ['办公室/计划财务股', '牵头股室：办公室；配合股室：计划财务股'],
    ['办公室（信访科）/市场科（执法队）', '牵头科室：办公室（信访科）；配合科室：市场科（执法队）'],
    ['市财政局/市教育局', '牵头单位：市财政局；配合单位：市教育局'],
  ])('as the offices are called: %s', (names, labelled) =>
    expect(expanded(`1. 乙。（${names}）\n`, 'plan')).toBe(`1. 乙。（${labelled}）\n`),
  );

  test('where there is one', () => expect(expanded(text, 'tag', 0)).toBeNull());

  test('in the characters of the plan', () => {
    const own = '1. 乙。（牽頭處室：疾控處；配合處室：婦幼處）\n2. 丙。（疾控處/基層處）\n';
    expect(expanded(own, 'plan')).toBe(
      own.replace('（疾控處/基層處）', '（牽頭處室：疾控處；配合處室：基層處）'),
    );
  });

  test.each([
    '疾控处/基层处/办公室',
    '疾控处/基层处；办公室',
    '疾控处/基层处，6月底前完成',
    '疾控处/基层处，下同',
  ])('but not %s, which may mean more', (tag) => expect(expanded(`1. 乙。（${tag}）\n`, 'plan')).toBeNull());
});

describe('offices in the order of the directory', () => {
  const sorted = (text: string, scope: 'tag' | 'plan', at = 0): string | null => {
    const edits = finish(sortOffices(planOf(text), at, scope, directory));
    return edits === null ? null : edited(text, edits);
  };
  test.each([
    [
      'those who support',
      '（牵头处室：妇幼处；配合处室：基层处、办公室）',
      '（牵头处室：妇幼处；配合处室：办公室、基层处）',
    ],
    ['those responsible', '（责任处室：妇幼处、疾控处、办公室）', '（责任处室：办公室、疾控处、妇幼处）'],
    [
      'the rest stays in its place',
      '（责任处室：妇幼处、外事处、疾控处等各相关处室）',
      '（责任处室：疾控处、外事处、妇幼处等各相关处室）',
    ],
  ])('%s', (_, before, after) => expect(sorted(`1. 乙。${before}\n`, 'plan')).toBe(`1. 乙。${after}\n`));

  test('not those who lead, nor the first where the plan says that it leads', () => {
    expect(sorted('1. 乙。（牵头处室：妇幼处、办公室；配合处室：基层处）\n', 'plan')).toBeNull();
    expect(sorted('---\n首位牵头: true\n---\n1. 乙。（责任处室：妇幼处、疾控处、办公室）\n', 'plan')).toBe(
      '---\n首位牵头: true\n---\n1. 乙。（责任处室：妇幼处、办公室、疾控处）\n',
    );
  });

  test('one tag alone', () => {
    const text = '1. 乙。（责任处室：妇幼处、疾控处）\n2. 丙。（责任处室：妇幼处、疾控处）\n';
    expect(sorted(text, 'tag', text.lastIndexOf('责任'))).toBe(
      '1. 乙。（责任处室：妇幼处、疾控处）\n2. 丙。（责任处室：疾控处、妇幼处）\n',
    );
    expect(sorted(text, 'tag', 0)).toBeNull();
  });
});
