import { expect, test } from 'vitest';
import { foldingRanges } from '../../../server/src/core';
import { planOf } from './plan';

/** Every range as `first-last kind`. */
function folded(text: string): string[] {
  return foldingRanges(planOf(text)).map(({ startLine, endLine, kind }) => `${startLine}-${endLine} ${kind}`);
}

test('front matter, head, sections, items with points, foot and comments fold', () => {
  const text = `---
年度: 2020
---
锡卫发〔2020〕3号
关于印发《2020年工作要点》的通知
各处室：

2020年工作要点
一、甲
1. 乙。
（1）丙。
（2）丁。

2. 戊。
%% 己
%% 庚
二、辛
三、壬
附件：清单
抄送：某某
`;
  expect(folded(text)).toEqual([
    '0-2 region',
    '3-5 region',
    '8-13 text',
    '9-11 text',
    '14-15 comment',
    '18-19 region',
  ]);
});

test('a paragraph that is broken over lines folds, one on a line of its own does not', () => {
  expect(folded('一、甲\n1. 这一句话没有写完\n还有半句。\n')).toEqual(['0-2 text', '1-2 text']);
  expect(folded('一、甲\n')).toEqual([]);
  expect(folded('')).toEqual([]);
});

test('tags on lines of their own fold under the first of them', () => {
  const text = `一、甲
1. 乙。
牵头单位：区发改局

责任单位：各街道
完成时限：6月底前
2. 丙。
责任单位：各街道
`;
  expect(folded(text)).toEqual(['0-7 text', '1-5 text', '2-5 region', '6-7 text']);
  const broken = '一、甲\n1. 乙。\n（牵头处室：疾控处、应急办、基层处；\n配合处室：科教处）\n';
  expect(folded(broken)).toEqual(['0-3 text', '1-3 text', '2-3 region']);
});
