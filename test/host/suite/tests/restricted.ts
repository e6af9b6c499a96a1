import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { waitForRule } from '../support/diagnostics';
import { hasPage, takePicture, visibleMarks } from '../support/page';
import { openPlan, workspaceFile } from '../support/plans';
import { waitFor } from '../support/waitFor';

// Runs in a window of its own, whose workspace is not trusted.
suite('受限模式', () => {
  test('不信任的文件夹中照常检查', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { document } = await openPlan(workspaceFile('医政医管工作要点.txt'));
    await waitForRule(document.uri, 'numbering/duplicate');
  });

  if (hasPage) {
    // By default VS Code boxes every character outside ASCII in a folder that is not trusted.
    test('不把汉字框出来', async () => {
      const editor = await openPlan(workspaceFile('医政医管工作要点.txt'));
      const [found] = await waitForRule(editor.document.uri, 'numbering/duplicate');
      assert.ok(found);
      editor.revealRange(found.range, vscode.TextEditorRevealType.InCenter);
      const marks = await waitFor('波浪线', async () => {
        const drawn = await visibleMarks();
        return drawn.some((name) => name.includes('squiggly-')) && drawn;
      });
      await takePicture('restricted');
      assert.deepEqual(
        marks.filter((name) => name.includes('unicode-highlight')),
        [],
      );
    });
  }
});
