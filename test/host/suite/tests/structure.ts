import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { hasPage, pressKey, takePicture } from '../support/page';
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

  test('后面还有同级条目的，Shift+Tab 升一级并把它们归入其下，一次撤销还原', async () => {
    const editor = await openNewPlan('升级', [...cleanPlan]);
    const before = editor.document.getText();
    await ready(editor);
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
      putCursor(editor, 3, 0);
      await vscode.commands.executeCommand(command, ...args);
      await waitForLines(editor, promoted);
      await vscode.commands.executeCommand('undo');
      await waitFor('撤销', () => editor.document.getText() === before);
    }
  });

  test('拆成两条，再合并', async () => {
    const editor = await openNewPlan('拆分', [...cleanPlan]);
    const before = editor.document.getText();
    await ready(editor);
    const cut = first.indexOf('完善');
    const tag = first.slice(first.indexOf('（'));
    putCursor(editor, 3, cut);
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
    assert.deepEqual(editor.selection.active, new vscode.Position(4, 3));
    putCursor(editor, 3, 0);
    await vscode.commands.executeCommand('yaodian.joinItems');
    await waitFor('合并', () => editor.document.getText() === before);
    await vscode.commands.executeCommand('undo');
    await waitFor('撤销合并', () => editor.document.lineCount === 10);
    await vscode.commands.executeCommand('undo');
    await waitFor('撤销拆分', () => editor.document.getText() === before);
  });

  test('某一部分移到单独的文件', async () => {
    const editor = await openNewPlan('移出一部分', [...cleanPlan]);
    await ready(editor);
    putCursor(editor, 5, 0);
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
      await ready(editor);
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      putCursor(editor, 4, 0);
      await settle();
      await pressKey('Tab');
      await waitFor('降一级', () => editor.document.lineAt(4).text.startsWith('（1）加强'));
      await settle();
      await pressKey('Shift+Tab');
      await waitFor('升一级', () => editor.document.getText() === before);
      putCursor(editor, 1, 4);
      await settle();
      await pressKey('Tab');
      await waitFor('照常', () => /^2024\s+年/.test(editor.document.lineAt(1).text));
      await vscode.commands.executeCommand('undo');
      await vscode.workspace
        .getConfiguration('yaodian', editor.document)
        .update('typing.tabChangesLevel', false, vscode.ConfigurationTarget.Workspace);
      putCursor(editor, 4, 0);
      await settle();
      await pressKey('Tab');
      await waitFor('关掉后照常', () => /^\s+2\. /.test(editor.document.lineAt(4).text));
      await vscode.workspace
        .getConfiguration('yaodian', editor.document)
        .update('typing.tabChangesLevel', undefined, vscode.ConfigurationTarget.Workspace);
    });

    test('重构菜单截图', async () => {
      const editor = await openNewPlan('重构菜单', [...cleanPlan]);
      await ready(editor);
      await vscode.commands.executeCommand('workbench.action.closePanel');
      putCursor(editor, 4, second.length - 3);
      await vscode.commands.executeCommand('editor.action.refactor');
      await settle();
      await settle();
      await takePicture('refactor');
      await vscode.commands.executeCommand('hideCodeActionWidget');
    });
  }
});

/** Menus slide in, and a key asks for what is known of the cursor. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 1000));

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
