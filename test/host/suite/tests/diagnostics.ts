import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { rulesIn, waitForNoRule, waitForRule } from '../support/diagnostics';
import { hasPage, visibleMarks } from '../support/page';
import { cleanPlan, openNewPlan, openPlan, planWith, workspaceFile } from '../support/plans';
import { waitFor } from '../support/waitFor';

suite('诊断', () => {
  test('指出印发稿中重复的“三、”', async () => {
    const { document } = await openPlan(workspaceFile('医政医管工作要点.txt'));
    const lines = document.getText().split(/\r?\n/);
    const first = lines.findIndex((line) => line.startsWith('三、'));
    const second = lines.findIndex((line, index) => index > first && line.startsWith('三、'));
    const found = await waitForRule(document.uri, 'numbering/duplicate');
    assert.deepEqual(
      found.map((diagnostic) => diagnostic.range.start.line),
      [second],
    );
    assert.equal(found[0]?.severity, vscode.DiagnosticSeverity.Error);
    assert.match(found[0]?.source ?? '', /要点|yaodian/);
  });

  test('随改随查：改出错误即报，改正即消', async () => {
    const editor = await openNewPlan('随改随查', [...cleanPlan]);
    const line = editor.document.lineAt(3);
    const end = line.text.indexOf('95%以上。') + '95%以上。'.length;
    await editor.edit((edit) => edit.insert(new vscode.Position(3, end), '。'));
    const [found] = await waitForRule(editor.document.uri, 'text/punctuation-repeated');
    assert.equal(found?.range.start.line, 3);
    await editor.edit((edit) => edit.delete(new vscode.Range(3, end, 3, end + 1)));
    await waitForNoRule(editor.document.uri, 'text/punctuation-repeated');
  });

  test('命令“说明光标处问题的规则”打开规则说明', async () => {
    const editor = await openNewPlan('规则说明', planWith('3. 加强', '2. 加强'));
    const [found] = await waitForRule(editor.document.uri, 'numbering/duplicate');
    assert.ok(found);
    editor.selection = new vscode.Selection(found.range.start, found.range.start);
    await vscode.commands.executeCommand('yaodian.explainRule');
    const tab = await waitFor('规则说明', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input, label }) => input instanceof vscode.TabInputWebview && /duplicate/.test(label)),
    );
    await vscode.window.tabGroups.close(tab);
  });

  test('无误的文稿不报错误和警告', async () => {
    // The faulty plan is opened second: once it is checked, the clean one has been checked too.
    const clean = await openNewPlan('无误', [...cleanPlan]);
    const faulty = await openNewPlan('有误', planWith('机制，', '机制，，'));
    await waitForRule(faulty.document.uri, 'text/punctuation-repeated');
    assert.deepEqual(rulesIn(clean.document.uri), []);
  });

  test('对比两稿时，只供查看的旧稿不另算一份', async () => {
    const lines = planWith('机制，', '机制，，');
    const provider = { provideTextDocumentContent: () => lines.join('\n') };
    const registered = vscode.workspace.registerTextDocumentContentProvider('yaodian-test-old', provider);
    try {
      const { document } = await openNewPlan('对比', lines);
      const old = vscode.Uri.from({ scheme: 'yaodian-test-old', path: '/对比.plan' });
      await vscode.commands.executeCommand('vscode.diff', old, document.uri);
      await waitForRule(document.uri, 'text/punctuation-repeated');
      // The old one was opened first: once a later one is checked, it would have been checked too.
      const later = await openNewPlan('对比之后', planWith('机制，', '机制，，'));
      await waitForRule(later.document.uri, 'text/punctuation-repeated');
      assert.equal((await vscode.workspace.openTextDocument(old)).languageId, 'yaodian');
      assert.deepEqual(rulesIn(old), []);
      const symbols: vscode.SymbolInformation[] = await vscode.commands.executeCommand(
        'vscode.executeWorkspaceSymbolProvider',
        '加强疾病预防控制',
      );
      assert.ok(symbols.length > 0);
      assert.deepEqual([...new Set(symbols.map(({ location }) => location.uri.scheme))], ['file']);
    } finally {
      registered.dispose();
    }
  });

  if (hasPage) {
    test('编辑器中画出波浪线', async () => {
      const { document } = await openNewPlan('波浪线', planWith('机制，', '机制，，'));
      await waitForRule(document.uri, 'text/punctuation-repeated');
      await waitFor('波浪线', async () =>
        (await visibleMarks()).some((name) => name.includes('squiggly-error')),
      );
    });
  }
});
