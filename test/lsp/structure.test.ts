import { expect, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  type CodeAction,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { RestructureResult } from '../../server/src/lsp/protocol';
import { LINE, type TestClient, withServer } from './client';
import { applied } from './edits';
import { PLAN } from './plans';
import { VS_CODE } from './vscode';

const TEXT = '一、甲\n1. 乙。见第3项。\n2. 丙。\n二、丁\n3. 戊。\n';

const asked = (client: TestClient, line: number, only: string) =>
  client.actions(PLAN, LINE(line), { only: [only] });

async function resolved(
  client: TestClient,
  action: CodeAction | undefined,
): Promise<WorkspaceEdit | undefined> {
  if (action === undefined) throw new Error('not offered');
  return (await client.connection.sendRequest(CodeActionResolveRequest.type, action)).edit;
}

/** Has the server make an edit, as a command does; the text after it. */
async function commanded(client: TestClient, text: string, edit: string, line: number) {
  let after = text;
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
    after = applied(text, params.edit);
    return { applied: true };
  });
  const range = { start: { line, character: 0 }, end: { line, character: 0 } };
  const params = { uri: PLAN, range, edit };
  const result: RestructureResult = await client.connection.sendRequest('yaodian/restructure', params);
  return { after, ...result };
}

test('only what makes sense at the place is offered, and only when asked for', () =>
  withServer(async (client) => {
    await client.open(PLAN, TEXT);
    const titles = async (line: number, only: string) =>
      (await asked(client, line, only)).map(({ kind }) => kind?.replace(/.*yaodian\./, ''));
    expect(await titles(1, 'refactor')).toEqual(['down', 'promote']);
    expect(await titles(2, 'refactor')).toEqual(['up', 'down', 'promote', 'demote']);
    expect(await titles(2, 'refactor.move')).toEqual(['up', 'down']);
    expect(await titles(2, 'refactor.move.yaodian.up')).toEqual(['up']);
    expect(await titles(2, 'quickfix')).toEqual([]);
    const automatic = await client.actions(PLAN, LINE(2), { triggerKind: CodeActionTriggerKind.Automatic });
    expect(automatic.filter(({ kind }) => kind?.startsWith('refactor'))).toEqual([]);
  }));

test('the edit comes when an action is chosen', () =>
  withServer(async (client) => {
    await client.open(PLAN, TEXT);
    const [action] = await asked(client, 4, 'refactor.move.yaodian.up');
    expect(action?.edit).toBeUndefined();
    expect(applied(TEXT, await resolved(client, action))).toBe(
      '一、甲\n1. 乙。见第3项。\n2. 丙。\n3. 戊。\n二、丁\n',
    );
    await client.change(PLAN, { text: `${TEXT}4. 己。\n` });
    expect(await resolved(client, action)).toBeUndefined();
  }));

test('a client that cannot ask later gets the edit at once', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, TEXT);
      const [action] = await asked(client, 2, 'refactor.rewrite.yaodian.demote');
      expect(applied(TEXT, action?.edit)).toBe('一、甲\n1. 乙。见第2项。\n（1）丙。\n二、丁\n2. 戊。\n');
    },
    {
      capabilities: {
        ...VS_CODE,
        textDocument: {
          ...VS_CODE.textDocument,
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        },
      },
    },
  ));

test('what may mean another item now is shown before it is made', () =>
  withServer(async (client) => {
    const text = '---\n编号: 分节\n---\n一、甲\n（一）乙\n（二）丙\n1. 丁。\n2. 戊。\n3. 己。见第1项。\n';
    await client.open(PLAN, text);
    const edit = await resolved(client, (await asked(client, 6, 'refactor.move.yaodian.up'))[0]);
    expect(edit?.changeAnnotations).toEqual({
      order: { label: '内容和序号（有 1 处引用要核对）', needsConfirmation: true },
    });
  }));

test('as commands they say why they do nothing', () =>
  withServer(async (client) => {
    await client.open(PLAN, TEXT);
    expect(await commanded(client, TEXT, 'moveDown', 0)).toEqual({
      outcome: 'applied',
      after: '一、丁\n1. 戊。\n二、甲\n2. 乙。见第1项。\n3. 丙。\n',
    });
    expect(await commanded(client, TEXT, 'demote', 1)).toEqual({
      outcome: 'impossible',
      message: '不能降级：前面没有同级的内容，或者下面已没有更低的层次。',
      after: TEXT,
    });
    expect(await commanded(client, TEXT, 'demote', 5)).toMatchObject({ outcome: 'elsewhere' });
    expect(await commanded(client, TEXT, 'renumberPlan', 1)).toMatchObject({
      outcome: 'impossible',
      message: '序号没有需要改的。',
    });
    expect(await commanded(client, TEXT, 'no such edit', 1)).toEqual({ outcome: 'elsewhere', after: TEXT });
    const wrong = TEXT.replace('3. 戊', '4. 戊');
    await client.change(PLAN, { text: wrong });
    expect((await commanded(client, wrong, 'renumberPlan', 1)).after).toBe(TEXT);
  }));
