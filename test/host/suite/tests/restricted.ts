import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { waitForRule } from '../support/diagnostics';
import { takePicture } from '../support/page';
import { openPlan, workspaceFile } from '../support/plans';

// Runs in a window of its own, whose workspace is not trusted.
suite('受限模式', () => {
  test('不信任的文件夹中照常检查', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { document } = await openPlan(workspaceFile('医政医管工作要点.txt'));
    await waitForRule(document.uri, 'numbering/duplicate');
    await takePicture('restricted');
  });
});
