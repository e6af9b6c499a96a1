import { expect, test } from 'vitest';
import { warmUpSteps } from '../../server/src/core';
import { readLoadedYaml } from '../../server/src/workspace/yamlReader';
import { LINE, withServer } from './client';
import { GAP, PLAN } from './plans';

test('what is warmed up with is a plan like any other', () => {
  for (const step of warmUpSteps(readLoadedYaml)) expect(step).not.toThrow();
});

test('it keeps out of the way of what is asked for', () =>
  withServer(async (client) => {
    // Requests that follow `initialized` at once, before and after a document is open.
    expect(await client.actions(PLAN, LINE(0))).toEqual([]);
    await client.open(PLAN, GAP);
    expect(await client.found(PLAN)).toEqual(['5:numbering/gap']);
    expect(client.logs).toEqual([]);
  }));
