import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { nodeHost } from '../../server/src/node/host';

let folder = '';
const host = nodeHost(undefined);
const uriOf = (name: string): string => URI.file(join(folder, name)).toString();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yaodian-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a file that nobody may write to is read-only, until it is unlocked', async () => {
  const file = join(folder, '文稿.plan');
  await writeFile(file, '');
  expect(await host.isWritable(uriOf('文稿.plan'))).toBe(true);
  await chmod(file, 0o444);
  expect(await host.isWritable(uriOf('文稿.plan'))).toBe(false);
  await chmod(file, 0o644);
  expect(await host.isWritable(uriOf('文稿.plan'))).toBe(true);
});

test('what is not on disk is not read-only', async () => {
  expect(await host.isWritable(uriOf('没有.plan'))).toBe(true);
  expect(await host.isWritable('untitled:Untitled-1')).toBe(true);
});
