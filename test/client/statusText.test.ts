import { describe, expect, test } from 'vitest';
import { type FindingCounts, type ServerStatus, statusText } from '../../client/src/common/statusText';

const none = { errors: 0, warnings: 0, others: 0 };

describe('the status bar', () => {
  test.each<[ServerStatus, FindingCounts | undefined, string]>([
    ['starting', undefined, '$(loading~spin) 要点'],
    ['failed', undefined, '$(warning) 要点'],
    ['stopped', none, '$(warning) 要点'],
    ['running', undefined, '要点'],
    ['running', none, '要点 $(check)'],
    ['running', { ...none, others: 3 }, '要点 $(check)'],
    ['running', { ...none, errors: 2 }, '要点 $(error) 2'],
    ['running', { errors: 2, warnings: 5, others: 0 }, '要点 $(error) 2 $(warning) 5'],
  ])('%s', (status, counts, text) => {
    expect(statusText('要点', status, counts)).toBe(text);
  });

  test('what is in the plan follows, while there is a checker to count it', () => {
    const facts = ['70 项', '缺牵头 2', '指标 46'];
    expect(statusText('要点', 'running', none, facts)).toBe('要点 $(check) · 70 项 · 缺牵头 2 · 指标 46');
    expect(statusText('要点', 'stopped', none, facts)).toBe('$(warning) 要点');
  });
});
