import * as assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { waitForNoRule, waitForRule } from '../support/diagnostics';
import { cleanPlan, openNewPlan, planWith } from '../support/plans';
import { waitFor } from '../support/waitFor';

suite('修正', () => {
  suiteTeardown(() => setOnSave(undefined));

  test('快速修复改正文稿', async () => {
    const { document } = await openNewPlan('快速修复', planWith('机制，', '机制，，'));
    const [found] = await waitForRule(document.uri, 'text/punctuation-repeated');
    assert.ok(found);
    const actions = await waitFor('快速修复', async () => {
      const offered = await quickFixes(document.uri, found.range);
      return offered.length > 0 && offered;
    });
    await apply(actions[0]);
    assert.equal(document.lineAt(3).text, cleanPlan[3]);
    await waitForNoRule(document.uri, 'text/punctuation-repeated');
  });

  test('重新编号改正其后各条', async () => {
    const { document } = await openNewPlan('重新编号', planWith('3. 加强', '2. 加强'));
    const [found] = await waitForRule(document.uri, 'numbering/duplicate');
    assert.ok(found);
    const actions = await waitFor('重新编号', async () => {
      const offered = await quickFixes(document.uri, found.range);
      return offered.length > 0 && offered;
    });
    await apply(actions[0]);
    await waitForNoRule(document.uri, 'numbering/duplicate');
  });

  test('保存时全部修正', async () => {
    await setOnSave({ 'source.fixAll.yaodian': 'explicit' });
    const editor = await openNewPlan('保存时修正', planWith('机制，', '机制，，'));
    await waitForRule(editor.document.uri, 'text/punctuation-repeated');
    // Only a changed document is saved at all.
    await editor.edit((edit) => edit.insert(new vscode.Position(2, '一、提升'.length), '全区'));
    await editor.document.save();
    const expected = [...cleanPlan];
    expected[2] = '一、提升全区公共卫生服务能力';
    assert.equal(editor.document.getText(), `${expected.join('\n')}\n`);
    assert.equal(editor.document.isDirty, false);
  });

  test('命令“改正本文稿中拿得准的问题”', async () => {
    const { document } = await openNewPlan('命令修正', planWith('机制，', '机制，，'));
    await waitForRule(document.uri, 'text/punctuation-repeated');
    await vscode.commands.executeCommand('yaodian.fixAll');
    await waitFor('文稿改正', () => document.getText() === `${cleanPlan.join('\n')}\n`);
  });

  test('只读的文稿不改', async () => {
    const { document } = await openNewPlan('命令不改', planWith('机制，', '机制，，'));
    await waitForRule(document.uri, 'text/punctuation-repeated');
    const before = document.getText();
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    await vscode.commands.executeCommand('yaodian.fixAll');
    assert.equal(document.getText(), before);
    await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
  });
});

async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    // How many actions are resolved: their edits may come late.
    10,
  );
  return actions.filter((action) => action.edit !== undefined);
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit);
  assert.ok(await vscode.workspace.applyEdit(action.edit), '修改未被接受');
}

async function setOnSave(value: Record<string, string> | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('editor')
    .update('codeActionsOnSave', value, vscode.ConfigurationTarget.Workspace);
}
