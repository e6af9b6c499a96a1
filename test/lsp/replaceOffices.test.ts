import { describe, expect, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  type CodeAction,
  CodeActionResolveRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import {
  MERGE_OFFICES,
  OFFICE_CHOICES,
  type OfficeChoices,
  type OfficeEditResult,
  SPLIT_ITEMS,
  SPLIT_OFFICE,
  type SplitItems,
} from '../../server/src/lsp/protocol';
import { type TestClient, withServer } from './client';
import { placeOf } from './cursor';
import { DIRECTORY, FILES, FOLDER, OFFICES, ONE, ONE_TEXT, TWO, TWO_TEXT } from './officeWorkspace';
import { editedFiles } from './symbols';
import { VS_CODE } from './vscode';

const workspace = { files: FILES, folders: [FOLDER] };

/** The lines that an edit changes or adds, as they are afterwards. */
function linesOf(edit: WorkspaceEdit | undefined, files: Record<string, string> = FILES): string[] {
  const after = editedFiles(files, edit ?? {});
  return Object.keys(files).flatMap((file) => {
    const before = (files[file] ?? '').split(/\r?\n/);
    return (after[file] ?? '').split(/\r?\n/).filter((line) => {
      const same = before.indexOf(line);
      if (same >= 0) before.splice(same, 1);
      return same < 0;
    });
  });
}

/** Takes the edits that the server asks the editor to make. */
function taking(client: TestClient): WorkspaceEdit[] {
  const edits: WorkspaceEdit[] = [];
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    edits.push(edit);
    return { applied: true };
  });
  return edits;
}

const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);
const only = ['refactor.rewrite.mergeOffices'];

