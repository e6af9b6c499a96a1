import { expect, test } from 'vitest';
import {
  type CodeLens,
  CodeLensRequest,
  CodeLensResolveRequest,
  DocumentLinkRequest,
  type InlayHint,
  InlayHintRequest,
  InlayHintResolveRequest,
  SelectionRangeRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SymbolKind,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver-protocol';
import { LINE, type TestClient, withServer } from './client';
import { CLEAN, PLAN } from './plans';
import { VS_CODE } from './vscode';

const textDocument = { uri: PLAN };
const OFFICES = 'file:///plans/offices.yaml';
const DIRECTORY = 'offices:\n  - name: 疾控处\n    aliases: [疾病控制处]\n  - name: 基层处\n';
const SEEING = { rules: {}, inlayHints: { targets: true, itemCounts: true } };

/** The tokens of the clean plan as `line text type.modifiers`. */
function shown(client: TestClient, data: readonly number[]): string[] {
  const lines = CLEAN.split('\n');
  const legend = client.initialized?.capabilities.semanticTokensProvider?.legend;
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const modifiers = legend?.tokenModifiers.filter((_, k) => (bits & (1 << k)) !== 0) ?? [];
    const text = lines[line]?.slice(character, character + length);
    found.push(`${line} ${text} ${[legend?.tokenTypes[type], ...modifiers].join('.')}`);
  }
  return found;
}

const full = async (client: TestClient) =>
  (await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument })) as SemanticTokens;

test('tokens tell who leads; after an edit only what changed is sent', () =>
  withServer(async (client) => {
    await client.open(PLAN, CLEAN);
    const first = await full(client);
    const tokens = shown(client, first.data);
    expect(tokens).toContain('3 疾控处 type.lead');
    expect(tokens).toContain('3 基层处 type.support');
    await client.change(PLAN, {
      range: { start: { line: 6, character: 9 }, end: { line: 6, character: 9 } },
      text: '的',
    });
    const delta = (await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: first.resultId ?? '',
    })) as SemanticTokensDelta;
    const data = [...first.data];
    for (const { start, deleteCount, data: added = [] } of delta.edits)
      data.splice(start, deleteCount, ...added);
    expect(delta.edits.flatMap((edit) => edit.data ?? []).length).toBeLessThan(first.data.length / 2);
    expect(data).toEqual((await full(client)).data);
    // An answer to something else than what was last sent is a full one.
    const other = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: 'none',
    });
    expect(other).toHaveProperty('data', data);
    // Nothing is kept of a plan that was closed.
    const { resultId = '' } = await full(client);
    await client.close(PLAN);
    await client.open(PLAN, CLEAN);
    const again = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: resultId,
    });
    expect(again).toHaveProperty('data', first.data);
  }));

test('a range has the tokens of its lines', () =>
  withServer(async (client) => {
    await client.open(PLAN, CLEAN);
    const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 4 } };
    const answer = await client.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument,
      range,
    });
    expect(shown(client, answer?.data ?? [])).toEqual(['5 二、 keyword', '5 提升医疗服务能力 heading']);
  }));

test('a name that the directory does not have is told apart, and asked for anew when the directory changes', () =>
  withServer(
    async (client) => {
      let refreshes = 0;
      client.connection.onRequest('workspace/semanticTokens/refresh', () => {
        refreshes++;
      });
      await client.open(PLAN, CLEAN);
      expect(shown(client, (await full(client)).data)).toContain('4 妇幼处 unknownOffice.lead');
      await client.write(OFFICES, `${DIRECTORY}  - name: 妇幼处\n`);
      expect(shown(client, (await full(client)).data)).toContain('4 妇幼处 type.lead');
      expect(refreshes).toBeGreaterThan(0);
    },
    {
      files: { [OFFICES]: DIRECTORY },
      folders: ['file:///plans'],
      capabilities: {
        ...VS_CODE,
        workspace: { ...VS_CODE.workspace, semanticTokens: { refreshSupport: true } },
      },
    },
  ));

test('a selection grows from the word to the text', () =>
  withServer(async (client) => {
    await client.open(PLAN, CLEAN);
    const positions = [{ line: 3, character: 32 }];
    const [chain] =
      (await client.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions })) ?? [];
    const widths: string[] = [];
    for (let one = chain; one !== undefined; one = one.parent) {
      const { start, end } = one.range;
      widths.push(`${start.line}:${start.character}-${end.line}:${end.character}`);
    }
    expect(widths.slice(0, 2)).toEqual(['3:32-3:35', '3:27-3:35']);
    expect(widths.at(-1)).toBe('0:0-8:0');
  }));

