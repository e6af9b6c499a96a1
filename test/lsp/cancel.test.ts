import { expect, test } from 'vitest';
import {
  CancellationTokenSource,
  CodeLensRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  LSPErrorCodes,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import { type TestClient, withServer } from './client';
import { CLEAN, PLAN } from './plans';

const COUNT = 300;
const FOLDER = 'file:///plans';

/** Plans enough that reading them takes a while. */
function manyPlans(): Record<string, string> {
  const item = CLEAN.slice(CLEAN.indexOf('1. '));
  const files: Record<string, string> = {};
  for (let i = 0; i < COUNT; i++) {
    const items = Array.from({ length: 40 }, (_, k) => item.replaceAll('疾病', `疾病${i}之${k}`)).join('');
    files[`${FOLDER}/${i}年工作要点.txt`] = `第${i}份工作要点\n一、甲\n${items}`;
  }
  return files;
}

/** Sends a request and takes it back at once; returns the error's code, or null for an answer. */
async function cancelled(client: TestClient, send: (source: CancellationTokenSource) => Promise<unknown>) {
  const source = new CancellationTokenSource();
  const answer = send(source);
  // It must be under way, not only waiting in line.
  while (client.reads.length === 0) await new Promise((resolve) => setImmediate(resolve));
  source.cancel();
  return answer.then(
    () => null,
    (error: { code: number }) => error.code,
  );
}

test.each([
  ['workspace/symbol', CLEAN, WorkspaceSymbolRequest.type, { query: '没有这一项' }],
  [
    'textDocument/documentLink',
    `${CLEAN}5. 按照《2020年全省工作要点》抓好。\n`,
    DocumentLinkRequest.type,
    { textDocument: { uri: PLAN } },
  ],
] as const)('%s ends soon after it is cancelled, however many plans there are', (_, text, type, params) =>
  withServer(
    async (client) => {
      await client.open(PLAN, text);
      await client.diagnostics(PLAN);
      client.reads.length = 0;
      const code = await cancelled(client, ({ token }) =>
        client.connection.sendRequest(type as typeof WorkspaceSymbolRequest.type, params as never, token),
      );
      expect(code).toBe(LSPErrorCodes.RequestCancelled);
      // The others are not read after that either.
      const plans = () => client.reads.filter((uri) => uri.endsWith('.txt')).length;
      const read = plans();
      await client.symbols(PLAN);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(plans()).toBe(read);
      expect(read).toBeLessThan(COUNT);
    },
    { files: manyPlans(), folders: [FOLDER] },
  ),
);

test('requests that are taken back while they wait in line are answered as cancelled, and the next ones are served', () =>
  withServer(async (client) => {
    await client.open(PLAN, CLEAN);
    const textDocument = { uri: PLAN };
    const source = new CancellationTokenSource();
    const asked = [DocumentSymbolRequest.type, SemanticTokensRequest.type, CodeLensRequest.type].map((type) =>
      client.connection.sendRequest(type as typeof CodeLensRequest.type, { textDocument }, source.token).then(
        () => null,
        (error: { code: number }) => error.code,
      ),
    );
    source.cancel();
    expect(await Promise.all(asked)).toEqual(Array(3).fill(LSPErrorCodes.RequestCancelled));
    expect(await client.symbols(PLAN)).toHaveLength(2);
  }));
