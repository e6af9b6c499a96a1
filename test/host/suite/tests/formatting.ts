import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { waitForRule } from '../support/diagnostics';
import { cleanPlan, openNewPlan, planWith } from '../support/plans';
import { waitFor } from '../support/waitFor';

suite('格式化', () => {
  test('整篇格式化，撤销一次回到原样', async () => {
    const lines = planWith('2. 加强基层卫生服务。', '2． 加强基层卫生服务。 ').map((line) =>
      line.replace('牵头处室：医政医管处；', '牵头处室: 医政医管处 ;'),
    );
    const editor = await openNewPlan('格式化', lines);
    const { document } = editor;
    const before = document.getText();
    await waitForRule(document.uri, 'numbering/ordinal-style');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await waitFor('格式化', () => document.getText() === `${cleanPlan.join('\n')}\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('只格式化选中的部分', async () => {
    const lines = planWith('2. 加强基层卫生服务。', '2． 加强基层卫生服务。').map((line) =>
      line.replace('4. 加强信息化建设', '4． 加强信息化建设'),
    );
    const editor = await openNewPlan('格式化选中', lines);
    const { document } = editor;
    await waitForRule(document.uri, 'numbering/ordinal-style');
    editor.selection = new vscode.Selection(4, 0, 5, 0);
    await vscode.commands.executeCommand('editor.action.formatSelection');
    await waitFor('格式化', () => document.lineAt(4).text.startsWith('2. '));
    assert.match(document.lineAt(7).text, /^4． /);
  });

  test('保存时不自动格式化，打开设置后才做', async () => {
    const lines = planWith('2. 加强基层卫生服务。', '2． 加强基层卫生服务。');
    const editor = await openNewPlan('保存时格式化', lines);
    const { document } = editor;
    await waitForRule(document.uri, 'numbering/ordinal-style');
    await editor.edit((edit) => edit.insert(document.lineAt(1).range.end, '抓好落实。'));
    await document.save();
    assert.match(document.lineAt(4).text, /^2． /);
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'yaodian' });
    await settings.update('formatOnSave', true, vscode.ConfigurationTarget.Workspace, true);
    try {
      await editor.edit((edit) => edit.insert(document.lineAt(1).range.end, '抓紧抓实。'));
      await document.save();
      assert.match(document.lineAt(4).text, /^2\. /);
    } finally {
      await settings.update('formatOnSave', undefined, vscode.ConfigurationTarget.Workspace, true);
    }
  });
});