test('hints are shown to those who want them, with what they are about', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, CLEAN);
      const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
      const ask = () => client.connection.sendRequest(InlayHintRequest.type, { textDocument, range });
      const hints = (await ask()) ?? [];
      expect(hints.map(({ position, label }) => `${position.line}:${position.character} ${label}`)).toEqual([
        '2:12 共 2 项',
        '3:25 ≥95%',
        '5:10 共 2 项，累计 4 项',
      ]);
      const resolved = await client.connection.sendRequest(
        InlayHintResolveRequest.type,
        hints[1] as InlayHint,
      );
      expect(resolved.tooltip).toBe('指标：接种率');
      await client.changeSettings({ rules: {} });
      expect(await ask()).toEqual([]);
    },
    { settings: SEEING },
  ));

test('above a section stands what it comes to', () =>
  withServer(async (client) => {
    await client.open(PLAN, CLEAN);
    const ask = () => client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    const lenses = (await ask()) ?? [];
    const titles: string[] = [];
    for (const lens of lenses) {
      const { command, range } = await client.connection.sendRequest(CodeLensResolveRequest.type, lens);
      titles.push(`${range.start.line} ${command?.title}`);
    }
    expect(titles).toEqual(['2 2 项 · 牵头处室 2 · 指标 1', '5 2 项 · 牵头处室 1 · 责任处室 1']);
    // The section may be gone by the time that its figures are asked for.
    await client.change(PLAN, { text: '2020年工作要点\n' });
    const gone = await client.connection.sendRequest(CodeLensResolveRequest.type, lenses[1] as CodeLens);
    expect(gone.command?.title).toBe('');
    await client.changeSettings({ rules: {}, codeLens: { sections: false } });
    await client.change(PLAN, { text: CLEAN });
    expect(await ask()).toEqual([]);
  }));

const PROVINCE = 'file:///plans/省/2020年全省工作要点.txt';
const LAST_YEAR = 'file:///plans/2019年工作要点.txt';

test('links lead to annexes, plans and files that are there, and nowhere else', () =>
  withServer(
    async (client) => {
      await client.open(
        PLAN,
        [
          '---',
          '处室名录: offices.yaml',
          '上年: 2019年工作要点.txt',
          '---',
          '2020年工作要点',
          '1. 甲。按照《2020年全省工作要点》和《2020年全国工作要点》（见附件2）抓好。',
          '2. 乙。见附件3。',
          '附件：1. 任务清单',
          '2. 2020年全省工作要点',
        ].join('\n'),
      );
      const links = (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? [];
      expect(
        links.map(
          ({ range, target }) => `${range.start.line}:${range.start.character} ${decodeURI(target ?? '')}`,
        ),
      ).toEqual([
        '1:6 file:///plans/offices.yaml',
        '2:4 file:///plans/2019年工作要点.txt',
        `5:8 ${PROVINCE}`,
        `5:36 ${PROVINCE}`,
        `8:3 ${PROVINCE}`,
      ]);
      expect(links[2]?.tooltip).toBe('打开《2020年全省工作要点》');
    },
    {
      files: {
        [OFFICES]: DIRECTORY,
        [PROVINCE]: '2020年全省\n工作要点\n一、甲\n',
        [LAST_YEAR]: '2019年工作要点\n1. 甲。\n',
      },
      folders: ['file:///plans'],
    },
  ));

test('annexes that are files beside the plan are linked, where the list names them and where the text speaks of them', () =>
  withServer(
    async (client) => {
      await client.open(
        PLAN,
        '2020年工作要点\n1. 甲。见附件1、附件2、附件3。\n附件：1. 任务分工表\n2. 时间表\n3. 没有的表\n',
      );
      const links = (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? [];
      expect(
        links.map(
          ({ range, target, tooltip }) =>
            `${range.start.line}:${range.start.character} ${decodeURI(target ?? '')} ${tooltip}`,
        ),
      ).toEqual([
        '1:6 file:///plans/附件1.xlsx 打开“附件1.xlsx”',
        '1:10 file:///plans/附件/时间表.docx 打开“时间表.docx”',
        `1:14 ${PLAN}#L5 转到附件`,
        '2:6 file:///plans/附件1.xlsx 打开“附件1.xlsx”',
        '3:3 file:///plans/附件/时间表.docx 打开“时间表.docx”',
      ]);
    },
    {
      files: { 'file:///plans/附件1.xlsx': 'PK', 'file:///plans/附件/时间表.docx': 'PK' },
      folders: ['file:///plans'],
    },
  ));

test('of two plans with one title neither is linked', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, '2020年工作要点\n1. 按照《2020年全省工作要点》抓好。\n');
      expect(await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument })).toEqual([]);
    },
    {
      files: { [PROVINCE]: '2020年全省工作要点\n', 'file:///plans/b.plan': '2020年全省工作要点\n' },
      folders: ['file:///plans'],
    },
  ));

