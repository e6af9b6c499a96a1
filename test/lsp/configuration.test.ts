import { expect, test } from 'vitest';
import { eventually, type TestClient, withServer } from './client';
import { CLEAN, GAP, PLAN } from './plans';
import { VS_CODE } from './vscode';

const FOLDER = 'file:///plans';
const OFFICES = `${FOLDER}/offices.yaml`;
const CONFIG = `${FOLDER}/yaodian.json`;
/** A name alone in brackets is a tag only where the directory knows it, so the outline shows which directory is in use. */
const SHORT = '一、甲\n1. 抓好防控。健全机制。（疾控处）\n';
const directory = (name: string): string => `offices:\n  - name: ${name}\n`;
const OFF = '{"rules": {"numbering": "off"}}';

test('a change of the settings turns a rule off', () =>
  withServer(async (client) => {
    await client.open(PLAN, GAP);
    const { resultId, items } = await client.pullFull(PLAN);
    expect(items).toHaveLength(1);
    await client.changeSettings({ rules: { numbering: 'off', tag: 'off', text: 'off' } });
    await eventually(() => client.refreshes > 0);
    expect(await client.pull(PLAN, resultId)).toMatchObject({ kind: 'full', items: [] });
  }));

test('settings of the wrong type are as good as none', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, GAP);
      expect(await client.found(PLAN)).toContain('5:numbering/gap');
      await client.changeSettings({ offices: 7, rules: [], language: 'tlh' });
      expect(await client.found(PLAN)).toContain('5:numbering/gap');
      expect(client.logs).toEqual([]);
    },
    { settings: { rules: { 'numbering/gap': 'loud', numbering: [1], tag: ['error', 'x', 'y'] } } },
  ));

test('a client that cannot be asked says its settings', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, GAP);
      await eventually(() =>
        client.published.at(-1)?.diagnostics.some(({ code }) => code === 'numbering/gap'),
      );
      const settings = { yaodian: { rules: { numbering: 'off' } } };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
      await eventually(
        () => !client.published.at(-1)?.diagnostics.some(({ code }) => code === 'numbering/gap'),
      );
    },
    { capabilities: {} },
  ));

test('yaodian.json is found upward to the folder that is open, and wins over the settings', () =>
  withServer(
    async (client) => {
      const inner = `${FOLDER}/2020/卫健/要点.txt`;
      await client.open(inner, GAP);
      expect(await client.found(inner)).toEqual([]);
      await client.write(CONFIG, undefined);
      await eventually(() => client.refreshes > 0);
      expect(await client.found(inner)).toEqual(['5:numbering/gap']);
      expect(client.reads).not.toContain('file:///yaodian.json');
    },
    {
      folders: [FOLDER],
      files: { [CONFIG]: OFF, 'file:///yaodian.json': '{"rules": {"numbering": "hint"}}' },
    },
  ));

test('a yaodian.json that is being written counts as it is in the editor', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, GAP);
      expect(await client.found(PLAN)).toHaveLength(1);
      await client.open(CONFIG, OFF, 'json');
      expect(await client.found(PLAN)).toEqual([]);
      await client.close(CONFIG);
      expect(await client.found(PLAN)).toHaveLength(1);
    },
    { files: { [CONFIG]: '{}' } },
  ));

test('offices.yaml beside the plan is in use, and a change of it is seen', () =>
  withServer(
    async (client) => {
      const detail = async () => (await client.symbols(PLAN))[0]?.children?.[0]?.detail;
      await client.open(PLAN, SHORT);
      expect(await detail()).toBe('疾控处');
      const { resultId } = await client.pullFull(PLAN);
      await client.write(OFFICES, directory('基层处'));
      await eventually(() => client.refreshes > 0);
      expect(await detail()).toBeUndefined();
      expect((await client.pull(PLAN, resultId)).kind).toBe('full');
      await client.open(OFFICES, directory('疾控处'), 'yaml');
      expect(await detail()).toBe('疾控处');
    },
    { files: { [OFFICES]: directory('疾控处') } },
  ));

test('a yaodian.json that some plan names as its directory still configures its own folder', () =>
  withServer(
    async (client) => {
      const other = 'file:///other/2020年工作要点.plan';
      await client.open(other, '---\n处室名录: ../plans/yaodian.json\n---\n');
      await client.diagnostics(other);
      await client.open(PLAN, GAP);
      expect(await client.found(PLAN)).toEqual([]);
    },
    { files: { [CONFIG]: OFF } },
  ));

