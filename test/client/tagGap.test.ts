import { expect, test } from 'vitest';
import { isGap } from '../../client/src/common/tagGap';

const at = (marked: string) => isGap(marked.replace('│', ''), marked.indexOf('│'));

test.each([
  '1. 做好。（牵头处室：│；配合处室：）',
  '1. 做好。（牵头处室：疾控处；配合处室：│）',
  '1. 做好。【责任单位：│】',
  '完成时限：│',
  '1. 做好。（疾控处牵头，│配合）',
  '1. 做好。（甲局牵头，│按职责分工负责）',
  '1. 做好。（疾控处/│）',
])('a gap: %s', (marked) => expect(at(marked)).toBe(true));

test.each([
  '1. 做好。（牵头处室：疾│；配合处室：）',
  '1. 做好。（牵头处室：│疾控处）',
  '1. 做好以下工作：│',
  '一、做好，│配套',
  '│',
])('none: %s', (marked) => expect(at(marked)).toBe(false));
