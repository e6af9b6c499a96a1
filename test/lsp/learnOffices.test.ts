import { expect, test } from 'vitest';
import { LEARN_OFFICES, type LearnedOffices } from '../../server/src/lsp/protocol';
import { type TestClient, withServer } from './client';
import { CLEAN, PLAN } from './plans';

const ask = (client: TestClient, uri: string) =>
  client.connection.sendRequest<LearnedOffices | null>(LEARN_OFFICES, { uri });

test('an office directory is learned from the plan as it is in the editor', () =>
  withServer(async (client) => {
    await client.open(PLAN, CLEAN.replace('疾控处', '应急处'));
    const learned = await ask(client, PLAN);
    expect(learned).toMatchObject({ count: 5, target: 'file:///plans/offices.yaml' });
    expect(learned?.text).toContain('#   2020年工作要点.txt\n');
    expect(learned?.text).toContain('  - name: 应急处 # 牵头 1 次\n');
  }));

test('a plan that was never saved has its directory in the folder that is open, or in none', () =>
  withServer(async (client) => {
    await client.open('untitled:Untitled-1', CLEAN);
    expect(await ask(client, 'untitled:Untitled-1')).toMatchObject({ count: 5, target: null });
    expect(await ask(client, 'file:///other.plan')).toBeNull();
  }));
