import { expect, test } from 'vitest';
import { inlayHints } from '../../../server/src/core';
import { planOf } from './plan';

const BOTH = { target: true, items: true };

/** The text with its hints in ⟦⟧. */
function hinted(text: string, kinds = BOTH, span = { start: 0, end: text.length }): string {
  let shown = text;
  for (const hint of inlayHints(planOf(text), span, kinds).reverse()) {
    const label = hint.kind === 'target' ? hint.form : `${hint.count}/${hint.soFar}`;
    shown = `${shown.slice(0, hint.offset)}⟦${label}⟧${shown.slice(hint.offset)}`;
  }
  return shown;
}

test('targets have one form, whatever words they are said in', () => {
  const shown = hinted(
    '1. 甲。接种率不低于95%，死亡率控制在8/10万以内，占比达到60%左右，培训不少于20000人次，覆盖率提高5-10个百分点。\n',
  );
  expect(shown).toBe(
    '1. 甲。接种率不低于95%⟦≥95%⟧，死亡率控制在8/10万以内⟦≤8/10万⟧，占比达到60%左右⟦≈60%⟧，培训不少于20000人次⟦≥2万人次⟧，覆盖率提高5-10个百分点。\n',
  );
});

test('what would only be repeated is not', () => {
  for (const text of [
    '1. 甲。接种率≥95%。\n',
    '1. 甲。建成社区食堂2-3家。\n',
    '1. 甲。建成社区食堂5家。\n',
  ]) {
    expect(hinted(text)).toBe(text);
  }
});

test('headings say how many items stand below them and how many there are so far, points not counted', () => {
  expect(
    hinted('一、甲\n（一）乙\n1. 丙。\n（1）丁。\n2. 戊。\n（二）己\n3. 庚。\n二、辛\n三、壬\n1. 癸。\n'),
  ).toBe(
    '一、甲⟦3/3⟧\n（一）乙⟦2/2⟧\n1. 丙。\n（1）丁。\n2. 戊。\n（二）己⟦1/3⟧\n3. 庚。\n二、辛\n三、壬⟦1/4⟧\n1. 癸。\n',
  );
});

test('only what is asked for is shown', () => {
  const text = '一、甲\n1. 接种率不低于95%。\n二、乙\n2. 就诊率不低于80%。\n';
  expect(hinted(text, { target: true, items: false })).not.toContain('⟦1/1⟧');
  expect(hinted(text, BOTH, { start: 0, end: 5 })).toBe(text.replace('甲', '甲⟦1/1⟧'));
});
