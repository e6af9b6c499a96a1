import * as assert from 'node:assert/strict';
import { setup, suite, test } from 'mocha';
import * as vscode from 'vscode';
import { putCursor, select } from '../support/cursor';
import { waitForSuggestion } from '../support/lists';
import { EDITOR, hasPage, pressKey, waitForFocus } from '../support/page';
import { cleanPlan, closeEditors, openNewPlan } from '../support/plans';
import { waitForServer } from '../support/server';
import { type } from '../support/typing';
import { waitFor } from '../support/waitFor';

/** What the keys of a keyboard do, with all that takes part when one is pressed. */
suite('按键', () => {
  setup(async function () {
    if (!hasPage) {
      this.skip();
    }
    await closeEditors();
  });

  test('没有序号的地方，Tab 照常缩进', async () => {
    const editor = await openPlanAt('按键缩进', '5. 加强宣传。普及│知识。');
    await pressKey('Tab');
    await line(editor, '5. 加强宣传。普及│  知识。', (text) => /^5. 加强宣传。普及\s+知识。$/.test(text));
  });

  test('选中几行，Tab 照常缩进', async () => {
    const editor = await openPlanAt('按键选中', '│5. 加强宣传。普及知识。');
    const { lineCount } = editor.document;
    await select(editor, new vscode.Selection(cleanPlan.length - 1, 0, cleanPlan.length, 3));
    await pressKey('Tab');
    await waitFor('缩进', () => /^\s+5\. 加强宣传/.test(editor.document.lineAt(cleanPlan.length).text));
    assert.equal(editor.document.lineCount, lineCount);
    assert.match(editor.document.lineAt(cleanPlan.length - 1).text, /^\s+4\. /);
  });

  test('选中标注再回车，去掉标注并续号；撤销回到原样', async () => {
    const editor = await openPlanAt('按键选中回车', '5. 加强宣传。普及知识。│（牵头处室：疾控处）');
    const before = editor.document.getText();
    const end = editor.document.lineAt(cleanPlan.length).range.end;
    await select(editor, new vscode.Selection(editor.selection.active, end));
    await pressKey('Enter');
    await waitFor('续号', () => editor.document.lineAt(cleanPlan.length + 1).text === '6. ');
    assert.equal(editor.document.lineAt(cleanPlan.length).text, '5. 加强宣传。普及知识。');
    await pressKey('Control+z');
    await pressKey('Control+z');
    await waitFor('撤销', () => editor.document.getText() === before);
  });

  test('条目中间回车，两半都不动', async () => {
    const editor = await openPlanAt('按键中间', '5. 加强宣传。普及│知识。（牵头处室：疾控处）');
    await pressKey('Enter');
    await waitFor(
      '换行',
      () => editor.document.lineAt(cleanPlan.length + 1).text === '知识。（牵头处室：疾控处）',
    );
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.equal(editor.document.lineAt(cleanPlan.length).text, '5. 加强宣传。普及');
  });

  test('Shift+回车只换行，选中的字去掉', async () => {
    const editor = await openPlanAt('按键只换行', '5. 加强宣传。普及知识。│多余');
    const end = editor.document.lineAt(cleanPlan.length).range.end;
    await select(editor, new vscode.Selection(editor.selection.active, end));
    await pressKey('Shift+Enter');
    await waitFor('换行', () => editor.document.lineCount === cleanPlan.length + 3);
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.equal(editor.document.lineAt(cleanPlan.length + 1).text, '');
    assert.equal(editor.document.lineAt(cleanPlan.length).text, '5. 加强宣传。普及知识。');
    await pressKey('Control+z');
    await waitFor(
      '撤销',
      () => editor.document.lineAt(cleanPlan.length).text === '5. 加强宣传。普及知识。多余',
    );
  });

  test('两个光标一起回车，两处都换行', async () => {
    const editor = await openPlanAt('按键两处', '5. 加强宣传。普及知识。│');
    const { lineCount } = editor.document;
    const here = editor.selection;
    const other = editor.document.lineAt(cleanPlan.length - 1).range.end;
    await select(editor, here, new vscode.Selection(other, other));
    await pressKey('Enter');
    await waitFor('换行', () => editor.document.lineCount === lineCount + 2);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const text = editor.document.getText();
    assert.ok(text.includes(`${cleanPlan.at(-1)}\n`) && text.includes('5. 加强宣传。普及知识。\n'), text);
  });

  test('列表开着时回车选用，关上后回车换行', async () => {
    const editor = await openPlanAt('按键列表', '5. 加强宣传。普及知识。（牵头处室：│）');
    await type('jk');
    await waitForSuggestion('疾控处');
    await pressKey('Enter');
    await line(editor, '（牵头处室：疾控处）', (text) => text.endsWith('（牵头处室：疾控处）'));
    await pressKey('Escape');
    await pressKey('End');
    await pressKey('Enter');
    await waitFor('续号', () => editor.document.lineAt(cleanPlan.length + 1).text === '6. ');
  });
});

/** The clean plan with one more line, the cursor at its `│`. */
async function openPlanAt(name: string, last: string): Promise<vscode.TextEditor> {
  const editor = await openNewPlan(name, [...cleanPlan, last.replace('│', '')]);
  await waitForServer(editor.document);
  // The keys go to what has the focus.
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await waitForFocus(EDITOR);
  await putCursor(editor, cleanPlan.length, last.indexOf('│'));
  return editor;
}

function line(
  { document }: vscode.TextEditor,
  wanted: string,
  is: (text: string) => boolean,
): Promise<boolean> {
  const text = (): string => document.lineAt(cleanPlan.length).text;
  return waitFor(
    () => `${wanted}（现为：${text()}）`,
    () => is(text()),
  );
}
