import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { putCursor, settled, waitForCursor } from '../support/cursor';
import { EDITOR, hasPage, pressKey, takePicture, visibleText, waitForFocus } from '../support/page';
import { cleanPlan, openNewPlan } from '../support/plans';
import { waitForServer } from '../support/server';
import { waitFor } from '../support/waitFor';

const [title = '', preamble = '', one = '', first = '', second = '', two = '', third = '', fourth = ''] =
  cleanPlan;
const renumbered = (text: string, number: string): string => text.replace(/^\d+\. /, number);

suite('结构编辑', () => {
  test('上移、下移，序号随之调整，一次撤销还原', async () => {
    const editor = await openNewPlan('上移', [...cleanPlan]);
    const before = editor.document.getText();
    await waitForServer(editor.document);
    await putCursor(editor, 6, 5);
    await vscode.commands.executeCommand('yaodian.moveUp');
    await waitForLines(editor, [title, preamble, one, first, second, third, two, fourth]);
    await waitForCursor(editor, 5, 5);
    await vscode.commands.executeCommand('undo');
    await waitFor('撤销', () => editor.document.getText() === before);
    await putCursor(editor, 3, 0);
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

  test('重新编号先列出来看，点“应用”全部改好，一次撤销还原', async () => {
    const gap = cleanPlan.map((line) => line.replace(/^(?:3|4)\. /, '9. '));
    const editor = await openNewPlan('应用预览', gap);
    const before = editor.document.getText();
    await waitForServer(editor.document);
    await putCursor(editor, 0, 0);
    const done = vscode.commands.executeCommand('yaodian.renumberPlan');
    await waitFor('预览', async () => {
      // Nothing happens as long as no preview is shown.
      await vscode.commands.executeCommand('refactorPreview.apply');
      return editor.document.getText() !== before;
    });
    await done;
    assert.equal(editor.document.getText(), `${cleanPlan.join('\n')}\n`);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await waitFor('撤销', () => editor.document.getText() === before);
  });

  test('序号处按 Tab 降一级、按 Shift+Tab 升一级，别处照常', async () => {
    const editor = await openNewPlan('改变级别', [...cleanPlan]);
    const before = editor.document.getText();
    await waitForServer(editor.document);
    await putCursor(editor, 4, 3);
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
    await putCursor(editor, 3, 0);
    await vscode.commands.executeCommand('yaodian.demote', { key: 'tab' });
    assert.equal(editor.document.getText(), before);
    await putCursor(editor, 1, 3);
    await vscode.commands.executeCommand('yaodian.demote', { key: 'tab' });
    await waitFor('照常缩进', () => /^\S{3}\s+\S/.test(editor.document.lineAt(1).text));
  });

  test('后面还有同级条目的，Shift+Tab 升一级并把它们归入其下，一次撤销还原', async () => {
    const editor = await openNewPlan('升级', [...cleanPlan]);
    const before = editor.document.getText();
    await waitForServer(editor.document);
    const promoted = [
      title,
      preamble,
      one,
      renumbered(first, '二、'),
      renumbered(second, '1. '),
      two.replace(/^二、/, '三、'),
      renumbered(third, '2. '),
      renumbered(fourth, '3. '),
    ];
    for (const [command, ...args] of [
      ['yaodian.promote', { key: 'outdent' }],
      ['yaodian.promoteWithFollowers'],
    ] as const) {
      await putCursor(editor, 3, 0);
      await vscode.commands.executeCommand(command, ...args);
      await waitForLines(editor, promoted);
      await vscode.commands.executeCommand('undo');
      await waitFor('撤销', () => editor.document.getText() === before);
    }
  });

  test('拆成两条，再合并', async () => {
    const editor = await openNewPlan('拆分', [...cleanPlan]);
    const before = editor.document.getText();
    await waitForServer(editor.document);
    const cut = first.indexOf('完善');
    const tag = first.slice(first.indexOf('（'));
    await putCursor(editor, 3, cut);
    await vscode.commands.executeCommand('yaodian.splitItem');
    await waitForLines(editor, [
      title,
      preamble,
      one,
      first.slice(0, cut) + tag,
      `2. ${first.slice(cut)}`,
      renumbered(second, '3. '),
      two,
      renumbered(third, '4. '),
      renumbered(fourth, '5. '),
    ]);
    // The cursor is where the second item's text begins.
    await waitForCursor(editor, 4, 3);
    await putCursor(editor, 3, 0);
    await vscode.commands.executeCommand('yaodian.joinItems');
    await waitFor('合并', () => editor.document.getText() === before);
    await vscode.commands.executeCommand('undo');
    await waitFor('撤销合并', () => editor.document.lineCount === 10);
    await vscode.commands.executeCommand('undo');
    await waitFor('撤销拆分', () => editor.document.getText() === before);
  });

  test('某一部分移到单独的文件', async () => {
    const editor = await openNewPlan('移出一部分', [...cleanPlan]);
    await waitForServer(editor.document);
    await putCursor(editor, 5, 0);
    await vscode.commands.executeCommand('yaodian.extractSection');
    await waitForLines(editor, [title, preamble, one, first, second]);
    const made = await waitFor('新文件', () => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown !== undefined && shown !== editor.document && shown;
    });
    const name = `${title}（提升医疗服务能力）`;
    assert.ok(decodeURI(made.uri.toString()).endsWith(`/${name}.plan`), made.uri.toString());
    assert.equal(
      made.getText(),
      [
        '---',
        `标题: ${name}`,
        '年度: 2024',
        '---',
        name,
        '一、提升医疗服务能力',
        renumbered(third, '1. '),
        renumbered(fourth, '2. '),
        '',
      ].join('\n'),
    );
    assert.equal(made.languageId, 'yaodian');
  });

  if (hasPage) {
    test('真实按键：Tab 在序号处降一级，在正文里照常', async () => {
      const editor = await openNewPlan('真实按键', [...cleanPlan]);
      const before = editor.document.getText();
      await waitForServer(editor.document);
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await waitForFocus(EDITOR);
      await putCursor(editor, 4, 0);
      await pressKey('Tab');
      await waitFor('降一级', () => editor.document.lineAt(4).text.startsWith('（1）加强'));
      // What the key means goes by what is known of the cursor.
      await settled();
      await pressKey('Shift+Tab');
      await waitFor('升一级', () => editor.document.getText() === before);
      await putCursor(editor, 1, 4);
      await pressKey('Tab');
      await waitFor('照常', () => /^2024\s+年/.test(editor.document.lineAt(1).text));
      await vscode.commands.executeCommand('undo');
      await waitFor('撤销', () => editor.document.getText() === before);
      const setKey = (value: boolean | undefined) =>
        vscode.workspace
          .getConfiguration('yaodian', editor.document)
          .update('typing.tabChangesLevel', value, vscode.ConfigurationTarget.Workspace);
      await setKey(false);
      try {
        await putCursor(editor, 4, 0);
        await pressKey('Tab');
        await waitFor('关掉后照常', () => /^\s+2\. /.test(editor.document.lineAt(4).text));
      } finally {
        await setKey(undefined);
      }
    });

    test('重构菜单截图', async () => {
      const editor = await openNewPlan('重构菜单', [...cleanPlan]);
      await waitForServer(editor.document);
      await vscode.commands.executeCommand('workbench.action.closePanel');
      await putCursor(editor, 4, second.length - 3);
      await vscode.commands.executeCommand('editor.action.refactor');
      await waitFor('菜单', async () => (await visibleText('.action-widget .monaco-list-row')).length > 0);
      await takePicture('refactor');
      await vscode.commands.executeCommand('hideCodeActionWidget');
    });
  }
});

async function waitForLines({ document }: vscode.TextEditor, lines: readonly string[]): Promise<void> {
  const text = `${lines.join('\n')}\n`;
  await waitFor(
    () => `文稿应为：\n${text}实为：\n${document.getText()}`,
    () => document.getText() === text,
  );
}
