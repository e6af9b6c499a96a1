import { expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { eventually, type TestClient, withServer } from './client';
import { CLEAN, GAP } from './plans';

const FOLDER = 'file:///plans';
const A = `${FOLDER}/甲.plan`;
const B = `${FOLDER}/2025/乙.plan`;
const OFFICES = `${FOLDER}/offices.yaml`;
const CONFIG = `${FOLDER}/yaodian.json`;
const OFF = '{"rules": {"numbering": "off"}}';

type Previous = { readonly uri: string; readonly value: string }[];

/** What a client that takes no partial results is answered. */
async function pull(
  client: TestClient,
  previousResultIds: Previous = [],
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const params = { previousResultIds };
  return (await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params)).items;
}

const shown = (reports: readonly WorkspaceDocumentDiagnosticReport[]): string[] =>
  reports.map((report) => {
    const found = report.kind === 'full' ? report.items.map(({ code }) => code).join() : '=';
    return `${decodeURI(report.uri).slice(FOLDER.length + 1)} ${found}`;
  });

const idsOf = (reports: readonly WorkspaceDocumentDiagnosticReport[]): Previous =>
  reports.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));

test('plans that are not open are reported, and unchanged after that without reading them again', () =>
  withServer(
    async (client) => {
      const first = await pull(client);
      expect(shown(first)).toEqual(['2025/乙.plan ', '甲.plan numbering/gap']);
      const reads = client.reads.length;
      const listings = client.listings.length;
      const again = await pull(client, idsOf(first));
      expect(shown(again)).toEqual(['2025/乙.plan =', '甲.plan =']);
      expect([client.reads.length, client.listings.length]).toEqual([reads, listings]);
    },
    { folders: [FOLDER], files: { [A]: GAP, [B]: CLEAN } },
  ));

test('a file that changes, goes or comes is reported anew', () =>
  withServer(
    async (client) => {
      const ids = idsOf(await pull(client));
      await client.write(A, CLEAN);
      expect(shown(await pull(client, ids))).toEqual(['2025/乙.plan =', '甲.plan ']);
      await client.write(B, undefined);
      // What is gone has no diagnostics any more.
      expect(shown(await pull(client, ids))).toEqual(['2025/乙.plan ', '甲.plan ']);
      await client.write(`${FOLDER}/新.plan`, GAP);
      expect(shown(await pull(client))).toEqual(['新.plan numbering/gap', '甲.plan ']);
    },
    { folders: [FOLDER], files: { [A]: GAP, [B]: CLEAN } },
  ));

test('an open plan is reported as it is in the editor', () =>
  withServer(
    async (client) => {
      await client.open(A, GAP);
      const reports = await pull(client);
      expect(shown(reports)).toEqual(['2025/乙.plan ', '甲.plan numbering/gap']);
      expect(reports.map(({ version }) => version)).toEqual([null, 1]);
      // An editor may have it open without showing it, and then does not ask for it when it changes.
      await client.change(A, { text: CLEAN });
      expect(shown(await pull(client, idsOf(reports)))).toEqual(['2025/乙.plan =', '甲.plan ']);
      // One outside the folders is told by whoever tells of open documents, and not taken for one that is gone.
      await client.open('file:///else/丙.plan', GAP);
      expect(await pull(client, [{ uri: 'file:///else/丙.plan', value: 'x' }])).toHaveLength(2);
      await client.close(A);
      expect(shown(await pull(client, idsOf(reports)))).toEqual(['2025/乙.plan =', '甲.plan numbering/gap']);
    },
    { folders: [FOLDER], files: { [A]: GAP, [B]: CLEAN } },
  ));

test('a client that asks for a plan after closing it is answered from its file', () =>
  withServer(
    async (client) => {
      await client.open(A, CLEAN);
      expect(await client.found(A)).toEqual([]);
      await client.close(A);
      expect(await client.found(A)).toEqual(['5:numbering/gap']);
      // A file that no folder holds, or a data file, has nothing to keep.
      expect(await client.found('file:///else/丙.plan')).toEqual([]);
      expect(await client.found(CONFIG)).toEqual([]);
    },
    {
      folders: [FOLDER],
      files: { [A]: GAP, 'file:///else/丙.plan': GAP, [CONFIG]: '{"rules": 1}' },
    },
  ));

test('configurations count: yaodian.json, the office directory, the settings', () =>
  withServer(
    async (client) => {
      const ids = idsOf(await pull(client));
      await client.write(CONFIG, OFF);
      expect(shown(await pull(client, ids))).toEqual(['2025/乙.plan ', '甲.plan ']);
      await client.write(CONFIG, undefined);
      expect(shown(await pull(client, ids))).toEqual(['2025/乙.plan ', '甲.plan numbering/gap']);
      await client.write(OFFICES, 'offices:\n  - name: 疾控处\n');
      expect((await pull(client, ids)).every(({ kind }) => kind === 'full')).toBe(true);
      await client.changeSettings({ rules: { numbering: 'off', tag: 'off', text: 'off', office: 'off' } });
      expect(shown(await pull(client))).toContain('甲.plan ');
    },
    { folders: [FOLDER], files: { [A]: GAP, [B]: CLEAN } },
  ));

test('files in GB18030 are decoded, and what is no text is left out', () =>
  withServer(
    async (client) => {
      // 一、甲 with its full stop twice
      const bytes = [0xd2, 0xbb, 0xa1, 0xa2, 0xbc, 0xd7, 0xa1, 0xa3, 0xa1, 0xa3];
      client.files.set(A, Uint8Array.from(bytes));
      const [report, ...rest] = await pull(client);
      expect(rest).toEqual([]);
      expect(report).toMatchObject({ kind: 'full', version: null });
      expect(shown([report as WorkspaceDocumentDiagnosticReport])[0]).toContain('text/punctuation-repeated');
    },
    { folders: [FOLDER], settings: {}, files: { [A]: '', [B]: 'PK\x03\x04\0' } },
  ));