test('a link comes and goes with the plan that has the title, open or not', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, '2020年工作要点\n1. 按照《2020年全省工作要点》抓好。\n');
      const targets = async () => {
        const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
        return (links ?? []).map(({ target }) => decodeURI(target ?? ''));
      };
      expect(await targets()).toEqual([]);
      await client.write(PROVINCE, '2020年全省工作要点\n');
      expect(await targets()).toEqual([PROVINCE]);
      await client.open(PROVINCE, '2020年全国工作要点\n');
      // The name of its file is a name for it too.
      expect(await targets()).toEqual([PROVINCE]);
      await client.open('file:///plans/b.plan', '2020年全省工作要点\n');
      expect(await targets()).toEqual([]);
      await client.change('file:///plans/b.plan', { text: '别的\n' });
      expect(await targets()).toEqual([PROVINCE]);
      await client.close(PROVINCE);
      await client.write(PROVINCE, undefined);
      expect(await targets()).toEqual([]);
    },
    { folders: ['file:///plans'] },
  ));

const SYMBOLS = {
  ...VS_CODE,
  workspace: { ...VS_CODE.workspace, symbol: { resolveSupport: { properties: ['location.range'] } } },
};

test('sections, items and offices of all plans are found by their characters', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, CLEAN);
      const ask = async (query: string) =>
        ((await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ??
          []) as WorkspaceSymbol[];
      expect((await ask('疾病')).map(({ name, containerName }) => `${name} | ${containerName}`)).toEqual([
        '疾控处 疾病控制处 | offices.yaml',
        '1. 加强疾病防控 | 一、提升公共卫生服务能力',
      ]);
      expect((await ask('全省基层')).map(({ name }) => name)).toEqual(['1. 全省抓基层']);
      expect((await ask('')).map(({ name }) => name)).toEqual([
        '一、提升公共卫生服务能力',
        '二、提升医疗服务能力',
      ]);
      // Editors drop what does not have the letters that were typed.
      expect((await ask('jbfk')).map(({ name }) => name)).toEqual(['1. 加强疾病防控 jbfk']);
      expect((await ask('jibingfk')).map(({ name }) => name)).toEqual(['1. 加强疾病防控 jibingfk']);
      expect((await ask('JKC')).map(({ name }) => name)).toEqual(['疾控处 JKC']);
      expect(await ask('没有这一项')).toEqual([]);
      const [office] = await ask('疾控处');
      expect(office).toMatchObject({ kind: SymbolKind.Struct, location: { uri: OFFICES } });
      expect(office?.location).not.toHaveProperty('range');
      const resolved = await client.connection.sendRequest(
        WorkspaceSymbolResolveRequest.type,
        office as WorkspaceSymbol,
      );
      expect(resolved.location).toEqual({
        uri: OFFICES,
        range: { start: { line: 1, character: 10 }, end: { line: 1, character: 13 } },
      });
    },
    {
      files: { [OFFICES]: DIRECTORY, [PROVINCE]: '2020年全省工作要点\n1. 全省抓基层\n' },
      folders: ['file:///plans'],
      capabilities: SYMBOLS,
    },
  ));

test('clients that resolve nothing get the places at once', () =>
  withServer(async (client) => {
    await client.open(PLAN, CLEAN);
    const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '医院' });
    expect(found).toMatchObject([
      {
        name: '3. 加强医院管理',
        location: { uri: PLAN, range: { start: LINE(6).start, end: { line: 6, character: 9 } } },
      },
    ]);
  }));
