import { expect, test } from 'vitest';
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import { LINE, type TestClient, withServer } from './client';
import { applied } from './edits';
import { GAP, PLAN } from './plans';
import { VS_CODE } from './vscode';

const FOLDER = 'file:///plans';
const CONFIG = `${FOLDER}/yaodian.json`;
const OFF = '{\n  "rules": {\n    "numbering/gap": "off"\n  }\n}\n';

async function action(client: TestClient, title: string, line: number, uri = PLAN): Promise<CodeAction> {
  const actions = await client.actions(uri, LINE(line), { only: [CodeActionKind.QuickFix] });
  const found = actions.find((one) => one.title === title);
  if (found === undefined) throw new Error(`${title}: ${actions.map((one) => one.title).join(' | ')}`);
  return found;
}

const target = (edit: WorkspaceEdit | undefined): unknown => {
  const change = edit?.documentChanges?.at(-1);
  return change !== undefined && 'edits' in change ? change.textDocument : undefined;
};

test('a finding is silenced where it is', () =>
  withServer(async (client) => {
    await client.open(PLAN, GAP);
    const { edit, diagnostics } = await action(client, '此处不再提示“同级序号中间缺号”', 5);
    expect(diagnostics).toMatchObject([{ code: 'numbering/gap' }]);
    const text = applied(GAP, edit);
    expect(text.split('\n')[5]).toBe('%% yaodian-disable-next-line numbering/gap');
    await client.change(PLAN, { text });
    expect(await client.found(PLAN)).toEqual([]);
  }));

test('a rule is switched off in a new yaodian.json at the root of the workspace', () =>
  withServer(
    async (client) => {
      const uri = `${FOLDER}/2020/要点.plan`;
      await client.open(uri, GAP);
      const { edit } = await action(
        client,
        '所有文稿不再提示“同级序号中间缺号”（写入 yaodian.json）',
        5,
        uri,
      );
      expect(edit?.documentChanges?.[0]).toEqual({
        kind: 'create',
        uri: CONFIG,
        options: { ignoreIfExists: true },
      });
      expect(target(edit)).toEqual({ uri: CONFIG, version: null });
      expect(applied('', edit)).toBe(OFF);
      await client.write(CONFIG, OFF);
      expect(await client.found(uri)).toEqual([]);
    },
    { folders: [FOLDER] },
  ));

test('a rule is switched off in the yaodian.json that is there, as it is in the editor', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, GAP);
      const title = '所有文稿不再提示“同级序号中间缺号”（写入 yaodian.json）';
      const text = '{\n  // 说明\n  "offices": "a.yaml"\n}';
      const { edit } = await action(client, title, 5);
      expect(edit?.documentChanges).toHaveLength(1);
      expect(target(edit)).toEqual({ uri: CONFIG, version: null });
      expect(applied(text, edit)).toContain('"a.yaml",\n  "rules": {\n    "numbering/gap": "off"\n  }\n}');
      await client.open(CONFIG, '{}', 'json');
      const open = (await action(client, title, 5)).edit;
      expect(target(open)).toEqual({ uri: CONFIG, version: 1 });
      expect(applied('{}', open)).toBe(OFF.trimEnd());
    },
    { files: { [CONFIG]: '{\n  // 说明\n  "offices": "a.yaml"\n}' } },
  ));

test('no rule is switched off in a file that is broken or would be damaged', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, GAP);
      const titles = async () =>
        (await client.actions(PLAN, LINE(5), { only: ['quickfix'] })).map(({ title }) => title);
      expect(await titles()).not.toContain('所有文稿不再提示“同级序号中间缺号”（写入 yaodian.json）');
      await client.write(CONFIG, Buffer.from([0x7b, 0x2f, 0x2f, 0xbc, 0xb2, 0x0a, 0x7d]));
      expect(await titles()).not.toContain('所有文稿不再提示“同级序号中间缺号”（写入 yaodian.json）');
    },
    { files: { [CONFIG]: '{"rules": ' } },
  ));

test('a client that makes no files gets the edit alone', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, GAP);
      const { edit } = await action(client, '所有文稿不再提示“同级序号中间缺号”（写入 yaodian.json）', 5);
      expect(edit).toHaveProperty('changes');
      expect(Object.keys(edit?.changes ?? {})).toEqual([CONFIG]);
      expect(applied('', edit)).toBe(OFF);
    },
    { capabilities: { ...VS_CODE, workspace: { configuration: true } }, folders: [FOLDER] },
  ));

test('a plan in no folder has nowhere to put a yaodian.json', () =>
  withServer(async (client) => {
    const uri = 'untitled:Untitled-1';
    await client.open(uri, GAP);
    const titles = (await client.actions(uri, LINE(5), { only: ['quickfix'] })).map(({ title }) => title);
    expect(titles).toContain('此处不再提示“同级序号中间缺号”');
    expect(titles).not.toContain('所有文稿不再提示“同级序号中间缺号”（写入 yaodian.json）');
  }));

test('what is wrong in data files is reported as the settings say', () =>
  withServer(
    async (client) => {
      const uri = `${FOLDER}/offices.yaml`;
      const text = 'ofices:\n  - name: 疾控处\n';
      await client.open(uri, text, 'yaml');
      expect(await client.diagnostics(uri)).toMatchObject([{ severity: 1 }]);
      await client.changeSettings({ rules: { document: 'info' } });
      expect(await client.diagnostics(uri)).toMatchObject([{ severity: 3 }]);
      const { edit } = await action(
        client,
        '所有文稿不再提示“配置文件或处室名录有误”（写入 yaodian.json）',
        0,
        uri,
      );
      await client.write(CONFIG, applied('', edit));
      expect(await client.diagnostics(uri)).toEqual([]);
      const missing = `---\n处室名录: 没有.yaml\n---\n${GAP}`;
      await client.open(PLAN, missing);
      expect(await client.found(PLAN)).toEqual(['8:numbering/gap']);
    },
    { folders: [FOLDER] },
  ));

test('a rule name that is nearly right is corrected in yaodian.json, and so is a key', () =>
  withServer(async (client) => {
    const text = '{\n  "ruels": {},\n  "rules": {"numbering/gaps": "wraning"}\n}\n';
    await client.open(CONFIG, text, 'json');
    const fixes = async (line: number) =>
      (await client.actions(CONFIG, LINE(line))).filter(({ isPreferred }) => isPreferred);
    // The key that was meant is there already: renaming this one would make two of it.
    expect(await fixes(1)).toEqual([]);
    const [rule, severity] = await fixes(2);
    expect(applied(text, rule?.edit)).toBe(text.replace('gaps', 'gap'));
    expect(applied(text, severity?.edit)).toBe(text.replace('wraning', 'warning'));
    await client.change(CONFIG, { text: '{\n  "ruels": {}\n}\n' });
    const [key] = await fixes(1);
    expect(applied('{\n  "ruels": {}\n}\n', key?.edit)).toBe('{\n  "rules": {}\n}\n');
  }));
