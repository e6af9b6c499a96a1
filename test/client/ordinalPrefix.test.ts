import { expect, test } from 'vitest';
import { reachOfOrdinal } from '../../client/src/common/ordinalPrefix';

test.each([
  ['1. 加强', 0, 3],
  ['1.加强', 0, 2],
  ['１０．加强', 0, 3],
  ['一、总体', 0, 2],
  ['二十一、总体', 0, 4],
  ['（一）持续', 0, 3],
  ['(十二) 持续', 0, 5],
  ['（1）建立', 0, 3],
  ['①建立', 0, 1],
  ['　　3、建立', 2, 4],
  ['第一章　总则', 0, 4],
  ['第一部分 总体要求', 0, 5],
  ['1.', 0, 2],
])('%s begins with a number', (line, start, end) => expect(reachOfOrdinal(line)).toEqual({ start, end }));

test.each([
  '加强领导',
  '2026年是',
  '3.5个百分点',
  '65岁以上',
  '',
  '%% 1. 备注',
  '一是加强',
  '（牵头处室：甲）',
])('%s does not', (line) => expect(reachOfOrdinal(line).end).toBe(-1));