describe('merging', () => {
  test('from the plan of a year on, and the directory says who took over', () =>
    withServer(async (client) => {
      await client.open(TWO, TWO_TEXT);
      const start = placeOf(TWO_TEXT, '疾控处');
      const actions = await client.actions(TWO, { start, end: start }, { only });
      expect(titles(actions)).toHaveLength(2);
      expect(titles(actions)).toContain('合并处室：“疾控处”并入“医政处”');
      const chosen = actions.find(({ title }) => title.includes('医政处”')) as CodeAction;
      const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, chosen);
      expect(linesOf(edit)).toEqual([
        '    until: 2025',
        '    successor: 医政处',
        '1. 疾病防控。（牵头处室：医政处；配合处室：规划处）',
        '2. 医政。（责任处室：医政处）',
      ]);
    }, workspace));

  test('from the plan of an earlier year, the later ones too', () =>
    withServer(async (client) => {
      const edits = taking(client);
      await client.open(ONE, ONE_TEXT);
      const place = { uri: ONE, position: placeOf(ONE_TEXT, '疾控处') };
      const choices = await client.connection.sendRequest<OfficeChoices>(OFFICE_CHOICES, place);
      expect(choices.name).toBe('疾控处');
      expect(choices.offices.map(({ name }) => name)).toEqual(['规划处', '医政处']);
      const result = await client.connection.sendRequest(MERGE_OFFICES, { ...place, into: '医政处' });
      expect(result).toEqual({ outcome: 'applied' });
      expect(linesOf(edits[0])).toEqual([
        '    until: 2024',
        '    successor: 医政处',
        '1. 疾病防控。接种率达到95%以上，详见第三项。（牵头处室：医政处；配合处室：各相关处室）',
        '2. 中医。（牵头处室：中医医政处；配合处室：医政处）',
        '3. 规划。见第一项。（牵头处室：规划处；配合处室：医政处、体改处）',
        '1. 疾病防控。（牵头处室：医政处；配合处室：规划处）',
        '2. 医政。（责任处室：医政处）',
      ]);
    }, workspace));

  test('from the directory, for the newest plans', () =>
    withServer(async (client) => {
      const edits = taking(client);
      await client.open(DIRECTORY, OFFICES, 'yaml');
      const place = { uri: DIRECTORY, position: placeOf(OFFICES, '医政处', 1) };
      await client.connection.sendRequest(MERGE_OFFICES, { ...place, into: '疾控处' });
      expect(linesOf(edits[0])).toEqual([
        '  - name: 医政处',
        '    until: 2025',
        '    successor: 疾控处',
        '2. 医政。（责任处室：疾控处）',
      ]);
    }, workspace));

  test('is refused as a whole where a plan is read-only', () =>
    withServer(async (client) => {
      const edits = taking(client);
      client.readOnly.add(TWO);
      await client.open(ONE, ONE_TEXT);
      const place = { uri: ONE, position: placeOf(ONE_TEXT, '疾控处') };
      const result = await client.connection.sendRequest(MERGE_OFFICES, { ...place, into: '医政处' });
      expect(result).toEqual({
        outcome: 'impossible',
        message: '没有改动：《2026年乙工作要点.plan》是只读的，不能写入。请先取消它的只读属性，再试一次。',
      });
      expect(edits).toEqual([]);
    }, workspace));

  test('clients that resolve nothing get the edits at once', () =>
    withServer(
      async (client) => {
        await client.open(TWO, TWO_TEXT);
        const start = placeOf(TWO_TEXT, '疾控处');
        const actions = await client.actions(TWO, { start, end: start }, { only });
        expect(actions.map(({ edit }) => edit?.documentChanges?.length)).toEqual([2, 2]);
      },
      {
        ...workspace,
        capabilities: {
          ...VS_CODE,
          textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
        },
      },
    ));

  test('is not offered unasked, nor for what is no office', () =>
    withServer(async (client) => {
      await client.open(ONE, ONE_TEXT);
      const at = async (wanted: string) => {
        const start = placeOf(ONE_TEXT, wanted);
        return titles(await client.actions(ONE, { start, end: start }, { only }));
      };
      expect(await at('各相关处室')).toEqual([]);
      expect(await at('接种')).toEqual([]);
      const start = placeOf(ONE_TEXT, '疾控处');
      const automatic = await client.actions(ONE, { start, end: start }, { triggerKind: 2 });
      expect(titles(automatic).filter((title) => title.startsWith('合并'))).toEqual([]);
    }, workspace));

  test.each([
    ['疾控处', '疾病预防控制处', '两处写的是同一个处室。'],
    ['疾控处', '新处', '名录里没有处室“新处”。请先把它加入名录。'],
    ['规划处', '医政处', ''],
    ['接种', '医政处', '请先把光标放在责任标注或处室名录里的处室名称上。'],
    ['各相关处室', '医政处', '“各相关处室”是统称，不是哪一个处室的名称。'],
  ])('%s into %s', (wanted, into, message) =>
    withServer(async (client) => {
      taking(client);
      await client.open(ONE, ONE_TEXT);
      const params = { uri: ONE, position: placeOf(ONE_TEXT, wanted, 1), into };
      const result = await client.connection.sendRequest<OfficeEditResult>(MERGE_OFFICES, params);
      expect(result.message ?? '').toBe(message);
    }, workspace),
  );

  test('an office cannot take over from its own successor', () =>
    withServer(async (client) => {
      await client.open(TWO, TWO_TEXT);
      const params = { uri: TWO, position: placeOf(TWO_TEXT, '疾控处', 1), into: '中医医政处' };
      const { message } = await client.connection.sendRequest<OfficeEditResult>(MERGE_OFFICES, params);
      expect(message).toContain('绕成了圈');
    }, workspace));

  test('without a directory, between the names in the plans', () =>
    withServer(
      async (client) => {
        const edits = taking(client);
        await client.open(TWO, TWO_TEXT);
        const place = { uri: TWO, position: placeOf(TWO_TEXT, '疾控处') };
        const { offices } = await client.connection.sendRequest<OfficeChoices>(OFFICE_CHOICES, place);
        expect(offices.map(({ name }) => name)).toEqual(['规划处', '医政处']);
        await client.connection.sendRequest(MERGE_OFFICES, { ...place, into: '医政处' });
        expect(linesOf(edits[0], { [TWO]: TWO_TEXT })).toEqual([
          '1. 疾病防控。（牵头处室：医政处；配合处室：规划处）',
          '2. 医政。（责任处室：医政处）',
        ]);
      },
      { files: { [TWO]: TWO_TEXT }, folders: [FOLDER] },
    ));
});

