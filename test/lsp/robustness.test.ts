import { expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DocumentSymbolRequest,
  LSPErrorCodes,
} from 'vscode-languageserver-protocol';
import { RULES, type Rule } from '../../server/src/core';
import { guardRequest } from '../../server/src/lsp/guard';
import { Log } from '../../server/src/lsp/log';
import { eventually, withServer } from './client';
import { GAP, PLAN } from './plans';

const ROBUST = [
  'textDocument/diagnostic',
  'textDocument/codeAction',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
];

test.each(ROBUST)('%s answers nonsense with nothing, and logs it', (method) =>
  withServer(async (client) => {
    const answer: unknown = await client.connection.sendRequest(method, { textDocument: null });
    expect(answer).toEqual(method.endsWith('diagnostic') ? { kind: 'full', items: [] } : []);
    await eventually(() => client.logs.some((line) => line.includes(method)));
    expect(client.windows).toEqual([]);
    await client.open(PLAN, GAP);
    expect(await client.found(PLAN)).toEqual(['5:numbering/gap']);
  }),
);

test.each(['didOpen', 'didChange', 'didClose'])('a %s of nonsense is logged', (name) =>
  withServer(async (client) => {
    await client.connection.sendNotification(`textDocument/${name}`, { textDocument: null });
    await eventually(() => client.logs.some((line) => line.includes(name)));
  }),
);

test('a rule that throws is skipped, and said once in the log', async () => {
  const broken: Rule = {
    id: 'document/broken',
    scope: 'plan',
    reads: [],
    severity: 'error',
    fix: 'none',
    summary: { zh: '坏', en: 'broken' },
    basis: 'practice',
    messages: {},
    check: () => {
      throw new Error('坏规则');
    },
  };
  const rules = RULES as Rule[];
  rules.push(broken);
  try {
    await withServer(
      async (client) => {
        await client.open(PLAN, GAP);
        expect(await client.found(PLAN)).toContain('5:numbering/gap');
        await client.change(PLAN, { text: `${GAP}\n` });
        expect(await client.found(PLAN)).toContain('5:numbering/gap');
        expect(client.logs.filter((line) => line.includes('document/broken'))).toHaveLength(1);
        expect(client.logs[0]).toContain('坏规则');
        expect(client.windows).toEqual([]);
      },
      { settings: {} },
    );
  } finally {
    rules.splice(rules.indexOf(broken), 1);
  }
});

test('a request that was cancelled is answered as such', async () => {
  const lines: string[] = [];
  const log = new Log({ error: (line) => lines.push(line) });
  const source = new CancellationTokenSource();
  const handle = guardRequest(
    log,
    'x',
    () => 'empty',
    async () => {
      source.cancel();
      return 'late';
    },
  );
  const cancelled = { code: LSPErrorCodes.RequestCancelled };
  expect(await handle({}, source.token)).toMatchObject(cancelled);
  expect(await handle({}, source.token)).toMatchObject(cancelled);
  expect(lines).toEqual([]);
});

test('files that cannot be read are as good as none', () =>
  withServer(async (client) => {
    client.host.readFile = () => Promise.reject(new Error('kaputt'));
    await client.open(PLAN, GAP);
    expect(await client.found(PLAN)).toEqual(['5:numbering/gap']);
    expect(client.logs.some((line) => line.includes('kaputt'))).toBe(true);
  }));

test('a server that was told to shut down answers until it exits', () =>
  withServer(async (client) => {
    await client.open(PLAN, GAP);
    await client.shutdown();
    expect(await eventually(() => client.exitCode !== undefined && [client.exitCode])).toEqual([0]);
  }));

test('an unknown document is nothing to be afraid of', () =>
  withServer(async (client) => {
    const textDocument = { uri: 'file:///none' };
    expect(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toEqual([]);
  }));
