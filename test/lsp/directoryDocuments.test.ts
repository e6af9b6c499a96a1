import { expect, test } from 'vitest';
import {
  type ClientCapabilities,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol';
import { eventually, withServer } from './client';
import { placeOf } from './cursor';
import { FOLDER, OFFICES, ONE, ONE_TEXT } from './officeWorkspace';
import { hoverAt } from './symbols';
import { VS_CODE } from './vscode';

const NAMED = `${FOLDER}/名录/处室.yaml`;
const CONFIG = `${FOLDER}/yaodian.json`;
const files = { [NAMED]: OFFICES, [CONFIG]: '{ "offices": "名录/处室.yaml" }', [ONE]: ONE_TEXT };

const features = [
  'synchronization',
  'hover',
  'definition',
  'references',
  'documentHighlight',
  'rename',
  'codeLens',
  'codeAction',
];
const CAPABILITIES: ClientCapabilities = {
  ...VS_CODE,
  textDocument: Object.fromEntries([
    ...Object.entries(VS_CODE.textDocument ?? {}),
    ...features.map((name) => [
      name,
      {
        ...(VS_CODE.textDocument as Readonly<Record<string, object>>)[name],
        dynamicRegistration: true,
      },
    ]),
  ]),
};

const workspace = { files, folders: [FOLDER], capabilities: CAPABILITIES };

test('a directory with a name of its own is asked for as soon as a plan uses it', () =>
  withServer(async (client) => {
    await client.open(ONE, ONE_TEXT);
    const own = () =>
      client.registrations.filter(({ registerOptions }) =>
        JSON.stringify(registerOptions ?? {}).includes('"documentSelector":[{"pattern":"**/处室.yaml"}]'),
      );
    await eventually(() => own().length > 0);
    expect(own().map(({ method }) => method)).toEqual([
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didClose',
      'textDocument/hover',
      'textDocument/definition',
      'textDocument/references',
      'textDocument/documentHighlight',
      'textDocument/rename',
      'textDocument/codeLens',
      'textDocument/codeAction',
      'textDocument/diagnostic',
    ]);
    await client.open(NAMED, OFFICES, 'yaml');
    expect(await hoverAt(client, NAMED, placeOf(OFFICES, '医政处'))).not.toBeNull();
    // Once is enough.
    await client.open(`${FOLDER}/又一份.plan`, ONE_TEXT);
    await client.pull(`${FOLDER}/又一份.plan`);
    expect(own()).toHaveLength(11);
  }, workspace));

test.each<[string, typeof workspace]>([
  ['the usual name is known from the start', { ...workspace, files: { ...files, [CONFIG]: '{}' } }],
  ['a client that cannot be told later', { ...workspace, capabilities: VS_CODE }],
])('nothing is asked for: %s', (_, options) =>
  withServer(async (client) => {
    await client.open(ONE, ONE_TEXT);
    await client.pull(ONE);
    expect(client.registrations.some(({ method }) => method === 'textDocument/hover')).toBe(false);
  }, options),
);

test('a directory comes and goes with the folder that it is in', () =>
  withServer(
    async (client) => {
      const plan = `---\n处室名录: 名录/处室.yaml\n---\n${ONE_TEXT}`;
      const isMissing = async () =>
        (await client.diagnostics(ONE)).some(({ message }) => String(message).startsWith('找不到'));
      /** As a client tells it: of the folder, and of nothing in it. */
      const folder = (type: FileChangeType) =>
        client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
          changes: [{ uri: `${FOLDER}/名录`, type }],
        });
      await client.open(ONE, plan);
      expect(await isMissing()).toBe(true);
      client.files.set(NAMED, Buffer.from(OFFICES));
      await folder(FileChangeType.Created);
      expect(await isMissing()).toBe(false);
      client.files.delete(NAMED);
      await folder(FileChangeType.Deleted);
      expect(await isMissing()).toBe(true);
    },
    { folders: [FOLDER] },
  ));
