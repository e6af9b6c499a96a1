import * as assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { putCursor } from '../support/cursor';
import { choose, waitForChoice, waitForQuestion } from '../support/lists';
import {
  click,
  clickUntil,
  hasPage,
  insertText,
  pressKey,
  takePicture,
  visibleText,
  waitForFocus,
} from '../support/page';
import { closeEditors, openPlan, workspaceFolder } from '../support/plans';
import { waitForServer } from '../support/server';
import { waitFor } from '../support/waitFor';

const OFFICES = [
  '# 名录',
  'offices:',
  '  - name: 疾控处 # 注',
  '    fullName: "疾病预防控制处"',
  '    duties: 疫情防控、免疫规划',
  '  - 基层卫生处',
  '  - name: 医政医管处',
  '    successor: 疾控处',
  'groups: [各相关处室]',
  '',
].join('\r\n');

const planOf = (year: number): string =>
  [
    `${year}年全区卫生健康工作要点`,
    '一、提升公共卫生服务能力',
    '1. 加强疾病预防控制。完善监测预警机制，接种率保持在95%以上，详见第二项。（牵头处室：疾控处；配合处室：基层卫生处）',
    '2. 加强基层卫生服务。新建服务站5个以上。（牵头处室：基层卫生处；配合处室：疾控处、各相关处室）',
    '',
  ].join('\n');

suite('处室', () => {
  const folder = vscode.Uri.joinPath(workspaceFolder().uri, '处室改名');
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const directory = file('offices.yaml');
  const [first, second] = [file('2025年甲.plan'), file('2026年乙.plan')];

  suiteSetup(async () => {
    await write(directory, OFFICES);
    await write(first, planOf(2025));
    await write(second, planOf(2026));
  });
  suiteTeardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  async function showCursorAt(wanted: string): Promise<void> {
    const editor = await openPlan(second);
    // The editor may still have the text from before the file was written anew.
    await waitFor(wanted, () => editor.document.getText().includes(wanted));
    const place = placeOf(editor.document, wanted);
    await waitForCard(second, place);
    await putCursor(editor, place.line, place.character);
  }

  /** The files as they were before any test. */
  async function startAnew(): Promise<void> {
    await closeEditors();
    await write(directory, OFFICES);
    await write(first, planOf(2025));
    await write(second, planOf(2026));
  }

  test('悬停显示处室的卡片', async () => {
    const editor = await openPlan(second);
    const place = placeOf(editor.document, '疾控处；');
    const text = await waitForCard(second, place);
    assert.match(text, /疾病预防控制处/);
    assert.match(text, /牵头 1 项，配合 1 项/);
    if (!hasPage) {
      return;
    }
    await putCursor(editor, place.line, place.character);
    await vscode.commands.executeCommand('editor.action.showHover');
    await waitFor('卡片', async () =>
      (await visibleText('.monaco-hover')).some((one) => one.includes('牵头 1 项')),
    );
    await takePicture('处室卡片');
    await vscode.commands.executeCommand('editor.action.hideHover');
  });

  test('转到定义打开名录里的那一项', async () => {
    const editor = await openPlan(second);
    const place = placeOf(editor.document, '疾控处；');
    await waitForServer(editor.document);
    await putCursor(editor, place.line, place.character);
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    const shown = await waitFor(
      () => `名录（现在：${vscode.window.activeTextEditor?.document.uri.path}）`,
      () => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.path === directory.path && active;
      },
    );
    await waitFor('光标', () => shown.selection.active.line === 2);
    if (hasPage) {
      await waitFor('计数', async () => (await visibleText('.codelens-decoration a')).length > 0);
      await takePicture('名录的计数');
    }
  });

  test('改名改到名录和每一份文稿', async () => {
    const editor = await openPlan(second);
    await apply(await renaming(second, placeOf(editor.document, '疾控处；'), '疾病防控处'));
    assert.equal(await read(second), planOf(2026).replaceAll('疾控处', '疾病防控处'));
    assert.equal(await read(first), planOf(2025).replaceAll('疾控处', '疾病防控处'));
    assert.equal(await read(directory), OFFICES.replaceAll('疾控处', '疾病防控处'));
  });

  test('改回原名，各份文件一字不差', async () => {
    const editor = await openPlan(first);
    await apply(await renaming(first, placeOf(editor.document, '疾病防控处；'), '疾控处'));
    assert.equal(await read(second), planOf(2026));
    assert.equal(await read(first), planOf(2025));
    assert.equal(await read(directory), OFFICES);
  });

  test('序号不能改名，并说明原因', async () => {
    const editor = await openPlan(second);
    await waitForServer(editor.document);
    await assert.rejects(
      async () =>
        vscode.commands.executeCommand('vscode.prepareRename', second, placeOf(editor.document, '2. 加强')),
      /重新编号/,
    );
  });

  test('合并处室', async () => {
    const editor = await openPlan(second);
    const place = placeOf(editor.document, '疾控处；');
    const action = await waitFor('合并', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        second,
        new vscode.Range(place, place),
        vscode.CodeActionKind.RefactorRewrite.append('mergeOffices').value,
        10,
      );
      return actions.find(({ title, edit }) => edit !== undefined && title.includes('并入“基层卫生处”'))
        ?.edit;
    });
    await apply(action);
    assert.match(
      await read(second),
      /（牵头处室：基层卫生处）\n[^\n]*（牵头处室：基层卫生处；配合处室：各相关处室）/,
    );
    assert.equal(await read(first), planOf(2025), '往年的文稿不改');
    assert.match(await read(directory), /免疫规划\r\n {4}until: 2025\r\n {4}successor: 基层卫生处\r\n/);
    await takePicture('合并处室');
  });

  test('点名录上方的计数，列出写到它的各处', async function () {
    if (!hasPage) {
      this.skip();
    }
    await startAnew();
    const { document } = await vscode.window.showTextDocument(directory);
    // The editor may still have the text from before the file was written anew; what is open over it goes when it changes.
    await waitFor('名录', () => document.getText() === OFFICES);
    const counts = '.codelens-decoration a';
    await waitFor('计数', async () => (await visibleText(counts)).some((one) => one.includes('牵头 2 项')));
    const shown = await clickUntil(
      '各处',
      () => click(counts, '牵头 2 项'),
      async () => {
        const rows = await visibleText('.peekview-widget .monaco-list-row');
        return rows.some((row) => row.includes('甲.plan')) && rows;
      },
    );
    assert.ok(shown.some((row) => row.includes('乙.plan')));
    await takePicture('处室的各处');
    await pressKey('Escape');
  });

  test('命令“处室改名”打开改名的框', async function () {
    if (!hasPage) {
      this.skip();
    }
    await startAnew();
    await showCursorAt('疾控处；');
    const done = vscode.commands.executeCommand('yaodian.renameOffice');
    await waitForFocus('.rename-box');
    await insertText('疾病防控处');
    await pressKey('Enter');
    await done;
    // The editor saves what it has renamed, in its own time.
    const renamed = (text: string) => text.replaceAll('疾控处', '疾病防控处');
    await waitFor('文稿改名', async () => (await read(second)) === renamed(planOf(2026)));
    await waitFor('名录改名', async () => (await read(directory)) === renamed(OFFICES));
  });

  test('命令“合并处室”先问由哪个处室承接', async function () {
    if (!hasPage) {
      this.skip();
    }
    await startAnew();
    await showCursorAt('疾控处；');
    const done = vscode.commands.executeCommand('yaodian.mergeOffices');
    await waitForChoice('基层卫生处');
    await takePicture('合并到哪个处室');
    await choose('基层卫生处');
    await done;
    await vscode.workspace.saveAll(false);
    assert.match(await read(second), /（牵头处室：基层卫生处）/);
    assert.match(await read(directory), /successor: 基层卫生处/);
  });

  test('有文稿是只读的，就都不合并，并说明原因', async function () {
    if (!hasPage) {
      this.skip();
    }
    await startAnew();
    await showCursorAt('疾控处；');
    await vscode.workspace.fs.writeFile(first, Buffer.from(planOf(2026)));
    await chmod(first.fsPath, 0o444);
    try {
      const done = vscode.commands.executeCommand('yaodian.mergeOffices');
      await choose('基层卫生处');
      await done;
      await waitFor('原因', async () =>
        (await visibleText('.notification-list-item-message')).some((one) =>
          /没有改动：《2025年甲\.plan》是只读的/.test(one),
        ),
      );
      await takePicture('合并处室 只读');
      await vscode.commands.executeCommand('notifications.clearAll');
      assert.equal(await read(second), planOf(2026));
      assert.equal(await read(first), planOf(2026));
      assert.equal(await read(directory), OFFICES);
    } finally {
      await chmod(first.fsPath, 0o644);
    }
  });

  test('命令“拆分处室”逐项问由谁承担', async function () {
    if (!hasPage) {
      this.skip();
    }
    await startAnew();
    await showCursorAt('疾控处；');
    const done = vscode.commands.executeCommand('yaodian.splitOffice');
    await waitForQuestion('疾控处');
    await insertText('疾控一处、基层卫生处');
    await pressKey('Enter');
    for (const step of ['1/2', '2/2']) {
      await waitForQuestion(step);
      await waitForChoice('');
      await takePicture(`拆分处室 ${step.charAt(0)}`);
      await choose('');
    }
    await done;
    await vscode.workspace.saveAll(false);
    assert.match(await read(directory), /successor: 疾控一处[\s\S]*- name: 疾控一处\r\n {4}from: 2026/);
    assert.doesNotMatch(await read(second), /疾控处/);
  });
});