test.each([
  ['the front matter', `---\n处室名录: other.yaml\n---\n${SHORT}`, {}, '{"offices": "none.yaml"}'],
  ['yaodian.json', SHORT, { offices: 'none.yaml' }, '{"offices": "./other.yaml"}'],
  ['the settings', SHORT, { offices: 'other.yaml' }, '{}'],
  ['the settings, absolute', SHORT, { offices: '/plans/other.yaml' }, '{}'],
])('a directory that %s names is in use', (_, text, settings, config) =>
  withServer(
    async (client) => {
      await client.open(PLAN, text);
      expect((await client.symbols(PLAN))[0]?.children?.[0]?.detail).toBe('疾控处');
      // It has a name of its own, so it is watched by name.
      await eventually(() => client.registrations.some((one) => JSON.stringify(one).includes('other.yaml')));
      await client.write(`${FOLDER}/other.yaml`, directory('基层处'));
      await eventually(() => client.refreshes > 0);
      expect((await client.symbols(PLAN))[0]?.children?.[0]?.detail).toBeUndefined();
    },
    {
      folders: [FOLDER],
      settings,
      files: {
        [CONFIG]: config,
        [OFFICES]: directory('综合处'),
        [`${FOLDER}/other.yaml`]: directory('疾控处'),
      },
    },
  ),
);

test('a directory that is not there is said where it is named', () =>
  withServer(async (client) => {
    const text = `---\n处室名录: 没有.yaml\n---\n${CLEAN}`;
    await client.open(PLAN, text);
    const found = (await client.diagnostics(PLAN)).filter(({ code }) => code === 'document/config');
    expect(found).toMatchObject([
      { range: { start: { line: 1, character: 6 }, end: { line: 1, character: 13 } } },
    ]);
    await client.open(CONFIG, '{"offices": "没有.yaml"}', 'json');
    expect(await client.diagnostics(CONFIG)).toMatchObject([
      { range: { start: { line: 0, character: 13 } } },
    ]);
  }));

test('a broken offices.yaml is reported there, and the plan is checked all the same', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, GAP);
      await client.open(OFFICES, 'offices:\n  - name: 疾控处\n\t坏: [\n', 'yaml');
      const found = await client.diagnostics(OFFICES);
      expect(found.length).toBeGreaterThan(0);
      for (const { code, source } of found) expect([code, source]).toEqual(['document/config', '要点']);
      expect(await client.found(PLAN)).toEqual(['5:numbering/gap']);
    },
    { files: { [OFFICES]: 'offices: []\n' } },
  ));

test('an offices.yaml in GB18030 is read', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, SHORT);
      expect((await client.symbols(PLAN))[0]?.children?.[0]?.detail).toBe('疾控处');
    },
    {
      files: {
        [OFFICES]: Buffer.concat([
          Buffer.from('offices:\n  - name: '),
          Buffer.from([0xbc, 0xb2, 0xbf, 0xd8, 0xb4, 0xa6]),
          Buffer.from('\n'),
        ]),
      },
    },
  ));

test('a plan that was never saved is checked by the folder that is open', () =>
  withServer(
    async (client) => {
      await client.open('untitled:Untitled-1', SHORT);
      expect((await client.symbols('untitled:Untitled-1'))[0]?.children?.[0]?.detail).toBe('疾控处');
    },
    { folders: [FOLDER], files: { [OFFICES]: directory('疾控处') } },
  ));

test.each(['untitled:Untitled-1', 'vscode-vfs://github/a/b/要点.txt', 'git:/a.txt?x', 'nonsense'])(
  'a document at %s is checked without a file system',
  (uri) =>
    withServer(async (client) => {
      await client.open(uri, GAP);
      expect(await client.found(uri)).toEqual(['5:numbering/gap']);
      expect(client.logs).toEqual([]);
    }),
);

test('files are watched where the client watches for the server', () =>
  withServer(async (client) => {
    await eventually(() => client.registrations.length >= 2);
    expect(JSON.stringify(client.registrations)).toContain('**/offices.yaml');
    expect(JSON.stringify(client.registrations)).toContain('**/yaodian.json');
  }));

test('without watching, files are read anew when a document is opened or saved', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, GAP);
      expect(await client.found(PLAN)).toEqual([]);
      client.files.set(CONFIG, Buffer.from('{}'));
      const textDocument = { uri: PLAN };
      await client.connection.sendNotification('textDocument/didSave', { textDocument });
      expect(await client.found(PLAN)).toEqual(['5:numbering/gap']);
    },
    {
      capabilities: { ...VS_CODE, workspace: { configuration: true } },
      files: { [CONFIG]: OFF },
    },
  ));

