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
async function commanded(client: TestClient, text: string, edit: string, line: number, oneWay = false) {
  let after = text;
  let shown: WorkspaceEdit['changeAnnotations'];
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
    after = applied(text, params.edit);
    shown = params.edit.changeAnnotations;
    return { applied: true };
  });
  const range = { start: { line, character: 0 }, end: { line, character: 0 } };
  const params = { uri: PLAN, range, edit, oneWay };
  const result: RestructureResult = await client.connection.sendRequest('yaodian/restructure', params);
  return { after, ...(shown === undefined ? {} : { shown: shown.order }), ...result };
}

test('only what makes sense at the place is offered, and only when asked for', () =>
  withServer(async (client) => {
    await client.open(PLAN, TEXT);
    const titles = async (line: number, only: string) =>
      (await asked(client, line, only)).map(({ kind }) => kind?.replace(/.*yaodian\./, ''));
    expect(await titles(1, 'refactor')).toEqual(['down', 'promote', 'join']);
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

const DOUBTFUL =
  '---\n编号: 分节\n---\n一、甲\n1. 乙。\n2. 丙。\n二、丁\n1. 戊。\n2. 己。\n三、庚\n见第1项。\n';
const CHECK = '有 1 处引用要核对：第 11 行“第1项”。';

test('what may mean another item now is shown before it is made', () =>
  withServer(async (client) => {
    await client.open(PLAN, DOUBTFUL);
    const edit = await resolved(client, (await asked(client, 4, 'refactor.move.yaodian.down'))[0]);
    expect(edit?.changeAnnotations).toEqual({
      order: { label: '内容和序号', description: CHECK, needsConfirmation: true },
    });
  }));

test('by a key it is made at once, and then told', () =>
  withServer(async (client) => {
    await client.open(PLAN, DOUBTFUL);
    const { shown, ...others } = await commanded(client, DOUBTFUL, 'moveDown', 4, true);
    expect(others).toMatchObject({ outcome: 'applied', toCheck: CHECK });
    expect(shown).toEqual({ label: '内容和序号' });
    expect(await commanded(client, DOUBTFUL, 'moveDown', 4)).not.toHaveProperty('toCheck');
  }));

test('and is told where the client cannot show it', () => {
  const { changeAnnotationSupport: _, ...workspaceEdit } = VS_CODE.workspace?.workspaceEdit ?? {};
  return withServer(
    async (client) => {
      await client.open(PLAN, DOUBTFUL);
      await resolved(client, (await asked(client, 4, 'refactor.move.yaodian.down'))[0]);
      expect(client.windows).toEqual([CHECK]);
      expect(await commanded(client, DOUBTFUL, 'moveDown', 4)).toMatchObject({ toCheck: CHECK });
    },
    { capabilities: { ...VS_CODE, workspace: { ...VS_CODE.workspace, workspaceEdit } } },
  );
});

test('one that would be read otherwise is not taken for one that has nowhere to go', () =>
  withServer(async (client) => {
    const broken = `2026年工作要点\n\n一、甲\n\n（一）乙\n\n1. 推进专家工作室（联合病房）建设，力争10%的乡镇卫生\n\n院、社区卫生服务中心建有1个以上专家工作室（联合病房）。\n\n（二）丙\n\n2. 丁。\n`;
    await client.open(PLAN, broken);
    expect(await commanded(client, broken, 'promote', 6)).toMatchObject({
      outcome: 'impossible',
      message: expect.stringMatching(/^没有改动：改了以后，这里的行会读成别的条目或段落/),
      after: broken,
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
    const head = `2026年工作要点\n${TEXT}附件：1. 清单\n2. 分工表\n`;
    await client.change(PLAN, { text: head });
    for (const [edit, line] of [
      ['promote', 0],
      ['moveUp', 0],
      ['joinItems', 7],
    ] as const) {
      expect(await commanded(client, head, edit, line)).toEqual({
        outcome: 'elsewhere',
        message: '请把光标放在带序号的标题或条目里。',
        after: head,
      });
    }
    await client.change(PLAN, { text: TEXT });
    expect(await commanded(client, TEXT, 'renumberPlan', 1)).toMatchObject({
      outcome: 'impossible',
      message: '序号没有需要改的。',
    });
    expect(await commanded(client, TEXT, 'no such edit', 1)).toEqual({ outcome: 'elsewhere', after: TEXT });
    const wrong = TEXT.replace('3. 戊', '4. 戊');
    await client.change(PLAN, { text: wrong });
    expect((await commanded(client, wrong, 'renumberPlan', 1)).after).toBe(TEXT);
  }));

const AMBIGUOUS = '一、甲\n1. 乙。\n2. 丙。\n二、丁\n1. 戊。\n';
/** Without the first item of the second section nothing shows that each section counts anew. */
const WHY =
  '改后看不出原来怎样编号，反过来改序号会不一样（文首写明“编号: 连续”或“编号: 重新”就能认出）。要还原请撤销。';
const MOVED = '一、甲\n1. 乙。\n2. 丙。\n3. 戊。\n二、丁\n';

test('what its opposite could not take back is shown first, with the reason', () =>
  withServer(async (client) => {
    const text = AMBIGUOUS;
    await client.open(PLAN, text);
    const [up] = await asked(client, 4, 'refactor.move.yaodian.up');
    const edit = await resolved(client, up);
    const shown = { label: '内容和序号', description: WHY, needsConfirmation: true };
    expect(edit?.changeAnnotations).toEqual({ order: shown });
    expect(applied(text, edit)).toBe(MOVED);
    expect(await commanded(client, text, 'moveUp', 4)).toEqual({
      outcome: 'applied',
      shown,
      after: MOVED,
    });
    const head = '---\n编号: 分节\n---\n';
    await client.change(PLAN, { text: head + text });
    const [now] = await asked(client, 7, 'refactor.move.yaodian.up');
    const plain = await resolved(client, now);
    expect(plain?.changeAnnotations).toBeUndefined();
    expect(applied(head + text, plain)).toBe(head + MOVED);
  }));

test('clients that cannot show it first are told when it is made, or in the title', async () => {
  const { changeAnnotationSupport: _, ...workspaceEdit } = VS_CODE.workspace?.workspaceEdit ?? {};
  const workspace = { ...VS_CODE.workspace, workspaceEdit };
  await withServer(
    async (client) => {
      await client.open(PLAN, AMBIGUOUS);
      const [up] = await asked(client, 4, 'refactor.move.yaodian.up');
      expect(client.windows).toEqual([]);
      expect(applied(AMBIGUOUS, await resolved(client, up))).toBe(MOVED);
      expect(client.windows).toEqual([WHY]);
      const [promote] = await asked(client, 1, 'refactor.rewrite.yaodian.promote');
      await resolved(client, promote);
      expect(client.windows).toEqual([WHY]);
    },
    { capabilities: { ...VS_CODE, workspace } },
  );
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
  await withServer(
    async (client) => {
      await client.open(PLAN, AMBIGUOUS);
      const [up] = await asked(client, 4, 'refactor.move.yaodian.up');
      expect(up?.title).toBe(`上移（连同下级内容）（${WHY}）`);
      expect(applied(AMBIGUOUS, up?.edit)).toBe(MOVED);
    },
    { capabilities: { ...VS_CODE, workspace, textDocument: { ...VS_CODE.textDocument, codeAction } } },
  );
});

test('one that others follow is promoted with them below it, where that is asked for', () =>
  withServer(async (client) => {
    const text = '一、甲\n1. 乙。\n（1）庚。\n2. 丙。见第3项。\n二、丁\n3. 戊。\n';
    const after = '一、甲\n二、乙。\n1. 庚。\n2. 丙。见第3项。\n三、丁\n3. 戊。\n';
    await client.open(PLAN, text);
    const [action, ...others] = await asked(client, 1, 'refactor.rewrite.yaodian.promote');
    expect(others).toEqual([]);
    expect(action?.title).toBe('升一级，后面的各项归入其下（要还原请撤销）');
    const edit = await resolved(client, action);
    expect(edit?.changeAnnotations).toBeUndefined();
    expect(applied(text, edit)).toBe(after);
    const message = '“1.”升一级，后面的各项归入其下。要还原请撤销。';
    // A key has it made at once; the plain command shows it before.
    expect(await commanded(client, text, 'promote', 1, true)).toEqual({ outcome: 'applied', message, after });
    expect(await commanded(client, text, 'promote', 1)).toEqual({
      outcome: 'applied',
      shown: { label: '内容和序号', description: message, needsConfirmation: true },
      after,
    });
    expect((await asked(client, 3, 'refactor.rewrite.yaodian.promote')).map(({ title }) => title)).toEqual([
      '升一级（连同下级内容）',
    ]);
  }));

test('an item is split between two tags that are the same, and each keeps one', () =>
  withServer(async (client) => {
    const text = '1. 乙。做好甲事。（责任处室：办公室）做好乙事。（责任处室：办公室）\n2. 丙。\n';
    await client.open(PLAN, text);
    const start = { line: 0, character: text.indexOf('做好乙') };
    const only = ['refactor.rewrite.yaodian.split'];
    const [split] = await client.actions(PLAN, { start, end: start }, { only });
    expect(split?.title).toBe('在光标处拆成两条（要还原请撤销）');
    const edit = await resolved(client, split);
    expect(edit?.changeAnnotations).toBeUndefined();
    expect(applied(text, edit)).toBe(
      '1. 乙。做好甲事。（责任处室：办公室）\n2. 做好乙事。（责任处室：办公室）\n3. 丙。\n',
    );
  }));

test('two items whose tags cannot become one are joined with both', () =>
  withServer(async (client) => {
    const text = '1. 乙。（责任处室：办公室，6月底前）\n\n2. 丙。（责任处室：医政处，9月底前）\n3. 丁。\n';
    await client.open(PLAN, text);
    const [join] = await asked(client, 0, 'refactor.rewrite.yaodian.join');
    expect(join?.title).toBe('与下一条合并（要还原请撤销）');
    expect(applied(text, await resolved(client, join))).toBe(
      '1. 乙。（责任处室：办公室，6月底前）丙。（责任处室：医政处，9月底前）\n2. 丁。\n',
    );
  }));

test('items are cut in two and put together', () =>
  withServer(async (client) => {
    const text = '1. 乙。做好甲事。做好乙事。（责任处室：办公室）\n2. 丙。\n';
    await client.open(PLAN, text);
    const start = { line: 0, character: text.indexOf('做好乙') };
    const [split] = await client.actions(
      PLAN,
      { start, end: start },
      { only: ['refactor.rewrite.yaodian.split'] },
    );
    const after = applied(text, await resolved(client, split));
    expect(after).toBe('1. 乙。做好甲事。（责任处室：办公室）\n2. 做好乙事。（责任处室：办公室）\n3. 丙。\n');
    await client.change(PLAN, { text: after });
    const [join] = await asked(client, 0, 'refactor.rewrite.yaodian.join');
    expect(applied(after, await resolved(client, join))).toBe(text);
  }));

test('what is done with tags is offered in tags, where it fits', () =>
  withServer(
    async (client) => {
      const text = '1. 乙。（妇幼处/基层处、疾控处）\n2. 丙。（疾控处/妇幼处）\n';
      await client.open(PLAN, text);
      const at = (character: number) => ({ start: { line: 0, character }, end: { line: 0, character } });
      const offered = async (character: number) =>
        (await client.actions(PLAN, at(character), { only: ['refactor.rewrite'] })).filter(({ kind }) =>
          /sort|expand|tagStyle/.test(kind ?? ''),
        );
      expect(await offered(4)).toEqual([]);
      const actions = await offered(10);
      expect(actions.map(({ title }) => title)).toEqual([
        '处室按名录排序：本处标注',
        '处室按名录排序：全文标注',
        '展开简写的责任标注：本处',
        '展开简写的责任标注：全文',
        '全文责任标注改为（牵头：甲；配合：乙）',
        '全文责任标注改为【牵头：甲；配合：乙】',
        '全文责任标注改为各占一行',
        '全文责任标注改为（甲牵头，乙配合）',
      ]);
      const done = await Promise.all(
        actions.map(async (action) => applied(text, await resolved(client, action))),
      );
      expect(done.map((one) => one.split('\n')[0])).toEqual([
        '1. 乙。（妇幼处/疾控处、基层处）',
        '1. 乙。（妇幼处/疾控处、基层处）',
        '1. 乙。（牵头处室：妇幼处；配合处室：基层处、疾控处）',
        '1. 乙。（牵头处室：妇幼处；配合处室：基层处、疾控处）',
        '1. 乙。（牵头处室：妇幼处；配合处室：基层处、疾控处）',
        '1. 乙。【牵头处室：妇幼处；配合处室：基层处、疾控处】',
        '1. 乙。',
        '1. 乙。（妇幼处牵头，基层处、疾控处配合）',
      ]);
    },
    {
      files: {
        'file:///plans/offices.yaml': 'offices:\n  - name: 疾控处\n  - name: 基层处\n  - name: 妇幼处\n',
      },
    },
  ));

test('tags that cannot be written in another style say which one is in the way', () =>
  withServer(async (client) => {
    await client.open(PLAN, '1. 乙。（牵头处室：疾控处）\n2. 丙。(牵头处室：基层处)\n');
    const range = { start: { line: 0, character: 8 }, end: { line: 0, character: 8 } };
    const params = { uri: PLAN, range, edit: 'restyleBlack' };
    expect(await client.connection.sendRequest('yaodian/restructure', params)).toMatchObject({
      message: '没有改动：第 2 行的责任标注不规范，或者写法特殊，改了会丢内容。请先改好这一处。',
    });
  }));

test('the name of that file ends with a whole character', () =>
  withServer(async (client) => {
    await client.open(PLAN, `2026年工作要点\n一、甲\n1. 乙。\n二、${'丙'.repeat(49)}𠮷丁\n2. 戊。\n`);
    const [action] = await asked(client, 3, 'refactor.extract');
    const [made] = (await resolved(client, action))?.documentChanges ?? [];
    expect(made).toMatchObject({ uri: expect.stringMatching(`${encodeURIComponent('丙𠮷')}.plan$`) });
  }));

test('a section goes to a file of its own, whose name is free', () =>
  withServer(
    async (client) => {
      const text = '2026年工作要点\n一、甲\n1. 乙。\n二、丙/丁\n2. 戊。见第1项。\n';
      await client.open(PLAN, text);
      expect(await asked(client, 4, 'refactor.extract')).toEqual([]);
      const [action] = await asked(client, 3, 'refactor.extract');
      const edit = await resolved(client, action);
      const file =
        'file:///plans/2026%E5%B9%B4%E5%B7%A5%E4%BD%9C%E8%A6%81%E7%82%B9%EF%BC%88%E4%B8%99%E4%B8%81%EF%BC%89-2.plan';
      expect(edit?.documentChanges).toMatchObject([
        { kind: 'create', uri: file },
        {
          textDocument: { uri: file, version: null },
          edits: [
            {
              newText:
                '---\n标题: 2026年工作要点（丙/丁）\n年度: 2026\n---\n2026年工作要点（丙/丁）\n一、丙/丁\n%% 待核对：“第1项”指“乙”，已不在本文件。\n1. 戊。见第1项。\n',
            },
          ],
        },
        { textDocument: { uri: PLAN, version: 1 } },
      ]);
      expect(edit?.changeAnnotations?.extract).toEqual({
        label: '移到单独的文件',
        description: '有 1 处引用要核对，已在其上方注明。',
        needsConfirmation: true,
      });
    },
    { files: { 'file:///plans/2026年工作要点（丙丁）.plan': '' } },
  ));
