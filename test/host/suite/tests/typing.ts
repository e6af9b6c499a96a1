import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { openNewPlan } from '../support/plans';
import { waitFor } from '../support/waitFor';

suite('输入', () => {
  test('键入全角括号自动配对', async () => {
    const editor = await openNewPlan('配对', ['']);
    await vscode.commands.executeCommand('type', { text: '（' });
    await waitFor('右括号', () => editor.document.lineAt(0).text === '（）');
  });

  test('备注行中回车仍为备注', async () => {
    const editor = await openNewPlan('备注', ['%% 待核实的数字']);
    const middle = new vscode.Position(0, '%% 待核实'.length);
    editor.selection = new vscode.Selection(middle, middle);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await waitFor('换行', () => editor.document.lineCount === 3);
    assert.equal(editor.document.lineAt(1).text, '%% 的数字');
  });

  test('切换备注用“%%”', async () => {
    const editor = await openNewPlan('切换备注', ['征求意见稿']);
    await vscode.commands.executeCommand('editor.action.commentLine');
    await waitFor('备注', () => editor.document.lineAt(0).text === '%% 征求意见稿');
  });
});
