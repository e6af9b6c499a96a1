import { expect, test, vi } from 'vitest';
import {
  CancellationTokenSource,
  CodeActionResolveRequest,
  CodeLensRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  LSPErrorCodes,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import { Analyzer } from '../../server/src/core';
import { MERGE_OFFICES } from '../../server/src/lsp/protocol';
import { cpuTime } from '../cpuTime';
import { type TestClient, withServer } from './client';
import { DIRECTORY, OFFICES } from './officeWorkspace';
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

test('selection ranges for very many cursors in one long line stop when they are taken back', () =>
  withServer(async (client) => {
    const line = `1.${'抓好疾控工作'.repeat(80_000)}`;
    await client.open(PLAN, `2026年工作要点\n一、甲\n${line}\n`);
    await client.diagnostics(PLAN);
    const positions = Array.from({ length: 2000 }, (_, index) => ({ line: 2, character: 200_000 + index }));
    const source = new CancellationTokenSource();
    const answer = client.connection
      .sendRequest(SelectionRangeRequest.type, { textDocument: { uri: PLAN }, positions }, source.token)
      .then(
        () => null,
        (error: { code: number }) => error.code,
      );
    setTimeout(() => source.cancel(), 30);
    const begun = cpuTime();
    expect(await answer).toBe(LSPErrorCodes.RequestCancelled);
    expect(cpuTime() - begun).toBeLessThan(2000);
  }));

test('fix-all stops when it is taken back, and others are served meanwhile', () =>
  withServer(async (client) => {
    await client.open(PLAN, CLEAN);
    let steps = 0;
    const spy = vi.spyOn(Analyzer.prototype, 'fixSteps').mockImplementation(function* () {
      for (;;) {
        steps++;
        yield;
      }
    });
    const source = new CancellationTokenSource();
    const action = { title: '', data: { uri: PLAN } };
    const answer = client.connection.sendRequest(CodeActionResolveRequest.type, action, source.token).then(
      () => null,
      (error: { code: number }) => error.code,
    );
    expect(await client.symbols(PLAN)).toHaveLength(2);
    source.cancel();
    expect(await answer).toBe(LSPErrorCodes.RequestCancelled);
    const taken = steps;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(steps).toBe(taken);
    spy.mockRestore();
  }));

test.each([
  ['textDocument/rename', { newName: '疾病防控处' }],
  [MERGE_OFFICES, { into: '医政处' }],
] as const)(
  '%s ends soon after it is cancelled, and nothing is changed',
  (method, what) => {
    const item = '抓好落实。（牵头处室：疾控处；配合处室：医政处）\n';
    const plan = `2026年工作要点\n${Array.from({ length: 80 }, (_, index) => `${index + 1}. ${item}`).join('')}`;
    const files: Record<string, string> = { [DIRECTORY]: OFFICES };
    for (let i = 0; i < COUNT; i++) files[`${FOLDER}/第${i}份2026年工作要点.plan`] = plan;
    const [uri = ''] = Object.keys(files).slice(1);
    const params = {
      textDocument: { uri },
      uri,
      position: { line: 1, character: plan.split('\n')[1]?.indexOf('疾控处') ?? 0 },
      ...what,
    };
    return withServer(
      async (client) => {
        await client.open(uri, plan);
        await client.diagnostics(uri);
        let applied = 0;
        client.connection.onRequest('workspace/applyEdit', () => {
          applied++;
          return { applied: true };
        });
        const ask = (source: CancellationTokenSource) =>
          client.connection.sendRequest(method, params, source.token).then(
            () => null,
            (error: { code: number }) => error.code,
          );
        // All plans are read before, and every one of them is changed where nobody objects.
        expect(await ask(new CancellationTokenSource())).toBeNull();
        client.reads.length = 0;
        applied = 0;
        const again = cpuTime();
        expect(await ask(new CancellationTokenSource())).toBeNull();
        const whole = cpuTime() - again;
        const reads = client.reads.length;
        expect(reads).toBeGreaterThanOrEqual(COUNT);
        const edits = applied;

        client.reads.length = 0;
        applied = 0;
        const source = new CancellationTokenSource();
        const answer = ask(source);
        setTimeout(() => source.cancel(), 15);
        const begun = cpuTime();
        expect(await answer).toBe(LSPErrorCodes.RequestCancelled);
        expect(cpuTime() - begun).toBeLessThan(whole);
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(client.reads.length).toBeLessThan(reads / 2);
        expect(applied).toBe(0);
        expect(edits).toBe(method === RenameRequest.method ? 0 : 1);
      },
      { files, folders: [FOLDER] },
    );
  },
  300_000,
);
