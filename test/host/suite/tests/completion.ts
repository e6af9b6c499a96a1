import { setup, suite, test } from 'mocha';
import * as vscode from 'vscode';
import { hasPage, takePicture, visibleText } from '../support/page';
import { cleanPlan, openNewPlan } from '../support/plans';
import { type } from '../support/typing';
import { waitFor } from '../support/waitFor';

suite('补全', () => {
  setup(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('在分工里键入首字母，选中处室', async () => {
    const editor = await openPlanAt('补全处室', '5. 加强健康教育。普及健康知识。（牵头处室：│）');
    await type('jc');
    await accept(editor, '5. 加强健康教育。普及健康知识。（牵头处室：基层卫生处）');
    await type('；');
    await accept(editor, '5. 加强健康教育。普及健康知识。（牵头处室：基层卫生处；配合处室：）');
    await type('疾');
    await accept(editor, '5. 加强健康教育。普及健康知识。（牵头处室：基层卫生处；配合处室：疾控处）');
  });

  test('在任务末尾键入左括号，选中整条分工', async () => {
    const editor = await openPlanAt('补全分工', '5. 加强健康教育。普及健康知识。│');
    await type('（');
    await accept(editor, '5. 加强健康教育。普及健康知识。（牵头处室：；配合处室：）');
    await type('gh');
    await accept(editor, '5. 加强健康教育。普及健康知识。（牵头处室：规划信息处；配合处室：）');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    // Nobody has to ask for the list of the second place either.
    await listed((rows) => rows.length > 1);
    await type('yz');
    // The editor goes on showing the list of before until that of the new letters is there.
    await listed((rows) => rows[0]?.includes('医政医管处') === true);
    await accept(editor, '5. 加强健康教育。普及健康知识。（牵头处室：规划信息处；配合处室：医政医管处）');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    const end = editor.document.lineAt(cleanPlan.length).text.length;
    await waitFor('光标在分工之后', () => editor.selection.active.character === end);
  });

  test('写成“某处牵头，某处配合”的文稿，两处都列处室', async () => {
    const own = '5. 加强党的建设。抓好落实。（疾控处牵头，基层卫生处配合）';
    const lines = ['2024年工作要点', '一、加强管理', own.replace('5.', '1.'), '2. 加强健康教育。普及知识。'];
    const editor = await openNewPlan('补全动词', lines);
    const end = new vscode.Position(3, lines[3]?.length ?? 0);
    editor.selection = new vscode.Selection(end, end);
    await type('（');
    await accept(editor, '2. 加强健康教育。普及知识。（牵头，配合）');
    await type('jk');
    await accept(editor, '2. 加强健康教育。普及知识。（疾控处牵头，配合）');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await listed((rows) => rows.length > 0);
    await type('jc');
    await listed((rows) => rows[0]?.includes('基层卫生处') === true);
    await accept(editor, '2. 加强健康教育。普及知识。（疾控处牵头，基层卫生处配合）');
  });

  test('光标在名称中间，选中的名称不会写成两遍', async () => {
    const line = '5. 加强健康教育。普及健康知识。（牵头处室：疾│控处）';
    const editor = await openPlanAt('补全中间', line);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { text } = editor.document.lineAt(cleanPlan.length);
    if (text !== line.replace('│', '')) throw new Error(text);
  });

  test('在行首键入数字，选中下一个序号', async () => {
    const editor = await openPlanAt('补全序号', '│');
    await type('5');
    await accept(editor, '5. ');
  });

  test('正文里回车只换行', async () => {
    const editor = await openPlanAt('补全不打扰', '5. 加强健康教育。提高群众健康素养水平│');
    await type('，普及知识。');
    await new Promise((resolve) => setTimeout(resolve, 800));
    await type('\n');
    await waitFor('新的一行', () => editor.document.lineCount === cleanPlan.length + 3);
  });

  if (hasPage) {
    test('截图', async () => {
      const editor = await openPlanAt('补全截图', '5. 加强健康教育。普及健康知识。（牵头处室：│）');
      await type('j');
      await vscode.commands.executeCommand('workbench.action.closePanel');
      await new Promise((resolve) => setTimeout(resolve, 2500));
      await takePicture('completion');
      await vscode.commands.executeCommand('hideSuggestWidget');
      const end = editor.document.lineAt(editor.selection.active.line).range.end;
      editor.selection = new vscode.Selection(end.translate(0, -8), end);
      await vscode.commands.executeCommand('deleteRight');
      await type('（');
      await new Promise((resolve) => setTimeout(resolve, 2500));
      await takePicture('completion-tag');
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      await new Promise((resolve) => setTimeout(resolve, 2500));
      await takePicture('completion-names');
    });
  }
});

/** The clean plan with one more line, the cursor at its `│`. */
async function openPlanAt(name: string, line: string): Promise<vscode.TextEditor> {
  const editor = await openNewPlan(name, [...cleanPlan, line.replace('│', '')]);
  const place = new vscode.Position(cleanPlan.length, line.indexOf('│'));
  editor.selection = new vscode.Selection(place, place);
  return editor;
}

/** Accepts what the open list has first, as soon as there is one; the line must then be `expected`. */
function accept(editor: vscode.TextEditor, expected: string): Promise<boolean> {
  const line = () => editor.document.lineAt(editor.selection.active.line).text;
  return waitFor(
    () => `${expected}（现为：${line()}）`,
    async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return line() === expected;
    },
  );
}

/** Waits for a list that is as wanted; not where nobody can look at the window. */
async function listed(isWanted: (rows: string[]) => boolean): Promise<void> {
  if (hasPage) {
    await waitFor('清单', async () =>
      isWanted(await visibleText('.suggest-widget.visible .monaco-list-row')),
    );
  }
}
