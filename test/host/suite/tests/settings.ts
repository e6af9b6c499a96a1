import * as assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { waitForNoRule, waitForRule } from '../support/diagnostics';
import { openNewPlan, planWith } from '../support/plans';
import { waitFor } from '../support/waitFor';

const rule = 'text/punctuation-repeated';

suite('设置', () => {
  suiteTeardown(() => setRules(undefined));

  test('关闭规则即不再报，重开又报', async () => {
    const { document } = await openNewPlan('关闭规则', planWith('机制，', '机制，，'));
    await waitForRule(document.uri, rule);
    await setRules({ [rule]: 'off' });
    await waitForNoRule(document.uri, rule);
    await setRules(undefined);
    await waitForRule(document.uri, rule);
  });

  test('改变级别', async () => {
    const { document } = await openNewPlan('改变级别', planWith('机制，', '机制，，'));
    await setRules({ [rule]: 'info' });
    const found = await waitFor('级别变为信息', async () => {
      const [first] = await waitForRule(document.uri, rule);
      return first?.severity === vscode.DiagnosticSeverity.Information && first;
    });
    assert.equal(found.range.start.line, 3);
  });

  test('文稿类文件默认不框出全角标点', () => {
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'yaodian' });
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(editor.get('wordWrap'), 'on');
  });
});

async function setRules(value: Record<string, string> | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('yaodian')
    .update('rules', value, vscode.ConfigurationTarget.Workspace);
}
