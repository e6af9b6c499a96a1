import { expect, test } from 'vitest';
import type { CancellationToken } from 'vscode-languageserver';
import { clientFeatures } from '../../server/src/lsp/clientFeatures';
import { Documents } from '../../server/src/lsp/documents';
import { Files } from '../../server/src/lsp/files';
import { Folders } from '../../server/src/lsp/folders';
import type { Host } from '../../server/src/lsp/host';
import type { Log } from '../../server/src/lsp/log';
import { Plans, type WorkspacePlan } from '../../server/src/lsp/plans';
import { Settings } from '../../server/src/lsp/settings';
import { baseName, folderOf, isInside } from '../../server/src/lsp/uris';
import { Workspace } from '../../server/src/lsp/workspace';
import { decodeText } from '../../server/src/node/decode';
import { isPlanName } from '../../server/src/workspace/planFiles';
import { CLEAN } from './plans';

const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;
const titled = (name: string): string => CLEAN.replace(/^.*/, `${name}工作要点`);
const nameOf = (plan: WorkspacePlan | undefined): string | undefined =>
  plan?.plan.title?.replace(/工作要点$/, '');
const A = 'file:///w/甲.plan';
const B = 'file:///w/乙.plan';
const C = 'file:///w/丙/丁.plan';

/** The plans of a workspace in memory, and what was read of its files. */
function workspaceOf(given: Record<string, string | Uint8Array>, folders: readonly string[] = ['file:///w']) {
  const files = new Map(Object.entries(given));
  const reads: string[] = [];
  const listings: string[] = [];
  const plain = (uri: string): string => decodeURI(uri);
  const host: Host = {
    docs: undefined,
    readFile: async (uri) => {
      reads.push(plain(uri));
      const text = files.get(plain(uri));
      return text === undefined ? undefined : Buffer.from(text as string);
    },
    isWritable: async () => true,
    findPlans: async (folder, deep) => {
      listings.push(plain(folder));
      return [...files.keys()].filter(
        (uri) => isPlanName(baseName(uri)) && (deep ? isInside(uri, folder) : folderOf(uri) === folder),
      );
    },
    listFiles: async () => [],
    decode: (bytes) => decodeText(bytes).text,
  };
  const log = { failure: () => undefined } as unknown as Log;
  const documents = new Documents();
  const holding = new Folders();
  holding.initialize({
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
  });
  const data = new Files(host, documents, log);
  // A client without settings is asked nothing, so that it needs no connection.
  const settings = new Settings(undefined as never, log);
  const workspace = new Workspace(holding, settings, data, () => clientFeatures({}));
  const plans = new Plans(host, documents, data, holding, workspace);
  const open = (uri: string, text: string) =>
    documents.open({ textDocument: { uri, languageId: 'yaodian', version: 1, text } });
  const edit = (uri: string, text: string) =>
    documents.change({ textDocument: { uri, version: 2 }, contentChanges: [{ text }] });
  const change = (type: 1 | 2 | 3, uri: string, text?: string) => {
    if (type === DELETED) files.delete(uri);
    else if (text !== undefined) files.set(uri, text);
    plans.changed([{ uri, type }]);
  };
  const titles = async () => (await plans.all()).map(nameOf);
  return { plans, documents, workspace, holding, files, reads, listings, open, edit, change, titles };
}

test('all plans of the folders are there: open ones as they are in the editor, and once', async () => {
  const at = workspaceOf({
    [A]: titled('甲'),
    [B]: titled('乙'),
    [C]: titled('丁'),
    'file:///w/说明.txt': '说明',
  });
  at.open('file:///w/%E7%94%B2.plan', titled('改过的甲'));
  at.open('untitled:Untitled-1', titled('新建'));
  expect(await at.titles()).toEqual(['改过的甲', '新建', '乙', '丁']);
  expect(at.reads.filter((uri) => isPlanName(uri))).toEqual([B, C]);
  at.documents.close({ textDocument: { uri: 'file:///w/%E7%94%B2.plan' } });
  expect((await at.titles()).sort()).toEqual(['丁', '乙', '新建', '甲'].sort());
});

