import { expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
} from 'vscode-languageserver-protocol';
import { LINE, type TestClient, withServer } from './client';
import { applied } from './edits';
import { CLEAN, PLAN } from './plans';
import { VS_CODE } from './vscode';

const KIND = 'refactor.rewrite.yaodian.renumber';
const TEXT = '一、甲\n1. 乙\n3. 丙\n三、丁\n4. 戊。见第3项。\n（2）己。\n';
const AFTER = '一、甲\n1. 乙\n2. 丙\n二、丁\n3. 戊。见第2项。\n（1）己。\n';

const offered = (client: TestClient, line: number) => client.actions(PLAN, LINE(line), { only: [KIND] });

/** The edit of an action that was chosen. */
const chosen = async (client: TestClient, action: CodeAction | undefined) => {
  expect(action?.edit).toBeUndefined();
  return action && (await client.connection.sendRequest(CodeActionResolveRequest.type, action)).edit;
};

test('the level, the section and the whole plan can be numbered anew', () =>
  withServer(async (client) => {
    await client.open(PLAN, TEXT);
    const actions = await offered(client, 4);
    expect(actions.map(({ title, kind }) => `${kind} ${title}`)).toEqual([
      `${KIND} 重新编号：本级`,
      `${KIND} 重新编号：本部分`,
      `${KIND} 重新编号：全文`,
    ]);
    expect(applied(TEXT, await chosen(client, actions[0]))).toBe(
      '一、甲\n1. 乙\n2. 丙\n三、丁\n3. 戊。见第2项。\n（2）己。\n',
    );
    expect(applied(TEXT, await chosen(client, actions[1]))).toBe(
      '一、甲\n1. 乙\n3. 丙\n三、丁\n4. 戊。见第3项。\n（1）己。\n',
    );
    expect(applied(TEXT, await chosen(client, actions[2]))).toBe(AFTER);
    await client.change(PLAN, { text: AFTER });
    expect(await chosen(client, actions[2])).toBeUndefined();
    expect(await offered(client, 4)).toEqual([]);
  }));

test('a client that can shows the changes before they are made', () =>
  withServer(async (client) => {
    await client.open(PLAN, TEXT);
    const edit = await chosen(client, (await offered(client, 4)).at(-1));
    expect(edit?.changeAnnotations).toEqual({
      numbers: { label: '序号', needsConfirmation: true },
      references: { label: '对条目的引用', needsConfirmation: true },
    });
    expect(edit?.documentChanges).toMatchObject([
      {
        textDocument: { uri: PLAN, version: 1 },
        edits: Array(5).fill({ annotationId: expect.stringMatching(/numbers|references/) }),
      },
    ]);
  }));

test('others get plain edits, at once where they cannot ask for them', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, TEXT);
      const edit = (await offered(client, 4)).at(-1)?.edit;
      expect(edit).not.toHaveProperty('changeAnnotations');
      expect(applied(TEXT, edit)).toBe(AFTER);
    },
    {
      capabilities: {
        ...VS_CODE,
        workspace: { configuration: true },
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
      },
    },
  ));

test('what cannot be known is said, and nothing is offered unasked or where all is well', () =>
  withServer(async (client) => {
    await client.open(PLAN, '1. 甲\n2. 乙\n4. 丙\n5. 见第3项。\n');
    expect((await offered(client, 3)).map(({ title }) => title)).toEqual([
      '重新编号：本级（有 1 处引用要核对）',
    ]);
    const edit = await chosen(client, (await offered(client, 3))[0]);
    expect(edit?.changeAnnotations?.numbers).toEqual({
      label: '序号',
      description: '有 1 处引用要核对：第 4 行“第3项”。',
      needsConfirmation: true,
    });
    const automatic = await client.actions(PLAN, LINE(3), { triggerKind: CodeActionTriggerKind.Automatic });
    expect(automatic.filter(({ kind }) => kind === KIND)).toEqual([]);
    await client.change(PLAN, { text: CLEAN });
    expect(await offered(client, 3)).toEqual([]);
    expect(await client.actions(PLAN, LINE(3), { only: ['quickfix'] })).toEqual([]);
  }));
