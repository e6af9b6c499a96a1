import * as assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { click, hasPage, insertText, pressKey, takePicture, visibleText } from '../support/page';
import { openPlan, workspaceFolder } from '../support/plans';
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
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** The files as they were before any test, in the editor too. */
  async function startAnew(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await write(directory, OFFICES);
    await write(first, planOf(2025));
    await write(second, planOf(2026));
  }

  test('悬停显示处室的卡片', async () => {
    const editor = await openPlan(second);
    const place = placeOf(editor.document, '疾控处；');
    const text = await waitFor('卡片', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        second,
        place,
      );
      const shown = hovers.flatMap(({ contents }) =>
        contents.map((content) => (typeof content === 'string' ? content : content.value)),
      );
      const card = shown.find((one) => one.includes('**疾控处**'));
      return card?.includes('2 份文件') ? card : undefined;
    });
    assert.match(text, /疾病预防控制处/);
    assert.match(text, /牵头 1 项，配合 1 项/);
    if (!hasPage) {
      return;
    }
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('editor.action.showHover');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await takePicture('处室卡片');
    await vscode.commands.executeCommand('editor.action.hideHover');
  });

  test('转到定义打开名录里的那一项', async () => {
    const editor = await openPlan(second);
    const place = placeOf(editor.document, '疾控处；');
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    await waitFor(
      () => `名录（现在：${vscode.window.activeTextEditor?.document.uri.path}）`,
      () => vscode.window.activeTextEditor?.document.uri.path === directory.path,
    );
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 2);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await takePicture('名录的计数');
  });

  test('改名改到名录和每一份文稿', async () => {
    const editor = await openPlan(second);
    const edit = await waitFor('改名', async () => {
      const made = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        second,
        placeOf(editor.document, '疾控处；'),
        '疾病防控处',
      );
      return made.size > 0 && made;
    });
    assert.equal(edit.size, 3);
    await apply(edit);
    assert.equal(await read(second), planOf(2026).replaceAll('疾控处', '疾病防控处'));
    assert.equal(await read(first), planOf(2025).replaceAll('疾控处', '疾病防控处'));
    assert.equal(await read(directory), OFFICES.replaceAll('疾控处', '疾病防控处'));
  });

  test('改回原名，各份文件一字不差', async () => {
    const editor = await openPlan(first);
    const edit = await waitFor('改名', async () => {
      const made = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        first,
        placeOf(editor.document, '疾病防控处；'),
        '疾控处',
      );
      return made.size > 0 && made;
    });
    await apply(edit);
    assert.equal(await read(second), planOf(2026));
    assert.equal(await read(first), planOf(2025));
    assert.equal(await read(directory), OFFICES);
  });

  test('序号不能改名，并说明原因', async () => {
    const editor = await openPlan(second);
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
      return actions.find(({ title }) => title.includes('并入“基层卫生处”'));
    });
    assert.ok(action.edit);
    await apply(action.edit);
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
    await vscode.window.showTextDocument(directory);
    await waitFor('计数', async () => (await visibleText('.codelens-decoration a')).length > 0);
    await click('.codelens-decoration a', '牵头 2 项');
    const shown = await waitFor('各处', async () => {
      const rows = await visibleText('.peekview-widget .monaco-list-row');
      return rows.some((row) => row.includes('甲.plan')) && rows;
    });
    assert.ok(shown.some((row) => row.includes('乙.plan')));
    await takePicture('处室的各处');
    await pressKey('Escape');
  });

  test('命令“合并处室”先问由哪个处室承接', async function () {
    if (!hasPage) {
      this.skip();
    }
    await startAnew();
    await showCursorAt(second, '疾控处；');
    const done = vscode.commands.executeCommand('yaodian.mergeOffices');
    await waitFor('选择', async () =>
      (await visibleText('.quick-input-list .monaco-list-row'))[0]?.includes('基层卫生处'),
    );
    await takePicture('合并到哪个处室');
    await pressKey('Enter');
    await done;
    await vscode.workspace.saveAll(false);
    assert.match(await read(second), /（牵头处室：基层卫生处）/);
    assert.match(await read(directory), /successor: 基层卫生处/);
  });

  test('命令“拆分处室”逐项问由谁承担', async function () {
    if (!hasPage) {
      this.skip();
    }
    await startAnew();
    await showCursorAt(second, '疾控处；');
    const done = vscode.commands.executeCommand('yaodian.splitOffice');
    await waitFor('名称框', async () => (await visibleText('.quick-input-title')).some((one) => one !== ''));
    await insertText('疾控一处、基层卫生处');
    await pressKey('Enter');
    for (const step of ['1/2', '2/2']) {
      await waitFor(step, async () =>
        (await visibleText('.quick-input-title')).some((one) => one.includes(step)),
      );
      await takePicture(`拆分处室 ${step.charAt(0)}`);
      await pressKey('Enter');
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

async function showCursorAt(uri: vscode.Uri, wanted: string): Promise<void> {
  const editor = await openPlan(uri);
  // The editor may still have the text from before the file was written anew.
  await waitFor(wanted, () => editor.document.getText().includes(wanted));
  const place = placeOf(editor.document, wanted);
  editor.selection = new vscode.Selection(place, place);
}

function placeOf(document: vscode.TextDocument, wanted: string): vscode.Position {
  const offset = document.getText().indexOf(wanted);
  assert.ok(offset >= 0, wanted);
  return document.positionAt(offset);
}