test('nothing is read or listed again until the watcher says so', async () => {
  const at = workspaceOf({ [A]: titled('甲'), [B]: titled('乙') });
  await at.titles();
  const { reads, listings } = at;
  const before = [reads.length, listings.length];
  await at.titles();
  expect([reads.length, listings.length]).toEqual(before);

  at.change(CHANGED, A, titled('新甲'));
  expect(await at.titles()).toEqual(['新甲', '乙']);
  expect(reads.at(-1)).toBe(A);
  expect(listings).toHaveLength(1);

  at.change(CREATED, C, titled('丁'));
  expect(await at.titles()).toEqual(['新甲', '乙', '丁']);
  at.change(DELETED, B);
  expect(await at.titles()).toEqual(['新甲', '丁']);
});

test('a file with the same text as before is the same document', async () => {
  const at = workspaceOf({ [A]: titled('甲') });
  const document = await at.plans.document(A);
  at.change(CHANGED, A, titled('甲'));
  expect(await at.plans.document(A)).toBe(document);
  at.plans.forgetAll();
  expect(await at.plans.document(A)).toBe(document);
  at.change(CHANGED, A, titled('乙'));
  expect(await at.plans.document(A)).not.toBe(document);
});

test('of a folder that goes or comes as a whole the plans in it are seen', async () => {
  const at = workspaceOf({ [A]: titled('甲'), [C]: titled('丁') });
  expect(await at.titles()).toEqual(['甲', '丁']);
  at.files.delete(C);
  at.change(DELETED, 'file:///w/丙');
  expect(await at.titles()).toEqual(['甲']);
  at.files.set('file:///w/戊/己.plan', titled('己'));
  at.change(CREATED, 'file:///w/戊');
  expect(await at.titles()).toEqual(['甲', '己']);
});

test('listeners hear of plans and folders, and of nothing else', () => {
  const at = workspaceOf({});
  const heard: unknown[] = [];
  at.plans.onChange((uris, isListed) => heard.push([...uris, isListed]));
  at.plans.changed([{ uri: 'file:///w/说明.docx', type: CREATED }]);
  at.plans.changed([{ uri: 'file:///w/丙', type: CHANGED }]);
  at.plans.changed([]);
  expect(heard).toEqual([]);
  at.plans.changed([{ uri: A, type: CHANGED }]);
  at.plans.changed([
    { uri: A, type: CHANGED },
    { uri: B, type: DELETED },
  ]);
  expect(heard).toEqual([
    [A, false],
    [A, B, true],
  ]);
});

test('files are decoded, and what is no text is no plan', async () => {
  const gb18030 = Uint8Array.from([0xb9, 0xa4, 0xd7, 0xf7]);
  const at = workspaceOf({ [A]: gb18030, [B]: 'PK\x03\x04\0\0', [C]: titled('丁') });
  const texts = (await at.plans.all()).map(({ document }) => document.text.toString());
  expect(texts).toEqual(['工作', titled('丁')]);
  expect(await at.plans.get('file:///w/没有.plan')).toBeUndefined();
});

test('a folder that is added or removed brings or takes its plans', async () => {
  const at = workspaceOf({ [A]: titled('甲'), 'file:///v/乙.plan': titled('乙') });
  const folder = { uri: 'file:///v', name: 'v' };
  expect(await at.titles()).toEqual(['甲']);
  at.holding.change({ added: [folder], removed: [] });
  expect(await at.titles()).toEqual(['甲', '乙']);
  at.holding.change({ added: [], removed: [folder] });
  expect(await at.titles()).toEqual(['甲']);
});

test('a cancelled gathering ends at once', async () => {
  const at = workspaceOf({ [A]: titled('甲'), [B]: titled('乙') });
  const token = { isCancellationRequested: true } as CancellationToken;
  expect(await at.plans.all(token)).toHaveLength(1);
  expect(await at.plans.siblingsOf('file:///w/新.plan', token)).toHaveLength(1);
  // What was cut short is not kept.
  expect(await at.plans.siblingsOf('file:///w/新.plan')).toHaveLength(2);
});