const write = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, Buffer.from(text));

/** The file as it is on disk. */
const read = async (uri: vscode.Uri): Promise<string> =>
  Buffer.from(await vscode.workspace.fs.readFile(uri)).toString();

async function apply(edit: vscode.WorkspaceEdit): Promise<void> {
  assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }), '修改未被接受');
  await vscode.workspace.saveAll(false);
}

/** What the card of 疾控处 says at a place, once the server has taken in all three files as they are at the start. */
function waitForCard(uri: vscode.Uri, place: vscode.Position): Promise<string> {
  let card: string | undefined;
  return waitFor(
    () => `卡片（现为：${card}）`,
    async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        place,
      );
      const shown = hovers.flatMap(({ contents }) =>
        contents.map((content) => (typeof content === 'string' ? content : content.value)),
      );
      card = shown.find((one) => one.includes('**疾控处**'));
      return card?.includes('2 份文稿合计') && !card.includes('承接处室') && card;
    },
  );
}

/** The renaming of an office in all three files. While the server has not heard of the last change to them, it refuses. */
function renaming(uri: vscode.Uri, place: vscode.Position, name: string): Promise<vscode.WorkspaceEdit> {
  let last: unknown;
  return waitFor(
    () => `改名（现为：${last}）`,
    async () => {
      try {
        const made = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          uri,
          place,
          name,
        );
        last = made.entries().map(([file]) => file.path);
        return made.size === 3 && made;
      } catch (error) {
        last = error;
        return false;
      }
    },
  );
}

function placeOf(document: vscode.TextDocument, wanted: string): vscode.Position {
  const offset = document.getText().indexOf(wanted);
  assert.ok(offset >= 0, wanted);
  return document.positionAt(offset);
}
