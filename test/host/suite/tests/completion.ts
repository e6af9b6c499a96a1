import * as assert from 'node:assert/strict';
import { setup, suite, test } from 'mocha';
import * as vscode from 'vscode';
import { putCursor, select, waitForCursor } from '../support/cursor';
import { acceptSuggestion, waitForSuggestion } from '../support/lists';
import { EDITOR, hasPage, pressKey, takePicture, waitForFocus } from '../support/page';
import { cleanPlan, closeEditors, openNewPlan } from '../support/plans';
import { waitForServer } from '../support/server';
import { type } from '../support/typing';
import { waitFor } from '../support/waitFor';

suite('补全', () => {
  setup(closeEditors);

  test('在分工里键入首字母，选中处室', async () => {
    const editor = await openPlanAt('补全处室', '5. 加强健康教育。普及健康知识。（牵头处室：│）');
    await type('jc');
    await acceptSuggestion(editor, '基层卫生处', '5. 加强健康教育。普及健康知识。（牵头处室：基层卫生处）');
    await type('；');
    await acceptSuggestion(
      editor,
      '配合处室',
      '5. 加强健康教育。普及健康知识。（牵头处室：基层卫生处；配合处室：）',
    );
    await type('疾');
    await acceptSuggestion(
      editor,
      '疾控处',
      '5. 加强健康教育。普及健康知识。（牵头处室：基层卫生处；配合处室：疾控处）',
    );
  });

  test('在任务末尾键入左括号，选中整条分工', async () => {
    const editor = await openPlanAt('补全分工', '5. 加强健康教育。普及健康知识。│');
    await type('（');
    await acceptSuggestion(
      editor,
      '牵头处室：…；配合处室：…',
      '5. 加强健康教育。普及健康知识。（牵头处室：；配合处室：）',
    );
    // As long as the name itself: the cursor stays where it is.
    await type('jkc');
    await acceptSuggestion(
      editor,
      '疾控处',
      '5. 加强健康教育。普及健康知识。（牵头处室：疾控处；配合处室：）',
    );
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    // Nobody has to ask for the list of the second place either.
    await waitForSuggestion('');
    await type('yz');
    await acceptSuggestion(
      editor,
      '医政医管处',
      '5. 加强健康教育。普及健康知识。（牵头处室：疾控处；配合处室：医政医管处）',
    );
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await waitForCursor(editor, cleanPlan.length, editor.document.lineAt(cleanPlan.length).text.length);
  });

  test('写成“某处牵头，某处配合”的文稿，两处都列处室', async () => {
    const own = '5. 加强党的建设。抓好落实。（疾控处牵头，基层卫生处配合）';
    const lines = ['2024年工作要点', '一、加强管理', own.replace('5.', '1.'), '2. 加强健康教育。普及知识。'];
    const editor = await openNewPlan('补全动词', lines);
    await waitForServer(editor.document);
    await putCursor(editor, 3, lines[3]?.length ?? 0);
    await type('（');
    await acceptSuggestion(editor, '…牵头，…配合', '2. 加强健康教育。普及知识。（牵头，配合）');
    await type('jk');
    await acceptSuggestion(editor, '疾控处', '2. 加强健康教育。普及知识。（疾控处牵头，配合）');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await waitForSuggestion('');
    await type('jc');
    await acceptSuggestion(editor, '基层卫生处', '2. 加强健康教育。普及知识。（疾控处牵头，基层卫生处配合）');
  });

  test('光标在名称中间，选中的名称不会写成两遍', async () => {
    const line = '5. 加强健康教育。普及健康知识。（牵头处室：疾│控处）';
    const editor = await openPlanAt('补全中间', line);
    const { version } = editor.document;
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await waitForSuggestion('疾控处');
    await waitFor('选用', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.version > version;
    });
    assert.equal(editor.document.lineAt(cleanPlan.length).text, line.replace('│', ''));
  });

  test('在行首键入数字，选中下一个序号', async () => {
    const editor = await openPlanAt('补全序号', '│');
    await type('5');
    await acceptSuggestion(editor, '5.', '5. ');
  });

  test('正文里回车只换行', async () => {
    const editor = await openPlanAt('补全不打扰', '5. 加强健康教育。提高群众健康素养水平│');
    await type('，普及知识。');
    // A list that opens does so when the server has answered, which it does in turn.
    await vscode.commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
    );
    await new Promise((resolve) => setTimeout(resolve, 800));
    if (hasPage) {
      await waitForFocus(EDITOR);
      await pressKey('Enter');
    } else {
      await type('\n');
    }
    await waitFor('新的一行', () => editor.document.lineCount === cleanPlan.length + 3);
  });

  if (hasPage) {
    test('截图', async () => {
      const editor = await openPlanAt('补全截图', '5. 加强健康教育。普及健康知识。（牵头处室：│）');
      await vscode.commands.executeCommand('workbench.action.closePanel');
      await type('j');
      await waitForSuggestion('');
      await takePicture('completion');
      await vscode.commands.executeCommand('hideSuggestWidget');
      const end = editor.document.lineAt(cleanPlan.length).range.end;
      await select(editor, new vscode.Selection(end.translate(0, -8), end));
      await vscode.commands.executeCommand('deleteRight');
      await type('（');
      await waitForSuggestion('牵头处室');
      await takePicture('completion-tag');
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      await waitForSuggestion('');
      await takePicture('completion-names');
    });
  }
});

/** The clean plan with one more line, the cursor at its `│`. */
async function openPlanAt(name: string, line: string): Promise<vscode.TextEditor> {
  const editor = await openNewPlan(name, [...cleanPlan, line.replace('│', '')]);
  await waitForServer(editor.document);
  await putCursor(editor, cleanPlan.length, line.indexOf('│'));
  return editor;
}
