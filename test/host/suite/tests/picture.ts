import { setup, suite, test } from 'mocha';
import * as vscode from 'vscode';
import { waitForRule } from '../support/diagnostics';
import { hasPage, takePicture, visibleMarks } from '../support/page';
import { closeEditors, openNewPlan, openPlan, planWith, workspaceFile } from '../support/plans';
import { waitFor } from '../support/waitFor';

// The pictures are for people: they are looked at, not compared.
if (hasPage) {
  suite('截图', () => {
    setup(closeEditors);

    test('问题面板与文稿', async () => {
      const editor = await openPlan(workspaceFile('医政医管工作要点.txt'));
      const [found] = await waitForRule(editor.document.uri, 'numbering/duplicate');
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      await show(editor, found?.range.start.line ?? 0);
      await takePicture('problems');
    });

    test('快速修复菜单', async () => {
      const editor = await openNewPlan('快速修复截图', planWith('机制，', '机制，，'));
      const [found] = await waitForRule(editor.document.uri, 'text/punctuation-repeated');
      await vscode.commands.executeCommand('workbench.action.closePanel');
      const at = found?.range.start ?? new vscode.Position(0, 0);
      editor.selection = new vscode.Selection(at, at);
      await vscode.commands.executeCommand('editor.action.quickFix');
      await settle();
      await takePicture('quick-fix');
    });
  });
}

async function show(editor: vscode.TextEditor, line: number): Promise<void> {
  editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.InCenter);
  await waitFor('波浪线', async () => (await visibleMarks()).some((name) => name.includes('squiggly-')));
  await settle();
}

/** Menus and panels slide in. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 1500));
