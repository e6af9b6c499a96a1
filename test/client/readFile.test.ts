import { beforeEach, expect, test, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { browserHost } from '../../server/src/browser/host';

const files = new Map<string, Uint8Array>();
vi.mock('vscode', () => ({
  Uri: { parse: (uri: string) => uri },
  workspace: {
    fs: {
      readFile: async (uri: string) => {
        const bytes = files.get(uri);
        if (bytes === undefined) throw new Error('not found');
        return bytes;
      },
    },
  },
}));

beforeEach(() => files.clear());

/** The host of a server in a browser, connected to the answer that the client registers. */
async function host() {
  const { answerReadFile } = await import('../../client/src/common/readFile');
  const answers = new Map<string, (params: unknown) => unknown>();
  const client = {
    onRequest: (method: string, answer: (params: unknown) => unknown) => answers.set(method, answer),
  };
  answerReadFile(client as unknown as BaseLanguageClient);
  const sendRequest = (method: string, params: unknown) => answers.get(method)?.(params);
  return browserHost({ sendRequest } as unknown as Parameters<typeof browserHost>[0]);
}

test('a server in a browser reads files through the client', async () => {
  const { readFile } = await host();
  const large = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
  files.set('vscode-vfs://a/offices.yaml', large);
  expect(await readFile('vscode-vfs://a/offices.yaml')).toEqual(large);
  files.set('vscode-vfs://a/empty.yaml', new Uint8Array());
  expect(await readFile('vscode-vfs://a/empty.yaml')).toEqual(new Uint8Array());
});

test('a file that is not there is none', async () => {
  expect(await (await host()).readFile('vscode-vfs://a/gone.yaml')).toBeUndefined();
});
