import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { openPlan, workspaceFile } from '../support/plans';
import { waitFor } from '../support/waitFor';

suite('打开', () => {
  test('扩展已装入并启动', async () => {
    await openPlan(workspaceFile('医政医管工作要点.txt'));
    const extension = vscode.extensions.getExtension('yaodian.yaodian');
    assert.ok(extension, '未找到扩展 yaodian.yaodian');
    await waitFor('扩展启动', () => extension.isActive);
  });

  test('按文件名认出工作要点', async () => {
    const editor = await openPlan(workspaceFile('医政医管工作要点.txt'));
    assert.equal(editor.document.languageId, 'yaodian');
  });

  test('普通文本文件不受影响', async () => {
    const uri = workspaceFile('会议记录.txt');
    await vscode.workspace.fs.writeFile(uri, Buffer.from('一、参会人员。。\n'));
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'plaintext');
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
  });

  test('工作区中的文件找得到', async () => {
    const found = await vscode.workspace.findFiles('**/*工作要点*.txt');
    assert.ok(found.some(({ path }) => path.endsWith('/医政医管工作要点.txt')));
  });

  test('命令已登记', async () => {
    const commands = await vscode.commands.getCommands(true);
    const contributed: { command: string }[] =
      vscode.extensions.getExtension('yaodian.yaodian')?.packageJSON.contributes.commands ?? [];
    const missing = contributed
      .map(({ command }) => command)
      .filter((command) => !commands.includes(command));
    assert.deepEqual(missing, []);
  });
});
