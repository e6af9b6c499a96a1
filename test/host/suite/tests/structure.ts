import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { hasPage, takePicture } from '../support/page';
import { cleanPlan, openNewPlan } from '../support/plans';
import { waitFor } from '../support/waitFor';

const [title = '', preamble = '', one = '', first = '', second = '', two = '', third = '', fourth = ''] =
  cleanPlan;
const renumbered = (text: string, number: string): string => text.replace(/^\d+\. /, number);

suite('结构编辑', () => {
  test('上移、下移，序号随之调整，一次撤销还原', async () => {
    const editor = await openNewPlan('上移', [...cleanPlan]);
    const before = editor.document.getText();
    await ready(editor);
    putCursor(editor, 6, 5);
    await vscode.commands.executeCommand('yaodian.moveUp');
    await waitForLines(editor, [title, preamble, one, first, second, third, two, fourth]);
    assert.equal(editor.selection.active.line, 5);
    assert.equal(editor.selection.active.character, 5);
    await vscode.commands.executeCommand('undo');
    await waitFor('撤销', () => editor.document.getText() === before);
    putCursor(editor, 3, 0);
    await vscode.commands.executeCommand('yaodian.moveDown');
    await waitForLines(editor, [
      title,
      preamble,
      one,
      renumbered(second, '1. '),
      renumbered(first, '2. '),
      two,
      third,
      fourth,
    ]);
  });

  test('序号处按 Tab 降一级、按 Shift+Tab 升一级，别处照常', async () => {
    const editor = await openNewPlan('改变级别', [...cleanPlan]);
    const before = editor.document.getText();
    await ready(editor);
    putCursor(editor, 4, 3);
    await vscode.commands.executeCommand('yaodian.demote', { key: 'tab' });
    await waitForLines(editor, [
      title,
      preamble,
      one,
      first,
      renumbered(second, '（1）'),
      two,
      renumbered(third, '2. '),
      renumbered(fourth, '3. '),
    ]);
    await vscode.commands.executeCommand('yaodian.promote', { key: 'outdent' });
    await waitFor('升一级', () => editor.document.getText() === before);
    // The first item has nothing before it that it could go below: the key does nothing there.
    putCursor(editor, 3, 0);
    await vscode.commands.executeCommand('yaodian.demote', { key: 'tab' });
    assert.equal(editor.document.getText(), before);
    putCursor(editor, 1, 3);
    await vscode.commands.executeCommand('yaodian.demote', { key: 'tab' });
    await waitFor('照常缩进', () => /^\S{3}\s+\S/.test(editor.document.lineAt(1).text));
  });

  if (hasPage) {
    test('重构菜单截图', async () => {
      const editor = await openNewPlan('重构菜单', [...cleanPlan]);
      await ready(editor);
      await vscode.commands.executeCommand('workbench.action.closePanel');
      putCursor(editor, 4, 12);
      await vscode.commands.executeCommand('editor.action.refactor');
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await takePicture('refactor');
      await vscode.commands.executeCommand('hideCodeActionWidget');
    });
  }
});

function putCursor(editor: vscode.TextEditor, line: number, character: number): void {
  const at = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(at, at);
}

/** The server answers once it knows the plan. */
async function ready({ document }: vscode.TextEditor): Promise<void> {
  await waitFor('检查服务', async () => {
    const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return (symbols ?? []).length > 0;
  });
}

async function waitForLines({ document }: vscode.TextEditor, lines: readonly string[]): Promise<void> {
  const text = `${lines.join('\n')}\n`;
  await waitFor(
    () => `文稿应为：\n${text}实为：\n${document.getText()}`,
    () => document.getText() === text,
  );
}
