import * as assert from 'node:assert/strict';
import { setup, suite, test } from 'mocha';
import * as vscode from 'vscode';
import { putCursor } from '../support/cursor';
import { waitForRule } from '../support/diagnostics';
import { waitForChoice } from '../support/lists';
import { click, clickUntil, hasPage, pressKey, takePicture, visibleText } from '../support/page';
import { cleanPlan, closeEditors, openNewPlan, openPlan, workspaceFile } from '../support/plans';
import { waitForServer } from '../support/server';
import { waitFor } from '../support/waitFor';

const run = vscode.commands.executeCommand;
/** The tick of a step that is done. */
const DONE = '.getting-started-step .codicon.complete';
const START = 'yaodian.yaodian#start';

suite('入门', () => {
  setup(closeEditors);

  test('示例文稿带着名录打开，核对得出写错的处室', async () => {
    const editor = await openSample();
    assert.equal(editor.document.languageId, 'yaodian');
    assert.ok(editor.document.uri.path.includes('globalStorage'), editor.document.uri.path);
    await waitForRule(editor.document.uri, 'office/unknown');
  });

  test('转到下一处问题，改正光标处的问题', async () => {
    const editor = await openSample();
    const findings = await waitForRule(editor.document.uri, 'text/punctuation-repeated');
    await putCursor(editor, 0, 0);
    await run('yaodian.nextFinding');
    const first = findings[0]?.range.start;
    await waitFor('光标', () => first !== undefined && editor.selection.active.isEqual(first));
    await run('yaodian.fixHere');
    // The menu opens when the server has said what can be done.
    await waitFor('改正', async () => {
      await run('acceptSelectedCodeAction');
      return !editor.document.getText().includes('。。');
    });
    await run('undo');
    assert.ok(editor.document.getText().includes('。。'));
    await editor.document.save();
  });

  test('转到没有牵头处室的任务', async () => {
    const editor = await openSample();
    await waitForRule(editor.document.uri, 'tag/missing');
    await waitFor('第9项的末尾', async () => {
      await run('yaodian.nextWithoutLead');
      const { text, range } = editor.document.lineAt(editor.selection.active.line);
      return text.startsWith('9. ') && editor.selection.active.isEqual(range.end) && editor.selection.isEmpty;
    });
  });

  test('插入一项任务，接着往下编号', async () => {
    const editor = await openNewPlan('插入任务', [...cleanPlan]);
    await waitForServer(editor.document);
    const at = editor.document.positionAt(editor.document.getText().indexOf('加强信息化建设'));
    await putCursor(editor, at.line, at.character);
    await run('yaodian.insertItem');
    await waitFor('新任务', () => /^5\. .+。.+。$/.test(editor.document.lineAt(cleanPlan.length).text));
    assert.match(editor.document.getText(editor.selection), /^(?:任务名称|name of the item)$/);
  });

  test('复制正文，批注不带出去', async () => {
    const { document } = await openNewPlan('复制正文', ['%% 待核', ...cleanPlan]);
    await waitFor('小计', async () => {
      await run('yaodian.copyText');
      return (await vscode.env.clipboard.readText()).startsWith('2024年');
    });
    const copied = await vscode.env.clipboard.readText();
    assert.equal(copied, document.getText().replace('%% 待核\n', ''));
  });

  if (hasPage) {
    test('误存到示例文件夹里的文稿，可以换个地方存', async () => {
      const sample = await openSample();
      const stray = vscode.Uri.joinPath(sample.document.uri, '..', '误存.plan');
      await vscode.workspace.fs.writeFile(stray, Buffer.from(cleanPlan.join('\n')));
      const editor = await openPlan(stray);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
      await editor.document.save();
      await click('.notification-toast .monaco-button', '换个地方存');
      await waitFor('选择文件夹', async () =>
        (await visibleText('.quick-input-widget .quick-input-title')).some((title) => title !== ''),
      );
      await settle();
      await pressKey('Enter');
      const moved = workspaceFile('误存.plan');
      const isOpen = () => vscode.window.activeTextEditor?.document.uri.toString() === moved.toString();
      await waitFor('换了地方', isOpen);
      await assert.rejects(async () => vscode.workspace.fs.stat(stray));
    });

    test('每一步做了就打上勾', async () => {
      await run('yaodian.openWalkthrough');
      const steps = await waitFor('入门指引', async () => {
        const titles = await visibleText('.getting-started-step .step-title');
        return titles.length >= 8 && titles;
      });
      assert.equal(steps.length, 8);
      await settle();
      await takePicture('walkthrough');
      await clickUntil(
        '示例文稿',
        () => click('.getting-started-step.expanded .monaco-button', ''),
        () => vscode.window.activeTextEditor,
      );
      await run('workbench.action.openWalkthrough', START, false);
      await waitFor('打上勾', async () => (await visibleText(DONE)).length > 0);
      await settle();
      await takePicture('walkthrough-done');
      await run('yaodian.cheatSheet');
      await settle();
      await takePicture('cheat-sheet');
    });

    test('新建工作要点可选模板', async () => {
      const asked = run('yaodian.newPlan');
      await waitForChoice('卫生健康委工作要点');
      await run('workbench.action.acceptSelectedQuickOpenItem');
      await asked;
      const editor = await waitFor('新文稿', () => vscode.window.activeTextEditor);
      assert.equal(editor.document.isUntitled, true);
      assert.equal(editor.document.languageId, 'yaodian');
      await waitFor('模板文字', () => editor.document.getText().includes('工作要点'));
      // An empty plan that is open is filled.
      await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, editor.document.lineCount, 0)));
      const again = run('yaodian.newPlan');
      await waitForChoice('卫生健康委工作要点');
      await run('workbench.action.acceptSelectedQuickOpenItem');
      await again;
      await waitFor('模板文字', () => editor.document.getText().includes('工作要点'));
      await run('workbench.action.revertAndCloseActiveEditor');
    });
  }
});

async function openSample(): Promise<vscode.TextEditor> {
  await run('yaodian.openSample');
  return waitFor('示例文稿', () => vscode.window.activeTextEditor);
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 1500));
