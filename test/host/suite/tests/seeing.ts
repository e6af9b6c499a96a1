import * as assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { type ColouredText, hasPage, takePicture, visibleColours } from '../support/page';
import { cleanPlan, closeEditors, openNewPlan, openPlan, workspaceFile } from '../support/plans';
import { waitForServer } from '../support/server';
import { waitFor } from '../support/waitFor';

suite('看清文稿', () => {
  teardown(async () => {
    for (const name of ['inlayHints.itemCounts', 'inlayHints.targets']) {
      await vscode.workspace.getConfiguration('yaodian').update(name, undefined, true);
    }
  });

  if (hasPage) {
    test('牵头的处室与配合的处室颜色不同', async () => {
      await openNewPlan('语义着色', [...cleanPlan]);
      await waitFor('牵头处室加粗', async () => {
        const pieces = await visibleColours();
        const lead = lookOf(pieces, '疾控处');
        const support = lookOf(pieces, '规划信息处');
        return lead !== undefined && support !== undefined && lead !== support && /\bmtkb\b/.test(lead);
      });
    });

    test('名称后注了牵头的也加粗，其余的不', async () => {
      await openNewPlan('名称后注明', [
        '2026年示范市卫生健康工作要点',
        '一、重点工作',
        '1. 做好接种。抓紧推进。（责任单位：市财政局、市教育局（牵头）、市人社局（协助））',
      ]);
      await waitFor('市教育局加粗', async () => {
        const pieces = await visibleColours();
        const lead = lookOf(pieces, '市教育局');
        const others = ['市财政局', '市人社局'].map((name) => lookOf(pieces, name));
        return (
          lead !== undefined && /\bmtkb\b/.test(lead) && others.every((one) => one && !/\bmtkb\b/.test(one))
        );
      });
      await takePicture('seeing-marks');
    });
  }

  test('各部分上方有小计', async () => {
    const { document } = await openNewPlan('小计', [...cleanPlan]);
    const titles = await waitFor('小计', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return lenses.length > 0 && lenses.map(({ command }) => command?.title);
    });
    assert.deepEqual(titles, ['2 项 · 牵头处室 2 · 指标 2', '2 项 · 牵头处室 2 · 指标 1']);
  });

  test('要看时才显示指标的统一写法', async () => {
    const { document } = await openNewPlan('指标提示', [...cleanPlan]);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = async () => {
      const given = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole,
      );
      return given.map(({ label }) => String(label));
    };
    await waitFor('小计', async () => (await hints()).length === 0);
    await vscode.workspace.getConfiguration('yaodian').update('inlayHints.targets', true, true);
    const shown = await waitFor('指标提示', async () => {
      const given = await hints();
      return given.length > 0 && given;
    });
    assert.deepEqual(shown, ['≥95%', '≥5个', '≥2次']);
  });

  test('按 Shift+Alt+→ 逐级扩大选区', async () => {
    const editor = await openNewPlan('选区', [...cleanPlan]);
    const { document } = editor;
    const at = document.positionAt(document.getText().indexOf('疾控处') + 1);
    await waitForServer(document);
    const [chain] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [at],
    );
    const texts: string[] = [];
    for (let one = chain; one !== undefined; one = one.parent as never)
      texts.push(document.getText(one.range));
    assert.ok(texts.includes('疾控处'), texts.join('\n'));
    assert.ok(texts.includes('牵头处室：疾控处'), texts.join('\n'));
  });

  test('附件可以点开，全部文稿的条目可以查找', async () => {
    const { document } = await openNewPlan('链接', [
      ...cleanPlan,
      '5. 落实附件1。',
      '附件：1. 独一无二的清单',
    ]);
    const links = await waitFor('链接', async () => {
      const given = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return given.length > 0 && given;
    });
    assert.deepEqual(
      links.map(({ range, target }) => `${document.getText(range)} ${target?.fragment}`),
      ['附件1 L10'],
    );
    const found = await waitFor('条目', async () => {
      const given = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '落实附件',
      );
      return given.length > 0 && given;
    });
    assert.equal(found[0]?.name, '5. 落实附件1');
  });

  test('附件是旁边的文件时，点开的是文件', async () => {
    const folder = workspaceFile('附件示例');
    const file = (name: string) => vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(file('附件1.xlsx'), Buffer.from('PK'));
    await vscode.workspace.fs.writeFile(
      file('工作要点.plan'),
      Buffer.from([...cleanPlan, '5. 落实附件1。', '附件：1. 任务表'].join('\n')),
    );
    const { document } = await openPlan(file('工作要点.plan'));
    let links: vscode.DocumentLink[] = [];
    await waitFor(
      () => `指向文件的链接（现为：${links.map(({ target }) => target?.toString()).join(' ')}）`,
      async () => {
        links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
          'vscode.executeLinkProvider',
          document.uri,
        );
        return (
          links.length === 2 &&
          links.every(({ target }) => /附件1\.xlsx/.test(decodeURIComponent(target?.toString() ?? '')))
        );
      },
    );
    assert.deepEqual(
      links.map(({ range }) => document.getText(range)),
      ['附件1', '任务表'],
    );
  });

  if (hasPage) {
    test('截图：浅色、深色、高对比度', async () => {
      await closeEditors();
      const settings = vscode.workspace.getConfiguration('yaodian');
      await settings.update('inlayHints.itemCounts', true, true);
      await settings.update('inlayHints.targets', true, true);
      const editor = await openPlan(workspaceFile('examples/2026年示范市卫生健康工作要点.txt'));
      await waitForServer(editor.document);
      const workbench = vscode.workspace.getConfiguration('workbench');
      for (const [name, theme] of [
        ['light', 'Default Light Modern'],
        ['dark', 'Default Dark Modern'],
        ['high-contrast', 'Default High Contrast'],
      ] as const) {
        await workbench.update('colorTheme', theme, true);
        await show(editor, 0);
        await takePicture(`seeing-${name}`);
        await show(editor, 22);
        await takePicture(`seeing-${name}-scrolled`);
      }
      await workbench.update('colorTheme', undefined, true);
    });
  }
});

async function show(editor: vscode.TextEditor, line: number): Promise<void> {
  editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  // The path above the text shows where the cursor is.
  editor.selection = new vscode.Selection(line + 4, 9, line + 4, 9);
  // Hints, lenses and the lines that stick at the top each come when they are ready.
  await new Promise((resolve) => setTimeout(resolve, 2500));
}

/** The colour and the other looks, such as bold, of the first piece that is the text. */
function lookOf(pieces: ColouredText[], text: string): string | undefined {
  const piece = pieces.find((candidate) => candidate.text === text);
  return piece && `${piece.colour} ${piece.class}`;
}