test('siblings are the plans of the same folder, and the same list until one of them changes', async () => {
  const at = workspaceOf({ [A]: titled('甲'), [B]: titled('乙'), [C]: titled('丁') });
  at.open(A, titled('甲'));
  at.open(B, titled('乙'));
  const siblings = await at.plans.siblingsOf(A);
  expect(siblings.map(nameOf)).toEqual(['乙']);
  at.edit(A, titled('打字'));
  expect(await at.plans.siblingsOf(A)).toBe(siblings);

  at.edit(B, titled('新乙'));
  expect((await at.plans.siblingsOf(A)).map(nameOf)).toEqual(['新乙']);
  at.change(CREATED, 'file:///w/戊.plan', titled('戊'));
  expect(await at.plans.siblingsOf(A)).toHaveLength(2);
  at.documents.close({ textDocument: { uri: B } });
  expect((await at.plans.siblingsOf(A)).map(nameOf)).toEqual(['乙', '戊']);
  const last = await at.plans.siblingsOf(A);
  at.workspace.invalidate();
  expect(await at.plans.siblingsOf(A)).not.toBe(last);
});

test('a plan opened by itself has its folder around it, not what is below', async () => {
  const at = workspaceOf({ [A]: titled('甲'), [B]: titled('乙'), [C]: titled('丁') }, []);
  at.open(A, titled('甲'));
  expect(await at.titles()).toEqual(['甲']);
  expect((await at.plans.siblingsOf(A)).map(nameOf)).toEqual(['乙']);
  expect(await at.plans.siblingsOf('untitled:Untitled-1')).toEqual([]);
});

test('a new plan that was never saved belongs to the first folder, where last year’s is found by its title', async () => {
  const files = { [A]: titled('2025年'), [B]: titled('乙'), [C]: titled('丁') };
  const at = workspaceOf(files, ['file:///w/', 'file:///x']);
  at.open('untitled:Untitled-1', titled('2026年'));
  expect((await at.plans.siblingsOf('untitled:Untitled-1')).map(nameOf)).toEqual(['2025年', '乙']);
  expect((await at.plans.lastYearOf('untitled:Untitled-1'))?.document.uri).toBe(A);
});

const THIS = 'file:///w/2026/2026年工作要点.txt';
const LAST = 'file:///w/2025/2025年工作要点.txt';
const NAMED = 'file:///w/存档/旧.plan';

test.each([
  ['in a folder that is open', ['file:///w']],
  ['opened by itself', []],
])('last year’s plan is found by name or where it is named: %s', async (_, folders) => {
  const at = workspaceOf(
    { [THIS]: titled('2026年'), [LAST]: titled('2025年'), [NAMED]: titled('旧') },
    folders,
  );
  const lastYear = async () => nameOf(await at.plans.lastYearOf(THIS));
  at.open(THIS, titled('2026年'));
  expect(await lastYear()).toBe('2025年');
  for (const [named, title] of [
    ['../存档/旧.plan', '旧'],
    ['..\\存档\\旧.plan', '旧'],
    ['../存档/旧', '旧'],
    ['没有.plan', undefined],
    // A plan is not its own last year's.
    ['2026年工作要点.txt', undefined],
  ]) {
    at.edit(THIS, `---\n上年: ${named}\n---\n${titled('2026年')}`);
    expect(await lastYear(), named).toBe(title);
  }
});

test('last year’s plan is found by its title where no file is called the same', async () => {
  const here = (name: string): string => `file:///w/2026/${name}`;
  const files = { [THIS]: titled('2026年'), [here('去年.plan')]: titled('2025年'), [LAST]: titled('2025年') };
  const at = workspaceOf({ [here('甲.plan')]: titled('2026年'), ...files });
  expect((await at.plans.lastYearOf(here('甲.plan')))?.document.uri).toBe(here('去年.plan'));
  expect((await at.plans.lastYearOf(THIS))?.document.uri).toBe(LAST);
  const unsure = workspaceOf({
    [here('甲.plan')]: titled('2026年'),
    [here('又一份.plan')]: titled('2025年'),
    ...files,
  });
  expect(await unsure.plans.lastYearOf(here('甲.plan'))).toBeUndefined();
});

test('a plan of no year, of no file, or that is not there has no last year', async () => {
  const at = workspaceOf({ [A]: titled('甲'), [LAST]: titled('2025年') });
  expect(await at.plans.lastYearOf(A)).toBeUndefined();
  expect(await at.plans.lastYearOf('file:///w/没有.plan')).toBeUndefined();
  at.open('untitled:Untitled-1', titled('2026年'));
  expect(await at.plans.lastYearOf('untitled:Untitled-1')).toBeUndefined();
});
