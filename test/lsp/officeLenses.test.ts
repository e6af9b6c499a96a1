import { expect, test } from 'vitest';
import {
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
} from 'vscode-languageserver-protocol';
import { SHOW_REFERENCES } from '../../server/src/lsp/protocol';
import { type TestClient, withServer } from './client';
import { passTime, stopClock } from './clock';
import { DIRECTORY, FILES, FOLDER, OFFICES, ONE, ONE_TEXT } from './officeWorkspace';

stopClock();

const workspace = { files: FILES, folders: [FOLDER] };

async function lenses(client: TestClient): Promise<CodeLens[]> {
  const params = { textDocument: { uri: DIRECTORY } };
  const found = (await client.connection.sendRequest(CodeLensRequest.type, params)) ?? [];
  return Promise.all(found.map((lens) => client.connection.sendRequest(CodeLensResolveRequest.type, lens)));
}

test('each office of a directory says what the plans have it do', () =>
  withServer(async (client) => {
    await client.open(DIRECTORY, OFFICES, 'yaml');
    expect(
      (await lenses(client)).map(({ range, command }) => `${range.start.line} ${command?.title}`),
    ).toEqual([
      '3 牵头 2 项 · 配合 2 项 · 负责 1 项',
      '7 配合 1 项 · 负责 1 项',
      '8 牵头 1 项 · 配合 1 项',
      '11 没有任务',
      '13 牵头 1 项',
    ]);
    expect((await lenses(client)).every(({ command }) => command?.command === '')).toBe(true);
  }, workspace));

test('a click shows where, in a client that has our command', () =>
  withServer(
    async (client) => {
      await client.open(DIRECTORY, OFFICES, 'yaml');
      const commands = (await lenses(client)).map(({ command }) => command);
      expect(commands[0]).toMatchObject({
        command: SHOW_REFERENCES,
        arguments: [DIRECTORY, { line: 3, character: 10 }],
      });
      expect(commands[3]?.command).toBe('');
    },
    { ...workspace, initializationOptions: { commands: [SHOW_REFERENCES] } },
  ));

test('they can be switched off', () =>
  withServer(
    async (client) => {
      await client.open(DIRECTORY, OFFICES, 'yaml');
      expect(await lenses(client)).toEqual([]);
    },
    { ...workspace, settings: { codeLens: { offices: false } } },
  ));

test('they are counted anew once somebody who writes in a plan pauses', () =>
  withServer(async (client) => {
    let refreshes = 0;
    client.connection.onRequest(CodeLensRefreshRequest.type, () => {
      refreshes++;
    });
    await client.open(ONE, ONE_TEXT);
    await client.open(DIRECTORY, OFFICES, 'yaml');
    await lenses(client);
    await passTime();
    await lenses(client);
    refreshes = 0;
    const text = ONE_TEXT.replace('牵头处室：规划处', '牵头处室：疾控处');
    await client.change(ONE, { text: `${text} ` });
    await client.change(ONE, { text });
    await lenses(client);
    expect(refreshes).toBe(0);
    await passTime();
    expect((await lenses(client))[0]?.command?.title).toBe('牵头 3 项 · 配合 2 项 · 负责 1 项');
    expect(refreshes).toBe(1);
    // Where no directory is open there is nothing to count.
    await client.close(DIRECTORY);
    await client.symbols(ONE);
    await passTime();
    await client.symbols(ONE);
    refreshes = 0;
    await client.change(ONE, { text: ONE_TEXT });
    await client.symbols(ONE);
    await passTime();
    await client.symbols(ONE);
    expect(refreshes).toBe(0);
  }, workspace));
