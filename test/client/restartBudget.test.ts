import { expect, test } from 'vitest';
import { createRestartBudget } from '../../client/src/common/restartBudget';

const MINUTE = 60_000;

test('a server that keeps falling is given up', () => {
  const budget = createRestartBudget();
  expect([0, 1, 2, 3, 4].map((second) => budget.take(second * 1000))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test('a server that falls now and then is always restarted', () => {
  const budget = createRestartBudget();
  expect([0, 2, 4, 6, 8, 10].every((minute) => budget.take(minute * MINUTE))).toBe(true);
});
