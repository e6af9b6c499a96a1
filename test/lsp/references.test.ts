import { expect, test } from 'vitest';
import { DocumentHighlightKind, type Location } from 'vscode-languageserver-protocol';
import { type TestClient, withServer } from './client';
import { placeOf } from './cursor';
import { DIRECTORY, FILES, FOLDER, OFFICES, ONE, ONE_TEXT, TWO, TWO_TEXT } from './officeWorkspace';
import { highlightsAt, referencesAt } from './symbols';

const workspace = { files: FILES, folders: [FOLDER] };
const NAMES: Record<string, string> = { [DIRECTORY]: '名录', [ONE]: '甲', [TWO]: '乙' };
const TEXTS: Record<string, string> = { [DIRECTORY]: OFFICES, [ONE]: ONE_TEXT, [TWO]: TWO_TEXT };

/** Where each place is, and what stands there. */
const read = (locations: readonly Location[]): string[] =>
  locations.map(({ uri, range: { start, end } }) => {
    const line = TEXTS[uri]?.split(/\r?\n/)[start.line] ?? '';
    return `${NAMES[uri]}${start.line} ${line.slice(start.character, end.character)}`;
  });

const EVERYWHERE = [
  '甲2 疾控处',
  '甲3 疾病预防控制处',
  '甲3 疾控科',
  '甲5 疾控处',
  '乙2 疾控处',
  '乙3 疾控处',
];

test('an office is found by all its names in all plans, open or not', () =>
  withServer(async (client) => {
    await client.open(ONE, ONE_TEXT);
    const place = placeOf(ONE_TEXT, '疾控处');
    expect(read(await referencesAt(client, ONE, place))).toEqual(EVERYWHERE);
    expect(read(await referencesAt(client, ONE, place, true))).toEqual(['名录3 疾控处', ...EVERYWHERE]);
    await client.open(DIRECTORY, OFFICES, 'yaml');
    for (const name of ['疾控处', '防控处', '疾病预防控制处']) {
      expect(read(await referencesAt(client, DIRECTORY, placeOf(OFFICES, name)))).toEqual(EVERYWHERE);
    }
    expect(read(await referencesAt(client, ONE, placeOf(ONE_TEXT, '医政处')))).toEqual([
      '甲2 医政处',
      '乙3 医政处',
    ]);
  }, workspace));

test('what the editor has counts, not what is on disk', () =>
  withServer(async (client) => {
    await client.open(ONE, ONE_TEXT);
    await client.open(TWO, TWO_TEXT.replaceAll('疾控处', '医政处'));
    const place = placeOf(ONE_TEXT, '疾控处');
    expect(read(await referencesAt(client, ONE, place))).toEqual(EVERYWHERE.slice(0, 4));
    await client.close(TWO);
    expect(read(await referencesAt(client, ONE, place))).toEqual(EVERYWHERE);
  }, workspace));

test('without a directory, a name is found in the plans beside', () =>
  withServer(
    async (client) => {
      await client.open(ONE, ONE_TEXT);
      expect(read(await referencesAt(client, ONE, placeOf(ONE_TEXT, '疾控处'), true))).toEqual([
        '甲2 疾控处',
        '甲5 疾控处',
        '乙2 疾控处',
        '乙3 疾控处',
      ]);
    },
    { files: { [ONE]: ONE_TEXT, [TWO]: TWO_TEXT, 'file:///plans/x/丙.plan': TWO_TEXT }, folders: [FOLDER] },
  ));

test('references to an item', () =>
  withServer(async (client) => {
    await client.open(ONE, ONE_TEXT);
    const number = placeOf(ONE_TEXT, '3. 规划');
    expect(read(await referencesAt(client, ONE, number))).toEqual(['甲2 第三项']);
    expect(read(await referencesAt(client, ONE, number, true))).toEqual(['甲5 3.', '甲2 第三项']);
    expect(read(await referencesAt(client, ONE, placeOf(ONE_TEXT, '第三项', 1), true))).toHaveLength(2);
    expect(await referencesAt(client, ONE, placeOf(ONE_TEXT, '接种'))).toEqual([]);
  }, workspace));

const highlighted = async (client: TestClient, uri: string, wanted: string): Promise<string[]> => {
  const text = TEXTS[uri] ?? '';
  const found = await highlightsAt(client, uri, placeOf(text, wanted, 1));
  const kinds = { [DocumentHighlightKind.Write]: '写', [DocumentHighlightKind.Read]: '读' };
  return found.map(({ range, kind }) => {
    const [place] = read([{ uri, range }]);
    return `${place} ${(kind && kinds[kind as 2 | 3]) ?? '文'}`;
  });
};

test('highlights tell who leads from who supports', () =>
  withServer(async (client) => {
    await client.open(ONE, ONE_TEXT);
    await client.open(TWO, TWO_TEXT);
    await client.open(DIRECTORY, OFFICES, 'yaml');
    expect(await highlighted(client, ONE, '疾控处')).toEqual([
      '甲2 疾控处 写',
      '甲3 疾病预防控制处 读',
      '甲3 疾控科 读',
      '甲5 疾控处 读',
    ]);
    expect(await highlighted(client, TWO, '医政处')).toEqual(['乙3 医政处 文']);
    expect(await highlighted(client, ONE, '第三项')).toEqual(['甲2 第三项 读', '甲5 3. 写']);
    expect(await highlighted(client, ONE, '各相关处室')).toEqual(['甲2 各相关处室 读']);
    expect(await highlighted(client, DIRECTORY, '发展处')).toEqual(['名录10 发展处 读', '名录11 发展处 写']);
    expect(await highlighted(client, ONE, '接种')).toEqual([]);
  }, workspace));
