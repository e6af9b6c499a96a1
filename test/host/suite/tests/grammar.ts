import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { hasPage, visibleColours } from '../support/page';
import { cleanPlan, openNewPlan } from '../support/plans';
import { waitFor } from '../support/waitFor';

/** What VS Code's own command for colouring tests returns: the text and its scopes, separated by blanks. */
interface SyntaxToken {
  c: string;
  t: string;
}

suite('着色', () => {
  test('语法区分标题与正文', async () => {
    const { document } = await openNewPlan('语法', [...cleanPlan]);
    const tokens = await syntaxTokens(document.uri);
    const scopesOf = (text: string) => tokens.find(({ c }) => c.includes(text))?.t ?? '';
    assert.match(scopesOf('提升公共卫生服务能力'), /heading|section|title/);
    assert.doesNotMatch(scopesOf('总体要求'), /heading|section/);
    assert.match(scopesOf('牵头处室'), /keyword|tag|support|property|role/);
  });

  if (hasPage) {
    test('画面上标题与正文颜色不同', async () => {
      await openNewPlan('颜色', [...cleanPlan]);
      const [heading, body] = await waitFor('着色', async () => {
        const pieces = await visibleColours();
        const found = ['提升公共卫生服务能力', '总体要求'].map((text) =>
          pieces.find((piece) => piece.text.includes(text)),
        );
        return found[0]?.class !== found[1]?.class && found;
      });
      assert.ok(heading && body);
      assert.notDeepEqual([heading.colour, heading.class], [body.colour, body.class]);
    });
  }
});

/** The command has had two names. */
async function syntaxTokens(uri: vscode.Uri): Promise<SyntaxToken[]> {
  const commands = await vscode.commands.getCommands();
  const command = ['_workbench.colorizeTextMateTokens', '_workbench.captureSyntaxTokens'].find((name) =>
    commands.includes(name),
  );
  assert.ok(command, '此版本的 VS Code 没有取语法记号的命令');
  return vscode.commands.executeCommand<SyntaxToken[]>(command, uri);
}