test.each([
  [50, 'auto', 50],
  [51, 'auto', 0],
  [51, 'on', 51],
  [2, 'off', 0],
  [2, 'sometimes', 2],
])('%i plans under the setting %s: %i are reported', (count, workspaceDiagnostics, reported) =>
  withServer(
    async (client) => {
      const reports = await pull(client);
      expect(reports).toHaveLength(reported);
    },
    {
      folders: [FOLDER],
      settings: { workspaceDiagnostics },
      files: Object.fromEntries(Array.from({ length: count }, (_, i) => [`${FOLDER}/${i}.plan`, '一、甲\n'])),
    },
  ),
);

test('a setting that changes takes back what was reported', () =>
  withServer(
    async (client) => {
      const ids = idsOf(await pull(client));
      await client.changeSettings({ workspaceDiagnostics: 'off' });
      expect(shown(await pull(client, ids))).toEqual(['2025/乙.plan ', '甲.plan ']);
      expect(shown(await pull(client))).toEqual([]);
    },
    { folders: [FOLDER], files: { [A]: GAP, [B]: CLEAN } },
  ));

test('a client that pushes is told of open plans alone', () =>
  withServer(
    async (client) => {
      await client.open(B, CLEAN);
      await eventually(() => client.published.length > 0);
      expect(client.published.map(({ uri }) => uri)).not.toContain(A);
      expect(client.initialized?.capabilities.diagnosticProvider).toBeUndefined();
    },
    { capabilities: {}, folders: [FOLDER], files: { [A]: GAP, [B]: CLEAN } },
  ));

/** A client as VS Code is: its request stands, and it is told of changes bit by bit. */
async function standing(
  client: TestClient,
  body: (told: WorkspaceDocumentDiagnosticReport[], ended: () => unknown) => Promise<void>,
): Promise<void> {
  const told: WorkspaceDocumentDiagnosticReport[] = [];
  const source = new CancellationTokenSource();
  const token = 'told';
  client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, ({ items }) => {
    told.push(...items);
  });
  let answer: WorkspaceDiagnosticReport | Error | undefined;
  const request = client.connection
    .sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [], partialResultToken: token },
      source.token,
    )
    .then(
      (report) => {
        answer = report;
      },
      (error: Error) => {
        answer = error;
      },
    );
  await body(told, () => answer);
  source.cancel();
  await request;
  expect(answer).toBeInstanceOf(Error);
}

test('a client that takes partial results is told at once of what changes, and of nothing else', () =>
  withServer(
    (client) =>
      standing(client, async (told, ended) => {
        await eventually(() => told.length === 2);
        expect(shown(told)).toEqual(['2025/乙.plan ', '甲.plan numbering/gap']);
        await client.write(A, CLEAN);
        await eventually(() => told.length === 3);
        expect(shown(told).at(-1)).toBe('甲.plan ');
        // A file that was written as it is is no news.
        await client.write(A, CLEAN);
        await client.write(B, undefined);
        await eventually(() => told.length === 4);
        expect(shown(told).at(-1)).toBe('2025/乙.plan ');
        expect(ended()).toBeUndefined();
      }),
    { folders: [FOLDER], files: { [A]: GAP, [B]: CLEAN } },
  ));

test('what is closed is told again: its client has forgotten it, and may have kept something else', () =>
  withServer(
    (client) =>
      standing(client, async (told) => {
        const aside = 'file:///else/丙.plan';
        await eventually(() => told.length === 2);
        await client.open(A, CLEAN);
        await client.open(OFFICES, 'offices:\n  - nmae: 甲\n', 'yaml');
        await client.open(aside, GAP);
        for (const uri of [A, OFFICES, aside]) await client.close(uri);
        await eventually(
          () =>
            shown(told).includes('甲.plan numbering/gap', 2) &&
            [OFFICES, aside].every((uri) => told.slice(2).some((report) => report.uri === uri)),
        );
        const later = told.slice(2);
        expect(later.filter(({ kind }) => kind === 'full').map(({ uri }) => uri)).toEqual(
          expect.arrayContaining([OFFICES, aside]),
        );
        const empty = later.filter(({ uri }) => uri === OFFICES || uri === aside);
        expect(empty.every((report) => report.kind === 'full' && report.items.length === 0)).toBe(true);
      }),
    { folders: [FOLDER], files: { [A]: GAP, [B]: CLEAN, 'file:///else/丙.plan': GAP } },
  ));

test('folders that are added and removed bring and take their diagnostics', () =>
  withServer(
    (client) =>
      standing(client, async (told) => {
        const other = { uri: 'file:///other', name: 'other' };
        await eventually(() => told.length === 1);
        await client.changeFolders({ added: [other], removed: [] });
        await eventually(() => told.length === 2);
        expect(told.at(-1)).toMatchObject({ uri: 'file:///other/丙.plan', kind: 'full' });
        // Its own yaodian.json counts, not that of the first folder.
        expect(told.at(-1)).toMatchObject({ items: [{ code: 'numbering/gap' }] });
        await client.changeFolders({ added: [], removed: [other] });
        await eventually(() => told.length === 3);
        expect(told.at(-1)).toMatchObject({ uri: 'file:///other/丙.plan', items: [] });
      }),
    { folders: [FOLDER], files: { [A]: GAP, [CONFIG]: OFF, 'file:///other/丙.plan': GAP } },
  ));
