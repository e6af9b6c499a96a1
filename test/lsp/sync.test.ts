import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position, Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenDocument } from '../../server/src/lsp/openDocument';
import { withServer } from './client';

const URI = 'untitled:1';
const TEXT = fc
  .array(fc.constantFrom('一、甲', '1. 乙。', '（一）丙', '\n', '\r\n', '\r', '%% 注', '---', '𬭚', ' '), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const POSITION = fc.record({ line: fc.nat(14), character: fc.nat(12) });
const CHANGE = fc.oneof(
  { weight: 8, arbitrary: fc.record({ at: fc.tuple(POSITION, POSITION), text: TEXT }) },
  { weight: 1, arbitrary: fc.record({ text: TEXT }) },
);

test('whatever is typed, the server has the text that the editor has', () => {
  fc.assert(
    fc.property(TEXT, fc.array(fc.array(CHANGE, { maxLength: 4 }), { maxLength: 6 }), (text, rounds) => {
      const theirs = TextDocument.create(URI, 'yaodian', 0, text);
      const ours = new OpenDocument({ uri: URI, languageId: 'yaodian', version: 0, text });
      for (const [version, round] of rounds.entries()) {
        // The editor's copy is changed one by one, so that each place is one of the text that it is meant for.
        const changes = round.map((change) => {
          const sent = 'at' in change ? { range: rangeIn(theirs, ...change.at), text: change.text } : change;
          TextDocument.update(theirs, [sent], version);
          return sent;
        });
        ours.change(changes, version);
      }
      expect(ours.text.toString()).toBe(theirs.getText());
    }),
    { numRuns: 500 },
  );
});

/** A range in the text: beyond its last line the library of the editors loses count. */
function rangeIn({ lineCount }: TextDocument, ...ends: [Position, Position]): Range {
  const [a, b] = ends.map(({ line, character }) => ({ line: line % lineCount, character }));
  if (a === undefined || b === undefined) throw new Error('two ends');
  const forward = a.line < b.line || (a.line === b.line && a.character <= b.character);
  return forward ? { start: a, end: b } : { start: b, end: a };
}

test('many cursors at once, from the last to the first', () =>
  withServer(async (client) => {
    await client.open(URI, '一、甲\n二、乙\n三、丙\n');
    const lines = [2, 1, 0];
    await client.change(
      URI,
      ...lines.map((line) => ({
        range: { start: { line, character: 0 }, end: { line, character: 1 } },
        text: '四',
      })),
    );
    expect((await client.symbols(URI)).map(({ name }) => name)).toEqual(['四、甲', '四、乙', '四、丙']);
  }));

test('changes of a document that is not open are nobody’s', () =>
  withServer(async (client) => {
    await client.change('untitled:other', { text: '甲' });
    await client.close('untitled:other');
    expect(await client.symbols('untitled:other')).toEqual([]);
    expect(client.logs).toEqual([]);
  }));