describe('splitting', () => {
  const into = ['疾控一处', '医政处'];

  test('as was chosen for each item', () =>
    withServer(async (client) => {
      const edits = taking(client);
      await client.open(TWO, TWO_TEXT);
      const place = { uri: TWO, position: placeOf(TWO_TEXT, '疾控处'), into };
      const { name, items } = await client.connection.sendRequest<SplitItems>(SPLIT_ITEMS, place);
      expect(name).toBe('疾控处');
      expect(items.map(({ file, item, role, suggested }) => [file, item, role, suggested])).toEqual([
        ['2026年乙工作要点.plan', '1. 疾病防控', '牵头', 0],
        ['2026年乙工作要点.plan', '2. 医政', '负责', 1],
      ]);
      const choices = items.map(({ uri, version, position, suggested }) => ({
        uri,
        version,
        position,
        names: suggested === 0 ? into : ['医政处'],
      }));
      const result = await client.connection.sendRequest(SPLIT_OFFICE, { ...place, choices });
      expect(result).toEqual({ outcome: 'applied' });
      expect(linesOf(edits[0])).toEqual([
        '    until: 2025',
        '    successor: 疾控一处',
        '  - name: 疾控一处',
        '    from: 2026',
        '1. 疾病防控。（牵头处室：疾控一处、医政处；配合处室：规划处）',
        '2. 医政。（责任处室：医政处）',
      ]);
      expect(editedFiles(FILES, edits[0] ?? {})[DIRECTORY]).toContain(
        '  - name: 疾控一处\n    from: 2026\ngroups',
      );
    }, workspace));

  test('an office that keeps some of its work stays in the directory', () =>
    withServer(async (client) => {
      const edits = taking(client);
      await client.open(TWO, TWO_TEXT);
      const place = { uri: TWO, position: placeOf(TWO_TEXT, '疾控处'), into };
      const { items } = await client.connection.sendRequest<SplitItems>(SPLIT_ITEMS, place);
      const choices = items.map((item, index) => ({ ...item, names: index === 0 ? ['疾控一处'] : [] }));
      await client.connection.sendRequest(SPLIT_OFFICE, { ...place, choices });
      expect(linesOf(edits[0])).toEqual([
        '  - name: 疾控一处',
        '    from: 2026',
        '1. 疾病防控。（牵头处室：疾控一处；配合处室：规划处）',
      ]);
    }, workspace));

  test('is refused for names that are none, and once a plan has changed', () =>
    withServer(async (client) => {
      await client.open(TWO, TWO_TEXT);
      const place = { uri: TWO, position: placeOf(TWO_TEXT, '疾控处') };
      const ask = (names: string[]) =>
        client.connection.sendRequest<SplitItems>(SPLIT_ITEMS, { ...place, into: names });
      expect((await ask(['疾控一处'])).message).toContain('至少两个');
      expect((await ask(['疾控一处', '疾控 二处'])).message).toBe('新名称中不能有空格。');
      const { items } = await ask(into);
      await client.change(TWO, { text: TWO_TEXT });
      const choices = items.map((item) => ({ ...item, names: ['医政处'] }));
      const result = await client.connection.sendRequest<OfficeEditResult>(SPLIT_OFFICE, {
        ...place,
        into,
        choices,
      });
      expect(result.outcome).toBe('impossible');
      expect(result.message).toBe('没有改动：《2026年乙工作要点.plan》刚刚在别处改动过。请再试一次。');
    }, workspace));
});
