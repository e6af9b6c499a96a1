import { expect, test } from 'vitest';
import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-protocol';
import { withServer } from './client';
import { CLEAN, PLAN } from './plans';
import { VS_CODE } from './vscode';

test('the outline shows sections with their items and who leads', () =>
  withServer(async (client) => {
    await client.open(PLAN, CLEAN);
    const [first, second, ...others] = await client.symbols(PLAN);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      name: '一、提升公共卫生服务能力',
      kind: SymbolKind.Module,
      range: { start: { line: 2, character: 0 }, end: { line: 4 } },
      selectionRange: { start: { line: 2, character: 0 }, end: { line: 2, character: 12 } },
    });
    expect(first?.children).toMatchObject([
      { name: '1. 加强疾病防控', detail: '疾控处', kind: SymbolKind.Function },
      { name: '2. 加强妇幼健康', detail: '妇幼处' },
    ]);
    expect(second?.children?.[1]).toMatchObject({ name: '4. 加强科教工作', detail: '科教处' });
  }));

test('clients that know no tree get a list', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, CLEAN);
      const symbols = (await client.symbols(PLAN)) as unknown as SymbolInformation[];
      expect(symbols).toHaveLength(6);
      expect(symbols[1]).toMatchObject({
        name: '1. 加强疾病防控',
        containerName: '一、提升公共卫生服务能力',
        location: { uri: PLAN, range: { start: { line: 3, character: 0 } } },
      });
    },
    { capabilities: { ...VS_CODE, textDocument: {} } },
  ));

test('sections fold; a client that takes few ranges gets the outermost', async () => {
  const text = `---\n年度: 2020\n---\n%% 甲\n%% 乙\n${CLEAN}`;
  await withServer(async (client) => {
    await client.open(PLAN, text);
    expect(await client.folded(PLAN)).toEqual([
      { startLine: 0, endLine: 2, kind: 'region' },
      { startLine: 3, endLine: 4, kind: 'comment' },
      { startLine: 7, endLine: 9 },
      { startLine: 10, endLine: 12 },
    ]);
  });
  const textDocument = { ...VS_CODE.textDocument, foldingRange: { rangeLimit: 2 } };
  await withServer(
    async (client) => {
      await client.open(PLAN, text);
      expect(await client.folded(PLAN)).toHaveLength(2);
    },
    { capabilities: { ...VS_CODE, textDocument } },
  );
});

test('data files and documents that are not open have neither outline nor folds', () =>
  withServer(async (client) => {
    await client.open('file:///plans/offices.yaml', 'offices: []\n', 'yaml');
    for (const uri of ['file:///plans/offices.yaml', 'file:///plans/none.txt']) {
      expect(await client.symbols(uri)).toEqual([]);
      expect(await client.folded(uri)).toEqual([]);
    }
  }));
