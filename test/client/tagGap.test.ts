import { expect, test } from 'vitest';
import { isGap, leavesCursor } from '../../client/src/common/tagGap';

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

const change = (start: number, end: number, text: string) => ({
  range: { start: { line: 3, character: start }, end: { line: 3, character: end } },
  text,
});
const cursor = { line: 3, character: 13 };

test('an edit that leaves the cursor is known: jkc becomes 疾控处', () => {
  expect(leavesCursor([change(10, 13, '疾控处')], cursor)).toBe(true);
});

test.each([
  ['a typed letter', [change(13, 13, '处')]],
  ['a longer name', [change(10, 13, '妇幼健康处')]],
  ['something before it', [change(4, 7, '疾控处')]],
  ['several edits', [change(10, 13, '疾控处'), change(1, 2, '1')]],
  ['nothing', []],
])('what moves the cursor, or may: %s', (_, changes) => expect(leavesCursor(changes, cursor)).toBe(false));
