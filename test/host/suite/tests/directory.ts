import * as assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { hasPage, takePicture, visibleText } from '../support/page';
import { closeEditors, openPlan, workspaceFolder } from '../support/plans';
import { waitFor } from '../support/waitFor';

const OFFICES = ['offices:', '  - name: 疾控处', '    duties: 免疫规划', '  - name: 基层卫生处', ''].join(
  '\n',
);
const PLAN = [
  '---',
  '处室名录: 处室表.yaml',
  '---',
  '2026年全区卫生健康工作要点',
  '一、提升公共卫生服务能力',
  '1. 加强疾病预防控制。完善监测预警机制。（牵头处室：疾控处；配合处室：基层卫生处）',
  '',
].join('\n');

suite('另取名称的名录', () => {
  const folder = vscode.Uri.joinPath(workspaceFolder().uri, '另取名称的名录');
  const directory = vscode.Uri.joinPath(folder, '处室表.yaml');
  const plan = vscode.Uri.joinPath(folder, '2026年丙.plan');

  suiteSetup(async () => {
    await vscode.workspace.fs.writeFile(directory, Buffer.from(OFFICES));
    await vscode.workspace.fs.writeFile(plan, Buffer.from(PLAN));
  });
  suiteTeardown(async () => {
    // The plan was changed; closing it would ask whether to save it.
    await vscode.window.showTextDocument(plan);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const countOf = async (): Promise<string | undefined> => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      directory,
      10,
    );
    return lenses[0]?.command?.title;
  };

  test('里面的处室有卡片，上方有计数', async () => {
    await openPlan(plan);
    await openPlan(directory);
    const cards = await waitFor('卡片', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        directory,
        new vscode.Position(1, 11),
      );
      return hovers.length > 0 && hovers;
    });
    assert.equal(cards.length, 1);
    await waitFor('计数', async () => (await countOf()) === '牵头 1 项');
  });

  test('改文稿，计数跟着变', async function () {
    if (!hasPage) {
      this.skip();
    }
    await closeEditors();
    await openPlan(directory);
    const shown = (title: string) => async () =>
      (await visibleText('.codelens-decoration a')).some((text) => text === title);
    await waitFor('计数', shown('牵头 1 项'));
    const editor = await vscode.window.showTextDocument(plan, { viewColumn: vscode.ViewColumn.Beside });
    const line = '2. 加强接种。做好接种。（牵头处室：疾控处）\n';
    await editor.edit((edit) => edit.insert(editor.document.lineAt(6).range.start, line));
    await waitFor('新的计数', shown('牵头 2 项'));
    await takePicture('名录的计数跟着变');
  });

  test('“转到工作区中的符号”框里，按拼音找处室和条目', async function () {
    if (!hasPage) {
      this.skip();
    }
    const rows = async (): Promise<string[]> => visibleText('.quick-input-list .monaco-list-row');
    for (const [query, wanted] of [
      ['#jkc', '疾控处'],
      ['#jiceng', '基层卫生处'],
      ['#jiaqiangjb', '加强疾病预防控制'],
      ['#疾病预防', '加强疾病预防控制'],
    ] as const) {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await vscode.commands.executeCommand('workbench.action.quickOpen', query);
      await waitFor(
        () => query,
        async () => (await rows()).some((row) => row.includes(wanted)),
      );
      if (query === '#jkc') {
        await takePicture('按拼音找');
      }
    }
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });
});
