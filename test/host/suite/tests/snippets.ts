import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { putCursor, waitForCursor } from '../support/cursor';
import { acceptSuggestion } from '../support/lists';
import { cleanPlan, openNewPlan } from '../support/plans';
import { waitForServer } from '../support/server';
import { type } from '../support/typing';
import { waitFor } from '../support/waitFor';

suite('代码段', () => {
  test('补全中列出全部代码段', async () => {
    const { document } = await openNewPlan('代码段', ['2024年工作要点', '']);
    const wanted = await ownPrefixes();
    let missing = wanted;
    // VS Code reads the file with the snippets when it can.
    await waitFor(
      () => `代码段 ${missing.join('、')}`,
      async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          new vscode.Position(1, 0),
        );
        const offered = list.items
          .filter((item) => item.kind === vscode.CompletionItemKind.Snippet)
          .map((item) => (typeof item.label === 'string' ? item.label : item.label.label));
        missing = wanted.filter((prefix) => !offered.includes(prefix));
        return missing.length === 0;
      },
    );
  });

  test('回车续了号，再用整项任务的代码段，序号不写两遍', async () => {
    const editor = await openNewPlan('整项任务', [...cleanPlan]);
    await waitForServer(editor.document);
    const last = cleanPlan.length - 1;
    await putCursor(editor, last, cleanPlan[last]?.length ?? 0);
    await type('\n');
    await waitFor('续号', () => editor.document.lineAt(last + 1).text === '5. ');
    await waitForCursor(editor, last + 1, 3);
    await type('rwqp');
    await acceptSuggestion(
      editor,
      '任务（牵头、配合）',
      '5. 任务名称。工作内容。（牵头处室：某处；配合处室：各相关处室）',
    );
    await waitFor('选中名称', () => editor.document.getText(editor.selection) === '任务名称');
  });

  test('按名插入代码段', async () => {
    const editor = await openNewPlan('插入代码段', ['']);
    const [name, snippet] = Object.entries(await ownSnippets())[0] ?? [];
    assert.ok(name && snippet);
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'yaodian', name });
    const firstLine = [snippet.body].flat()[0] ?? '';
    const fixedText = firstLine.split(/\$/)[0] ?? '';
    await waitFor('代码段', () => editor.document.getText().trim() !== '');
    assert.ok(editor.document.getText().startsWith(fixedText), editor.document.getText());
  });
});

interface Snippet {
  prefix: string | string[];
  body: string | string[];
}

/** What the extension declares, read from the extension as it is installed. */
async function ownSnippets(): Promise<Record<string, Snippet>> {
  const extension = vscode.extensions.getExtension('yaodian.yaodian');
  assert.ok(extension);
  const declared: { path: string }[] = extension.packageJSON.contributes.snippets;
  const found: Record<string, Snippet> = {};
  for (const { path } of declared) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, path));
    Object.assign(found, JSON.parse(Buffer.from(bytes).toString('utf8')));
  }
  assert.notEqual(Object.keys(found).length, 0);
  return found;
}

async function ownPrefixes(): Promise<string[]> {
  return Object.values(await ownSnippets()).flatMap(({ prefix }) => prefix);
}
