import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { type ColouredText, hasPage, visibleColours } from '../support/page';
import { cleanPlan, openNewPlan } from '../support/plans';
import { waitFor } from '../support/waitFor';

// What the grammar makes of each word is in the snapshots of `test/grammar`; here it is that VS Code draws it.
if (hasPage) {
  suite('着色', () => {
    test('标题、正文、责任分工各有颜色', async () => {
      await openNewPlan('颜色', [...cleanPlan]);
      const [heading, body, role] = await waitFor('着色', async () => {
        const pieces = await visibleColours();
        const found = ['提升公共卫生服务能力', '总体要求', '牵头处室'].map((text) => lookOf(pieces, text));
        return new Set(found).size === found.length && found;
      });
      assert.ok(heading && body && role);
    });
  });
}

/** The colour and the other looks, such as bold, of the piece that contains the text. */
function lookOf(pieces: ColouredText[], text: string): string | undefined {
  const piece = pieces.find((candidate) => candidate.text.includes(text));
  return piece && `${piece.colour} ${piece.class}`;
}
