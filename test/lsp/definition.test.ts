import { describe, expect, test } from 'vitest';
import type { LocationLink } from 'vscode-languageserver-protocol';
import { withServer } from './client';
import { placeOf } from './cursor';
import { DIRECTORY, FILES, FOLDER, OFFICES, ONE, ONE_TEXT } from './officeWorkspace';
import { definitionAt, shown } from './symbols';
import { VS_CODE } from './vscode';

const workspace = { files: FILES, folders: [FOLDER] };

describe('from a plan', () => {
  test.each([
    ['an office, by its full name', '疾病预防控制处', `${DIRECTORY} 3:10`],
    ['an office of one name alone', '医政处、', `${DIRECTORY} 7:4`],
    ['an office whose name holds that of another', '中医医政处', `${DIRECTORY} 13:10`],
    ['a reference', '第三项', `${ONE} 5:0`],
    ['a number', '3. 规划', `${ONE} 5:0`],
    ['an office that the directory does not have', '体改处', ''],
    ['a group', '各相关处室', ''],
    ['running text', '接种', ''],
  ])('%s', (_, wanted, expected) =>
    withServer(async (client) => {
      await client.open(ONE, ONE_TEXT);
      const found = (await definitionAt(client, ONE, placeOf(ONE_TEXT, wanted, 1))) as LocationLink[];
      const places = found.map((one) => `${one.targetUri} ${shown(one.targetSelectionRange.start)}`);
      expect(places.join(' ')).toBe(expected);
    }, workspace),
  );

  test('without a directory, to where the plan first names it', () =>
    withServer(async (client) => {
      await client.open(ONE, ONE_TEXT);
      const place = placeOf(ONE_TEXT, '配合处室：疾控处', 6);
      expect(await definitionAt(client, ONE, place)).toMatchObject([
        { targetUri: ONE, targetSelectionRange: { start: placeOf(ONE_TEXT, '疾控处') } },
      ]);
    }));

  test('for clients that know no links', () =>
    withServer(
      async (client) => {
        await client.open(ONE, ONE_TEXT);
        expect(await definitionAt(client, ONE, placeOf(ONE_TEXT, '疾控处'))).toEqual([
          {
            uri: DIRECTORY,
            range: { start: placeOf(OFFICES, '疾控处'), end: placeOf(OFFICES, '疾控处', 3) },
          },
        ]);
      },
      { ...workspace, capabilities: { ...VS_CODE, textDocument: {} } },
    ));
});

test('from a successor to its entry', () =>
  withServer(async (client) => {
    await client.open(DIRECTORY, OFFICES, 'yaml');
    const found = await definitionAt(client, DIRECTORY, placeOf(OFFICES, 'successor: 发展处', 12));
    expect(found).toMatchObject([{ targetUri: DIRECTORY, targetSelectionRange: { start: { line: 11 } } }]);
    expect(await definitionAt(client, DIRECTORY, placeOf(OFFICES, '各相关处室'))).toEqual([]);
  }, workspace));
