import * as assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { rulesIn, waitForNoRule, waitForRule } from '../support/diagnostics';
import { cleanPlan, openNewPlan, openPlan, planWith, workspaceFile } from '../support/plans';
import { waitFor } from '../support/waitFor';

const rule = 'text/punctuation-repeated';
const faulty = planWith('机制，', '机制，，');

suite('工作区', () => {
  suiteSetup(async () => {
    // The other tests leave more plans behind than are checked unasked.
    await setScope('on');
    // The extension is at work once a plan has been opened.
    await openNewPlan('工作区', [...cleanPlan]);
  });
  suiteTeardown(() => setScope(undefined));

  test('没有打开的文稿也列出问题，在别处改好即消', async () => {
    const uri = workspaceFile('没有打开.plan');
    await write(uri, faulty);
    const [found] = await waitForRule(uri, rule);
    assert.equal(found?.range.start.line, 3);
    assert.ok(!vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path));
    await write(uri, cleanPlan);
    await waitForNoRule(uri, rule);
    await write(uri, faulty);
    await waitForRule(uri, rule);
    await vscode.workspace.fs.delete(uri);
    await waitForNoRule(uri, rule);
  });

  test('关闭的文稿以文件为准，问题不重复', async () => {
    const uri = workspaceFile('打开又关闭.plan');
    await write(uri, faulty);
    await waitForRule(uri, rule);
    const { document } = await openPlan(uri);
    await waitFor('打开后只有一条', () => rulesIn(uri).filter((id) => id === rule).length === 1);
    const mended = new vscode.WorkspaceEdit();
    mended.replace(uri, document.lineAt(3).range, cleanPlan[3] ?? '');
    await vscode.workspace.applyEdit(mended);
    await waitForNoRule(uri, rule);
    // Closed without saving: the file still has the fault.
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await waitForRule(uri, rule);
    await waitFor('关闭后只有一条', () => rulesIn(uri).filter((id) => id === rule).length === 1);
  });

  test('处室名录的问题，打开前后都只列一遍', async () => {
    const folder = workspaceFile('名录有误');
    await vscode.workspace.fs.createDirectory(folder);
    const offices = vscode.Uri.joinPath(folder, 'offices.yaml');
    await write(offices, ['offices:', '  - nmae: 疾控处']);
    const plan = vscode.Uri.joinPath(folder, '文稿.plan');
    await write(plan, cleanPlan);
    await openPlan(plan);
    const count = (await waitForRule(offices, 'document/config')).length;
    const isOnce = () => rulesIn(offices).length === count;
    await openPlan(offices);
    await waitFor('打开后只列一遍', async () => isOnce() && (await holds(isOnce)));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await waitFor('关闭后只列一遍', async () => isOnce() && (await holds(isOnce)));
    const { document } = await openPlan(offices);
    const mended = new vscode.WorkspaceEdit();
    mended.replace(offices, document.lineAt(1).range, '  - name: 疾控处');
    await vscode.workspace.applyEdit(mended);
    await document.save();
    await waitForNoRule(offices, 'document/config');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await waitFor('改好后不再出现', async () => holds(() => rulesIn(offices).length === 0));
  });

  test('文件夹整个移走，其中文稿的问题也消失', async () => {
    const folder = workspaceFile('整个移走');
    const uri = vscode.Uri.joinPath(folder, '文稿.plan');
    await vscode.workspace.fs.createDirectory(folder);
    await write(uri, faulty);
    await waitForRule(uri, rule);
    const target = workspaceFile('移到这里');
    await vscode.workspace.fs.rename(folder, target);
    await waitForNoRule(uri, rule);
    await waitForRule(vscode.Uri.joinPath(target, '文稿.plan'), rule);
    await vscode.workspace.fs.delete(target, { recursive: true });
  });

  test('可以设为只检查打开的文稿', async () => {
    const uri = workspaceFile('只查打开的.plan');
    await write(uri, faulty);
    await waitForRule(uri, rule);
    await setScope('off');
    await waitForNoRule(uri, rule);
    await setScope('on');
    await waitForRule(uri, rule);
    await vscode.workspace.fs.delete(uri);
    await waitForNoRule(uri, rule);
  });
});

/** Whether something that holds now still does when everything that was under way has arrived. */
async function holds(condition: () => boolean): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return condition();
}

async function write(uri: vscode.Uri, lines: readonly string[]): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, Buffer.from(`${lines.join('\n')}\n`));
}

async function setScope(value: string | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('yaodian')
    .update('workspaceDiagnostics', value, vscode.ConfigurationTarget.Workspace);
}
