import { describe, expect, it } from 'vitest';
import { findUserTerms, readUserTerms } from '../../../../server/src/core/lint/terms/userTerms';
import { cpuTime } from '../../../cpuTime';

function find(terms: unknown, text: string): string[] {
  return findUserTerms(text, readUserTerms(terms)).map((one) => `${one.text}→${one.right}`);
}

describe('本单位的用词', () => {
  it('逐处找到，改为对的', () => {
    const terms = [{ wrong: '政务大厅', right: '政务服务大厅' }];
    expect(find(terms, '进驻政务大厅，政务大厅延时服务。')).toEqual([
      '政务大厅→政务服务大厅',
      '政务大厅→政务服务大厅',
    ]);
  });

  it('已经写对的不报：错的是对的的一部分', () => {
    expect(find([{ wrong: '卫健委', right: '市卫健委' }], '报市卫健委备案，抄送卫健委')).toEqual([
      '卫健委→市卫健委',
    ]);
  });

  it('正则可以取分组，结果与原文相同的不报', () => {
    const terms = [{ wrong: '第([一二三四])季度', right: '$1季度', regex: true }];
    expect(find(terms, '第一季度末完成。第四季度验收。')).toEqual(['第一季度→一季度', '第四季度→四季度']);
    expect(find([{ wrong: '(甲|乙)处', right: '$1处', regex: true }], '甲处')).toEqual([]);
  });

  it('不合规定的条目和写错的正则不起作用', () => {
    expect(readUserTerms('甲')).toEqual([]);
    expect(readUserTerms([null, 3, { right: '甲' }, { wrong: '' }, { wrong: '(', regex: true }])).toEqual([]);
  });

  it('会没完没了的正则不运行', () => {
    const slow = ['(甲+)+乙', '(甲|甲)*乙', '(.*)\\1', '.*.*.*乙', '(?<=甲+)乙', '甲'.repeat(201)];
    expect(readUserTerms(slow.map((wrong) => ({ wrong, right: '', regex: true })))).toEqual([]);
  });

  it('允许运行的最慢的正则也很快', () => {
    const terms = readUserTerms([{ wrong: '.*.*乙', right: '', regex: true }]);
    expect(terms).toHaveLength(1);
    const start = cpuTime();
    findUserTerms('甲'.repeat(20_000), terms);
    expect(cpuTime() - start).toBeLessThan(2000);
  });
});
