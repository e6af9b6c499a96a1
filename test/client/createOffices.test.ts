import { beforeEach, expect, test, vi } from 'vitest';
import { createOffices } from '../../client/src/common/commands/createOffices';

const TARGET = 'file:///w/offices.yaml';
const LEARNED = { text: 'offices: []\n', count: 1, target: TARGET };

const files = new Map<string, string>();
/** What an undo would bring back, by file. */
const undone = new Map<string, string>();
let answer: string | undefined;

vi.mock('vscode', () => ({
  Uri: { parse: (uri: string) => uri },
  Range: class {},
  WorkspaceEdit: class {
    readonly edits: [string, string][] = [];
    replace(uri: string, _: unknown, text: string): void {
      this.edits.push([uri, text]);
    }
  },
  window: {
    activeTextEditor: { document: { uri: 'file:///w/a.plan' } },
    showInformationMessage: vi.fn(),
    showTextDocument: vi.fn(),
    showWarningMessage: async () => answer,
  },
  workspace: {
    getConfiguration: () => ({ get: () => 'zh' }),
    openTextDocument: async (uri: string) => ({
      uri,
      lineCount: 1,
      validateRange: (range: unknown) => range,
      save: async () => true,
    }),
    applyEdit: async ({ edits }: { edits: [string, string][] }) => {
      for (const [uri, text] of edits) {
        undone.set(uri, files.get(uri) ?? '');
        files.set(uri, text);
      }
    },
    fs: {
      stat: async (uri: string) => {
        if (!files.has(uri)) throw new Error('not found');
      },
      writeFile: async (uri: string, bytes: Uint8Array) => files.set(uri, new TextDecoder().decode(bytes)),
    },
  },
}));

beforeEach(() => {
  files.clear();
  undone.clear();
});

const create = () => createOffices({ server: { request: async () => LEARNED } as never });

test('the first directory is a new file', async () => {
  await create();
  expect(files.get(TARGET)).toBe(LEARNED.text);
});

test.each([
  [undefined, '名录\n'],
  ['覆盖', LEARNED.text],
])('a directory that is there is replaced on demand only: %s', async (chosen, text) => {
  files.set(TARGET, '名录\n');
  answer = chosen;
  await create();
  expect(files.get(TARGET)).toBe(text);
});

test('one that was replaced comes back with an undo', async () => {
  files.set(TARGET, '名录\n');
  answer = '覆盖';
  await create();
  expect(undone.get(TARGET)).toBe('名录\n');
});
