import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { GAP } from './plans';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'yaodian-server-'));
const bundle = join(folder, 'dist', 'server.js');

beforeAll(async () => {
  await build({
    entryPoints: [join(root, 'server/src/node/main.ts')],
    outfile: bundle,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Running {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
}

function overStdio(): Running {
  const child = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const reader = new StreamMessageReader(child.stdout as Readable);
  const writer = new StreamMessageWriter(child.stdin as Writable);
  return { process: child, connection: createProtocolConnection(reader, writer) };
}

function overIpc(): Running {
  const child = fork(bundle, ['--node-ipc']);
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  return { process: child, connection };
}

async function firstFindings({ connection }: Running): Promise<unknown> {
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const textDocument = { uri: 'untitled:1', languageId: 'yaodian', version: 1, text: GAP };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  return connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: 'untitled:1' } });
}

test.each([
  ['stdio', overStdio],
  ['IPC', overIpc],
])('the bundle serves over %s and ends when it is told to', async (_, start) => {
  const server = start();
  const ended = once(server.process, 'exit');
  const report = await firstFindings(server);
  expect(report).toMatchObject({ kind: 'full' });
  expect(JSON.stringify(report)).toContain('numbering/gap');
  await server.connection.sendRequest(ShutdownRequest.type);
  await server.connection.sendNotification(ExitNotification.type);
  expect((await ended)[0]).toBe(0);
});

test('a server whose client is gone ends', async () => {
  const server = overStdio();
  const ended = once(server.process, 'exit');
  await firstFindings(server);
  server.process.stdin?.end();
  expect((await ended)[0]).toBe(1);
});

test('a server whose parent is gone ends over IPC too', async () => {
  const server = overIpc();
  const ended = once(server.process, 'exit');
  await firstFindings(server);
  server.connection.dispose();
  server.process.disconnect();
  await ended;
});
