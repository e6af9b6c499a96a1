import { expect, test } from 'vitest';
import { eventually, withServer } from './client';
import { CLEAN, PLAN } from './plans';

const OFFICES = 'file:///plans/offices.yaml';
const directory = (name: string): string => `offices:\n  - name: ${name}\n`;
const BROKEN = 'offices:\n  - nmae: 疾控处\n';

test('what is wrong in a directory that is not open is told while a plan uses it', () =>
  withServer(
    async (client) => {
      const told = () => client.published.at(-1)?.diagnostics.map(({ code }) => code);
      await client.open(PLAN, CLEAN);
      await eventually(() => told()?.includes('document/config'));
      expect(client.published.at(-1)?.uri).toBe(OFFICES);
      // Once it is open its problems are asked for: they must not be there twice.
      await client.open(OFFICES, BROKEN, 'yaml');
      await eventually(() => told()?.length === 0);
      expect(await client.diagnostics(OFFICES)).not.toEqual([]);
      await client.close(OFFICES);
      await eventually(() => told()?.includes('document/config'));
      await client.write(OFFICES, directory('疾控处'));
      await eventually(() => told()?.length === 0);
      await client.write(OFFICES, BROKEN);
      await eventually(() => told()?.includes('document/config'));
      await client.close(PLAN);
      await eventually(() => told()?.length === 0);
    },
    { files: { [OFFICES]: BROKEN } },
  ));

test('a client that does not ask is told of closed and open directories alike', () =>
  withServer(
    async (client) => {
      const told = () => client.published.filter(({ uri }) => uri === OFFICES).at(-1)?.diagnostics.length;
      await client.open(PLAN, CLEAN);
      await eventually(() => told() === 2);
      await client.open(OFFICES, directory('疾控处'), 'yaml');
      await eventually(() => told() === 0);
      await client.close(OFFICES);
      await eventually(() => told() === 2);
    },
    { capabilities: {}, files: { [OFFICES]: BROKEN } },
  ));