test('the folders that are open may change', () =>
  withServer(
    async (client) => {
      const inner = `${FOLDER}/2020/要点.txt`;
      await client.open(inner, GAP);
      expect(await client.found(inner)).toHaveLength(1);
      const event = {
        added: [{ uri: FOLDER, name: 'plans' }],
        removed: [{ uri: `${FOLDER}/2020`, name: '2020' }],
      };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      expect(await client.found(inner)).toEqual([]);
    },
    { folders: [`${FOLDER}/2020`], files: { [CONFIG]: OFF } },
  ));

test('a plan outside the folders that are open is checked by what lies above it', () =>
  withServer(
    async (client) => {
      const inner = `${FOLDER}/2020/要点.txt`;
      await client.open(inner, GAP);
      expect(await client.found(inner)).toEqual([]);
    },
    { folders: ['file:///other'], files: { [CONFIG]: OFF } },
  ));

const EAST = 'file:///east';
const WEST = 'file:///west';
const named = (folder: string, name = '要点'): string => `${folder}/${name}.plan`;
const east = { uri: EAST, name: 'east' };
const west = { uri: WEST, name: 'west' };
const WEST_SETTINGS = {
  rules: { numbering: 'off', tag: 'off', text: 'off', office: 'off' },
  offices: '名录.yaml',
};
const officeOf = async (client: TestClient, uri: string): Promise<string | undefined> =>
  (await client.symbols(uri))[0]?.children?.[0]?.detail;

test('each of several folders has its own directory, yaodian.json and settings', () =>
  withServer(
    async (client) => {
      client.folderSettings.set(WEST, WEST_SETTINGS);
      for (const folder of [EAST, WEST]) {
        await client.open(named(folder), SHORT);
        await client.open(named(folder, '缺号'), GAP);
      }
      expect(await officeOf(client, named(EAST))).toBeUndefined();
      expect(await officeOf(client, named(WEST))).toBe('疾控处');
      expect(await client.found(named(EAST, '缺号'))).toEqual(['5:numbering/gap']);
      expect(await client.found(named(WEST, '缺号'))).toEqual([]);
      // A change in one folder is none in the other.
      const { resultId } = await client.pullFull(named(WEST, '缺号'));
      await client.write(`${EAST}/yaodian.json`, OFF);
      expect(await client.found(named(EAST, '缺号'))).toEqual([]);
      expect((await client.pull(named(WEST, '缺号'), resultId)).kind).toBe('unchanged');
    },
    {
      folders: [EAST, WEST],
      files: { [`${EAST}/offices.yaml`]: directory('基层处'), [`${WEST}/名录.yaml`]: directory('疾控处') },
    },
  ));

test('a folder that is added or removed brings and takes its settings', () =>
  withServer(
    async (client) => {
      await client.open(named(WEST), SHORT);
      await client.open(named(WEST, '缺号'), GAP);
      expect(await officeOf(client, named(WEST))).toBeUndefined();
      expect(await client.found(named(WEST, '缺号'))).toEqual(['5:numbering/gap']);

      client.folderSettings.set(WEST, WEST_SETTINGS);
      await client.changeFolders({ added: [west], removed: [] });
      await eventually(() => client.refreshes > 0);
      expect(await officeOf(client, named(WEST))).toBe('疾控处');
      expect(await client.found(named(WEST, '缺号'))).toEqual([]);

      client.folderSettings.delete(WEST);
      await client.changeFolders({ added: [], removed: [west] });
      await eventually(() => client.refreshes > 1);
      expect(await officeOf(client, named(WEST))).toBeUndefined();
      expect(await client.found(named(WEST, '缺号'))).toEqual(['5:numbering/gap']);
    },
    { folders: [EAST], files: { [`${WEST}/名录.yaml`]: directory('疾控处') } },
  ));

test('the search for yaodian.json ends at the folder that was added, also where one lies inside another', () =>
  withServer(
    async (client) => {
      const inner = `${EAST}/内`;
      await client.open(named(inner), GAP);
      expect(await client.found(named(inner))).toEqual([]);
      await client.changeFolders({ added: [{ uri: inner, name: '内' }], removed: [] });
      expect(await client.found(named(inner))).toEqual(['5:numbering/gap']);
      await client.changeFolders({ added: [], removed: [{ uri: inner, name: '内' }, east] });
      expect(await client.found(named(inner))).toEqual([]);
    },
    { folders: [EAST], files: { [`${EAST}/yaodian.json`]: OFF } },
  ));
