import { beforeEach, expect, test, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { browserHost } from '../../server/src/browser/host';
import type { Host } from '../../server/src/lsp/host';

const FILE = 1;
const FOLDER = 2;
const ROOT = 'vscode-vfs://a';

const tree = new Map<string, [string, number][]>();
const found: string[] = [];
const searched: unknown[] = [];

vi.mock('vscode', () => ({
  FileType: { File: 1, Directory: 2 },
  RelativePattern: class {
    constructor(
      readonly base: unknown,
      readonly pattern: string,
    ) {}
  },
  Uri: { parse: (uri: string) => uri, joinPath: (uri: string, name: string) => `${uri}/${name}` },
  workspace: {
    findFiles: async ({ pattern }: { pattern: string }, left: string) => {
      searched.push(pattern, left);
      return found;
    },
    fs: {
      readDirectory: async (uri: string) => {
        const entries = tree.get(uri);
        if (entries === undefined) throw new Error('not found');
        return entries;
      },
    },
  },
}));

beforeEach(() => {
  tree.clear();
  found.length = 0;
  searched.length = 0;
});

/** The plans that a server in a browser finds through the client. */
async function plansIn(folder: string, deep = true): Promise<readonly string[]> {
  return (await browser()).findPlans(folder, deep);
}

/** The host of a server in a browser, with a client that answers it. */
async function browser(): Promise<Host> {
  const { answerFindFiles } = await import('../../client/src/common/findFiles');
  const answers = new Map<string, (params: unknown) => unknown>();
  answerFindFiles({
    onRequest: (method: string, answer: (params: unknown) => unknown) => answers.set(method, answer),
  } as unknown as BaseLanguageClient);
  const sendRequest = (method: string, params: unknown) => answers.get(method)?.(params);
  return browserHost({ sendRequest } as unknown as Parameters<typeof browserHost>[0]);
}

test('a server in a browser finds plans by the search of the editor', async () => {
  found.push(`${ROOT}/甲.plan`, `${ROOT}/2025/工作要点.txt`);
  expect(await plansIn(ROOT)).toEqual(found);
  expect(searched[0]).toMatch(/^\{\*\*\/\*\.plan,.*\*\*\/\*工作要点\*\.txt.*\}$/);
  expect(searched[1]).toBe('{**/node_modules/**,**/.git/**}');
  await plansIn(ROOT, false);
  expect(searched[2]).toMatch(/^\{\*\.plan,/);
});

test('a file system that cannot be searched is gone through', async () => {
  tree.set(ROOT, [
    ['甲.plan', FILE],
    ['说明.txt', FILE],
    ['2025', FOLDER],
    ['node_modules', FOLDER],
    ['坏', FOLDER],
  ]);
  tree.set(`${ROOT}/2025`, [['工作要点.txt', FILE]]);
  tree.set(`${ROOT}/node_modules`, [['乙.plan', FILE]]);
  expect(await plansIn(ROOT)).toEqual([`${ROOT}/甲.plan`, `${ROOT}/2025/工作要点.txt`]);
  expect(await plansIn(ROOT, false)).toEqual([`${ROOT}/甲.plan`]);
  expect(await plansIn(`${ROOT}/没有`)).toEqual([]);
});

test('a server in a browser is given all files of one folder', async () => {
  found.push(`${ROOT}/附件1.xlsx`, `${ROOT}/甲.plan`);
  expect(await (await browser()).listFiles(ROOT)).toEqual(found);
  expect(searched[0]).toBe('{*}');
});
