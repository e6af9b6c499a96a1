import { expect, test } from 'vitest';
import { findNode, Searchable, SymbolQuery } from '../../../server/src/core';
import { planOf } from './plan';

const PLAN = planOf('一、提升服务\n（一）健全监测预警机制\n1. 加強疾病預防控制。做好ABC项目。\n（1）小事\n');

const found = (query: string) =>
  PLAN.nodes.flatMap((node) => {
    const answer = findNode(node, new SymbolQuery(query));
    return answer === null ? [] : [`${answer.name}${answer.close ? '' : ' …'}`];
  });

test('characters are found together or apart, in their order', () => {
  expect(found('监测预警')).toEqual(['（一）健全监测预警机制']);
  expect(found('监机')).toEqual(['（一）健全监测预警机制 …']);
  expect(found('机监')).toEqual([]);
});

test('Traditional characters, width and case make no difference', () => {
  expect(found('加强疾病预防')).toEqual(['1. 加強疾病預防控制']);
  expect(found('(一)健全')).toEqual(['（一）健全监测预警机制']);
});

test('initials of sounds find a name where they stand together, several sounds of a character included', () => {
  expect(found('jcyj')).toEqual(['（一）健全监测预警机制']);
  expect(found('jbyf')).toEqual(['1. 加強疾病預防控制']);
  expect(found('jqjz')).toEqual([]);
  expect(found('j')).toEqual([]);
  expect(new SymbolQuery('cqs').match(new Searchable('重庆市'))).toBe('close');
});

test('so does full pinyin, and both mixed', () => {
  expect(found('jianceyujing')).toEqual(['（一）健全监测预警机制']);
  expect(found('jianceyj')).toEqual(['（一）健全监测预警机制']);
  expect(found('jcyujingj')).toEqual(['（一）健全监测预警机制']);
  expect(found('jianceyuj')).toEqual(['（一）健全监测预警机制']);
  expect(found('jianceyi')).toEqual([]);
});

test('nothing typed finds the headings, points are never found', () => {
  expect(found('')).toEqual(['一、提升服务', '（一）健全监测预警机制']);
  expect(found('小事')).toEqual([]);
});
