import * as assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { putCursor, waitForCursor } from '../support/cursor';
import { cleanPlan, openNewPlan } from '../support/plans';
import { waitForServer } from '../support/server';
import { type, typeOpeningBracket } from '../support/typing';
import { waitFor } from '../support/waitFor';

/** The line after the clean plan. */
const LAST = cleanPlan.length;

suite('输入', () => {
  // How the language pairs brackets and goes on with comments comes from a file, which VS Code reads when it can.
  suiteSetup(async () => {
    const editor = await openNewPlan('语言设置', ['']);
    await typeOpeningBracket(editor);
  });

  test('键入全角括号自动配对', async () => {
    const editor = await openNewPlan('配对', ['']);
    await typeOpeningBracket(editor);
    assert.equal(editor.document.lineAt(0).text, '（）');
  });

  test('备注行中回车仍为备注', async () => {
    const editor = await openNewPlan('备注', ['%% 待核实的数字']);
    await putCursor(editor, 0, '%% 待核实'.length);
    await type('\n');
    await waitFor('换行', () => editor.document.lineCount === 3);
    assert.equal(editor.document.lineAt(1).text, '%% 的数字');
  });

  test('切换备注用“%%”', async () => {
    const editor = await openNewPlan('切换备注', ['征求意见稿']);
    await vscode.commands.executeCommand('editor.action.commentLine');
    await waitFor('备注', () => editor.document.lineAt(0).text === '%% 征求意见稿');
  });

  test('条目末尾回车续号，空号上回车去号', async () => {
    const editor = await openNewPlan('续号', [...cleanPlan]);
    const { document } = editor;
    await putCursorAfter(editor, '配合处室：医政医管处）');
    await type('\n');
    await waitFor('续号', () => document.lineAt(LAST).text === '5. ');
    await waitForCursor(editor, LAST, 3);
    await type('\n');
    await waitFor('去号', () => document.lineAt(LAST).text === '');
    await waitForCursor(editor, LAST, 0);
    assert.equal(document.lineCount, cleanPlan.length + 2);
  });

  test('章节标题末尾回车写出第一条的序号，撤销两次回到原样', async () => {
    const editor = await openNewPlan('首条', [...cleanPlan, '三、加强党的建设']);
    const { document } = editor;
    const before = document.getText();
    await putCursorAfter(editor, '三、加强党的建设');
    await type('\n');
    await waitFor('首条的序号', () => document.lineAt(LAST + 1).text === '5. ');
    await vscode.commands.executeCommand('undo');
    await waitFor('撤销序号', () => document.lineAt(LAST + 1).text === '');
    await vscode.commands.executeCommand('undo');
    await waitFor('撤销换行', () => document.getText() === before);
  });

  test('Shift+回车只换行', async () => {
    const editor = await openNewPlan('只换行', [...cleanPlan]);
    await putCursorAfter(editor, '配合处室：医政医管处）');
    await vscode.commands.executeCommand('yaodian.newLine');
    await waitFor('换行', () => editor.document.lineCount === cleanPlan.length + 2);
    // A number would come with some delay: the next one that is typed comes after it.
    await typeOpeningBracket(editor);
    await type('责任处室:');
    await waitFor(
      () => `冒号（现为“${editor.document.lineAt(LAST).text}”）`,
      () => editor.document.lineAt(LAST).text === '（责任处室：）',
    );
  });

  test('标注里键入半角标点', async () => {
    const editor = await openNewPlan('标点', [...cleanPlan, '5. 加强党的建设。抓好落实。']);
    const { document } = editor;
    await putCursorAfter(editor, '抓好落实。');
    await typeOpeningBracket(editor);
    for (const [text, after] of [
      ['牵头处室:', '（牵头处室：）'],
      ['办公室,', '（牵头处室：办公室、）'],
      ['应急办;', '（牵头处室：办公室、应急办；）'],
      ['配合处室:', '（牵头处室：办公室、应急办；配合处室：）'],
      ['疾控处', '（牵头处室：办公室、应急办；配合处室：疾控处）'],
      ['）,', '（牵头处室：办公室、应急办；配合处室：疾控处）,'],
    ] as const) {
      await type(text);
      await waitFor(after, () => document.lineAt(LAST).text === `5. 加强党的建设。抓好落实。${after}`);
    }
  });
});

async function putCursorAfter(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  await waitForServer(document);
  const end = document.positionAt(document.getText().lastIndexOf(text) + text.length);
  await putCursor(editor, end.line, end.character);
}
