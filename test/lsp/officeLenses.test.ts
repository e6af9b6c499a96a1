import { expect, test } from 'vitest';
import { type CodeLens, CodeLensRequest, CodeLensResolveRequest } from 'vscode-languageserver-protocol';
import { SHOW_REFERENCES } from '../../server/src/lsp/protocol';
import { type TestClient, withServer } from './client';
import { DIRECTORY, FILES, FOLDER, OFFICES } from './officeWorkspace';

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
