import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { encodeGb18030 } from '../../../../server/src/node/gb18030';
import { cleanPlan, openPlan, workspaceFile } from '../support/plans';
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

  test('GB18030 的文稿照原来的编码打开和保存', async () => {
    const uri = workspaceFile('国标编码工作要点.txt');
    const bytes = (text: string) => Buffer.from(encodeGb18030(text));
    const text = `${cleanPlan.join('\n')}\n`;
    await vscode.workspace.fs.writeFile(uri, bytes(text));
    const editor = await openPlan(uri);
    assert.equal(editor.document.getText(), text);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '附件'));
    assert.ok(await editor.document.save());
    assert.deepEqual(Buffer.from(await vscode.workspace.fs.readFile(uri)), bytes(`附件${text}`));
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
