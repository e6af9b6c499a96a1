import { expect, test } from 'vitest';
import { type DiagnosticCode, ruleIdOf } from '../../client/src/common/ruleId';

test.each<[DiagnosticCode, string | undefined]>([
  ['numbering/gap', 'numbering/gap'],
  [{ value: 'office/lead-and-support' }, 'office/lead-and-support'],
  [{ value: 2304 }, undefined],
  ['../../secret', undefined],
  ['numbering', undefined],
  [undefined, undefined],
])('the rule of the code %j', (code, rule) => {
  expect(ruleIdOf(code)).toBe(rule);
});
