import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { cleanPlan, openNewPlan } from '../support/plans';
import { waitFor } from '../support/waitFor';

suite('大纲与折叠', () => {
  test('大纲列出各部分及其任务', async () => {
    const { document } = await openNewPlan('大纲', [...cleanPlan]);
    const symbols = await waitFor('大纲', async () => {
      const given = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return given?.length > 0 && given;
    });
    const sections = symbols.flatMap(withDescendants).filter(({ name }) => /^[一二]、/.test(name));
    assert.deepEqual(
      sections.map(({ name }) => name.replace(/\s/g, '')),
      ['一、提升公共卫生服务能力', '二、提升医疗服务能力'],
    );
    assert.deepEqual(
      sections.map(({ children }) => children.map(({ name }) => name.slice(0, 4))),
      [
        ['1. 加', '2. 加'],
        ['3. 加', '4. 加'],
      ],
    );
    assert.equal(sections[1]?.range.start.line, 5);
    assert.equal(sections[1]?.range.end.line, 7);
  });

  test('各部分可折叠', async () => {
    const { document } = await openNewPlan('折叠', [...cleanPlan]);
    const ranges = await waitFor('折叠区', async () => {
      const given = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return given?.length > 0 && given;
    });
    const folded = ranges.map(({ start, end }) => `${start}-${end}`);
    assert.ok(folded.includes('2-4'), folded.join(' '));
    assert.ok(folded.includes('5-7'), folded.join(' '));
  });
});

/** A plan's title may be the root of its outline; the sections are then one level down. */
function withDescendants(symbol: vscode.DocumentSymbol): vscode.DocumentSymbol[] {
  return [symbol, ...symbol.children.flatMap(withDescendants)];
}
