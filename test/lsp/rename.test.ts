import { describe, expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { LINE, type TestClient, withServer } from './client';
import { placeOf } from './cursor';
import { DIRECTORY, FILES, FOLDER, OFFICES, ONE, ONE_TEXT, TWO, TWO_TEXT } from './officeWorkspace';
import { editedFiles, prepareRenameAt, renameAt } from './symbols';
import { VS_CODE } from './vscode';

const workspace = { files: FILES, folders: [FOLDER] };

const open = async (client: TestClient, text = ONE_TEXT): Promise<void> => {
  await client.open(ONE, text);
};

/** The lines that an edit of the workspace changes, as they are afterwards. */
async function changed(
  client: TestClient,
  uri: string,
  wanted: string,
  name: string,
  files: Record<string, string> = FILES,
): Promise<string[]> {
  const edit = await renameAt(client, uri, placeOf(files[uri] ?? '', wanted, 1), name);
  if (typeof edit === 'string') return [`! ${edit}`];
  const after = editedFiles(files, edit);
  return Object.keys(files).flatMap((file) => {
    const before = (files[file] ?? '').split('\n');
    return (after[file] ?? '').split('\n').filter((line, index) => line !== before[index]);
  });
}

describe('where a name can be changed', () => {
  test.each([
    ['a name', '疾控处；', '2:31-2:34 疾控处'],
    ['another of its names', '疾病预防控制处', '3:23-3:30 疾病预防控制处'],
    ['a name that the directory does not have', '体改处', '5:30-5:33 体改处'],
    ['a group', '各相关处室', '! “各相关处室”是统称，不是哪一个处室的名称，不能统一改名。'],
    ['a number', '3. 规', '! 序号和对条目的引用不能改名。要调整序号，请用“重新编号”；引用会随之更新。'],
    ['a reference', '第三项', '! 序号和对条目的引用不能改名。要调整序号，请用“重新编号”；引用会随之更新。'],
    ['running text', '接种', '! 只有处室名称可以在这里改名。请把光标放在责任标注或处室名录里的处室名称上。'],
  ])('%s', (_, wanted, expected) =>
    withServer(async (client) => {
      await open(client);
      const shift = wanted === '3. 规' ? 0 : 1;
      expect(await prepareRenameAt(client, ONE, placeOf(ONE_TEXT, wanted, shift))).toBe(expected);
    }, workspace),
  );

  test('a name with blanks is not what the directory writes', () =>
    withServer(async (client) => {
      const text = ONE_TEXT.replace('配合处室：疾控处', '配合处室：疾 控处');
      await open(client, text);
      expect(await prepareRenameAt(client, ONE, placeOf(text, '疾 控处'))).toMatch(
        /^! 这里的“疾 控处”与名录里的“疾控处”写法不同/,
      );
    }, workspace));

  test('in the directory', () =>
    withServer(async (client) => {
      await client.open(DIRECTORY, OFFICES, 'yaml');
      const at = (wanted: string, shift = 1) =>
        prepareRenameAt(client, DIRECTORY, placeOf(OFFICES, wanted, shift));
      expect(await at('疾控处')).toBe('3:10-3:13 疾控处');
      expect(await at('疾病预防控制处')).toBe('4:15-4:22 疾病预防控制处');
      expect(await at('successor: 发展处', 12)).toBe('10:15-10:18 发展处');
      expect(await at('# 名录')).toMatch(/^! 只有处室名称/);
      expect(await at('各相关处室')).toMatch(/^! 只有处室名称/);
    }, workspace));
});

test('a name is changed in the directory and in every plan, its other names stay', () =>
  withServer(async (client) => {
    await open(client);
    const lines = [
      '  - name: 疾病防控处 # 二处',
      '    successor: 疾病防控处',
      '1. 疾病防控。接种率达到95%以上，详见第三项。（牵头处室：疾病防控处；配合处室：医政处、各相关处室）',
      '3. 规划。见第一项。（牵头处室：规划处；配合处室：疾病防控处、体改处）',
      '1. 疾病防控。（牵头处室：疾病防控处；配合处室：规划处）\r',
      '2. 医政。（责任处室：医政处、疾病防控处）\r',
    ];
    expect(await changed(client, ONE, '疾控处', '疾病防控处')).toEqual(lines);
    await client.open(DIRECTORY, OFFICES, 'yaml');
    expect(await changed(client, DIRECTORY, '疾控处', ' 疾病防控处 ')).toEqual(lines);
    expect(await changed(client, DIRECTORY, 'successor: 疾控处'.slice(11), '疾病防控处')).toEqual(lines);
  }, workspace));

test('one of its other names can be changed by itself', () =>
  withServer(async (client) => {
    await open(client);
    expect(await changed(client, ONE, '疾控科', '疾控股')).toEqual([
      "    aliases: ['疾控股', 防控处]",
      '2. 中医。（牵头处室：中医医政处；配合处室：疾病预防控制处、疾控股）',
    ]);
    expect(await changed(client, ONE, '疾控处', '疾控处')).toEqual([]);
  }, workspace));

test('a name within a longer one is left alone', () =>
  withServer(async (client) => {
    await open(client);
    expect(await changed(client, ONE, '医政处', '医政医管处')).toEqual([
      '  - 医政医管处',
      '1. 疾病防控。接种率达到95%以上，详见第三项。（牵头处室：疾控处；配合处室：医政医管处、各相关处室）',
      '2. 医政。（责任处室：医政医管处、疾控处）\r',
    ]);
  }, workspace));

test('edits are meant for the versions that they were made for', () =>
  withServer(async (client) => {
    await open(client);
    await client.change(ONE, { text: ONE_TEXT });
    const edit = await renameAt(client, ONE, placeOf(ONE_TEXT, '疾控处'), '疾病防控处');
    expect(edit).toMatchObject({
      documentChanges: [
        { textDocument: { uri: DIRECTORY, version: null } },
        { textDocument: { uri: ONE, version: 2 } },
        { textDocument: { uri: TWO, version: null } },
      ],
    });
  }, workspace));

test('clients that know no versions get plain changes', () =>
  withServer(
    async (client) => {
      await open(client);
      const edit = await renameAt(client, ONE, placeOf(ONE_TEXT, '疾控处'), '疾病防控处');
      expect(Object.keys((edit as { changes: object }).changes)).toEqual([DIRECTORY, ONE, TWO]);
    },
    { ...workspace, capabilities: { ...VS_CODE, workspace: { configuration: true } } },
  ));

describe('new names that are refused', () => {
  test.each([
    ['', /不能为空/],
    ['疾控\n处', /不能换行/],
    ['疾控 处', /不能有空格/],
    ['疾控处、医政处', /隔开名称/],
    ['办公室（一', /没有成对/],
    ['#处', /只能用文字/],
    ['2026', /只能用文字/],
    ['医政处', /已有处室“医政处”。.*合并处室/],
    ['疾病预防控制处', /另一个名称/],
    ['各相关处室', /统称/],
    ['体改处', /《2025年甲工作要点.plan》第 6 行已经写有“体改处”/],
    ['各处室', /统称/],
  ])('%j', (name, reason) =>
    withServer(async (client) => {
      await open(client);
      expect(await renameAt(client, ONE, placeOf(ONE_TEXT, '疾控处'), name)).toMatch(reason);
    }, workspace),
  );
});

describe('a rename that would harm a file is refused as a whole', () => {
  const refused = async (client: TestClient, reason: RegExp): Promise<void> => {
    await open(client);
    expect(await renameAt(client, ONE, placeOf(ONE_TEXT, '疾控处'), '疾病防控处')).toMatch(reason);
  };

  test('a plan that is not UTF-8 and not open', () =>
    withServer((client) => refused(client, /《丙\.plan》不是 UTF-8/), {
      // 1. （牵头处室：疾控处）
      files: {
        ...FILES,
        'file:///plans/丙.plan': Buffer.from(
          '312e20bcd7a1a3a3a8c7a3cdb7b4a6cad2a3babcb2bfd8b4a6a3a90a',
          'hex',
        ),
      },
      folders: [FOLDER],
    }));

  test.each([
    ['a plan that is read-only', TWO, /^没有改动：《2026年乙工作要点\.plan》是只读的/],
    ['a read-only plan that is open', ONE, /《2025年甲工作要点\.plan》是只读的/],
    ['a read-only directory', DIRECTORY, /《offices\.yaml》是只读的/],
  ])('%s', (_name, uri, reason) =>
    withServer(async (client) => {
      client.readOnly.add(uri);
      await refused(client, reason);
      client.readOnly.clear();
      expect(await renameAt(client, ONE, placeOf(ONE_TEXT, '疾控处'), '疾病防控处')).toBeTypeOf('object');
    }, workspace),
  );

  test('a tag that could no longer be read', () =>
    withServer(async (client) => {
      const text = '1. 疾病防控。加强监测。（疾控处/医政处）\n';
      await client.open(ONE, text);
      const place = placeOf(text, '疾控处');
      expect(await renameAt(client, ONE, place, '张三')).toMatch(/第 1 行的责任标注就读不出/);
      expect(await renameAt(client, ONE, place, '防控处')).toBeTypeOf('object');
    }));

  test('a name that would be read as another with a mark behind it', () =>
    withServer(async (client) => {
      const text = '1. 疾病防控。加强监测。（责任处室：疾控处、医政处（配合））\n';
      await client.open(ONE, text);
      expect(await renameAt(client, ONE, placeOf(text, '疾控处'), '疾控处（牵头）')).toBeTypeOf('string');
      const edit = await renameAt(client, ONE, placeOf(text, '医政处'), '医管处');
      expect(editedFiles({ [ONE]: text }, edit as WorkspaceEdit)[ONE]).toContain('、医管处（配合））');
    }));

  test('a directory that writes the name with escapes', () =>
    withServer((client) => refused(client, /处室名录“offices\.yaml”/), {
      files: { ...FILES, [DIRECTORY]: OFFICES.replace('疾控处 #', '"\\u75be控处" #') },
      folders: [FOLDER],
    }));

  test.each([
    ['a part of which', OFFICES.replace('  - 医政处', '  - "医政处')],
    ['of which nothing', '疾控处\n医政处\n'],
  ])('a directory %s can be read', (_name, text) =>
    withServer((client) => refused(client, /处室名录“offices\.yaml”的格式有错/), {
      files: { ...FILES, [DIRECTORY]: text },
      folders: [FOLDER],
    }),
  );

  test('a plan that was changed behind the editor’s back', () =>
    withServer(async (client) => {
      await open(client);
      await client.actions(ONE, LINE(0));
      expect(await changed(client, ONE, '疾控处', '疾病防控处')).not.toEqual([]);
      client.files.set(TWO, Buffer.from(TWO_TEXT.replace('\r\n', '\r\n\r\n')));
      await refused(client, /刚刚在别处改动过/);
      const edit = await renameAt(client, ONE, placeOf(ONE_TEXT, '疾控处'), '疾病防控处');
      expect(edit).toMatchObject({
        documentChanges: [{}, {}, { edits: [{ range: { start: { line: 3 } } }, {}] }],
      });
    }, workspace));
});

test('other spellings stay and are told of', () =>
  withServer(async (client) => {
    const text = ONE_TEXT.replace('配合处室：疾控处', '配合处室：疾 控处');
    await open(client, text);
    await changed(client, ONE, '疾控处', '疾病防控处', { ...FILES, [ONE]: text });
    expect(client.windows).toEqual([
      '另有 1 处的写法与“疾控处”不完全相同，改名不涉及：《2025年甲工作要点.plan》第 6 行。',
    ]);
  }, workspace));

test('sentences that name the office stay and are told of', () =>
  withServer(async (client) => {
    const text = ONE_TEXT.replace('3. 规划。', '3. 规划。由疾控处汇总，加强疾控处置。');
    await open(client, text);
    const edits = await changed(client, ONE, '疾控处', '疾病防控处', { ...FILES, [ONE]: text });
    expect(edits.some((one) => one.includes('由疾控处汇总，加强疾控处置。'))).toBe(true);
    expect(client.windows).toEqual([
      '正文里还有 1 处写着“疾控处”，不在责任标注里，没有改：《2025年甲工作要点.plan》第 6 行。',
    ]);
  }, workspace));

test('without a directory, the plans beside are renamed in', () =>
  withServer(
    async (client) => {
      await open(client);
      expect(
        await changed(client, ONE, '疾控处', '疾病防控处', { [ONE]: ONE_TEXT, [TWO]: TWO_TEXT }),
      ).toHaveLength(4);
      expect(await renameAt(client, ONE, placeOf(ONE_TEXT, '疾控处'), '医政处')).toMatch(/已经写有“医政处”/);
    },
    { files: { [ONE]: ONE_TEXT, [TWO]: TWO_TEXT, 'file:///plans/x/丙.plan': TWO_TEXT }, folders: [FOLDER] },
  ));
