import { expect, it } from 'vitest';
import { findTargets } from '../../../../server/src/core/syntax/targets';

it.each([
  ['1.新建站点于2022年底前完成。', '新建站点'],
  ['1.市民中心改造工程于2022年底前完成主体封顶。', '市民中心改造工程'],
  ['1.道路改造项目力争于6月底前完工。', '道路改造项目'],
  ['1.内装工程拟于2022年底前基本完工。', '内装工程'],
  ['1.医院新院区在2022年底前启用。', '医院新院区'],
  ['1.医院新院区2022年底前启用。', '医院新院区'],
  ['1.推进信息平台建设，于2022年底前完成。', '信息平台建设'],
  ['1.于2022年底前完成信息平台建设。', '完成信息平台建设'],
])('%s', (text, indicator) => {
  expect(findTargets(text).map((target) => target.indicator.text)).toEqual([indicator]);
});
