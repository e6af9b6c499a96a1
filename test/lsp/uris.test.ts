import { expect, test } from 'vitest';
import { baseName, folderOf, foldersUp, isInside, resolvePath, sameUri } from '../../server/src/lsp/uris';

test('one file may be spelt in several ways', () => {
  expect(sameUri('file:///c%3A/要点.txt', 'file:///C:/%E8%A6%81%E7%82%B9.txt')).toBe(true);
  expect(sameUri('file:///a', 'file:///b')).toBe(false);
});

test('folders are gone through upward, as far as the root', () => {
  expect(foldersUp('file:///a/b/c', 'file:///a')).toEqual(['file:///a/b/c', 'file:///a/b', 'file:///a']);
  expect(foldersUp('file:///a', 'file:///a/')).toEqual(['file:///a']);
  expect(foldersUp('file:///a/b', undefined)).toEqual(['file:///a/b', 'file:///a', 'file:///']);
  expect(foldersUp('file:///ab', 'file:///a')).toEqual(['file:///ab', 'file:///']);
  expect(foldersUp('vscode-vfs://github/a', 'vscode-vfs://github/')).toEqual([
    'vscode-vfs://github/a',
    'vscode-vfs://github/',
  ]);
});

test('a name that begins like a folder is not in it', () => {
  expect(isInside('file:///plans/2020/a.txt', 'file:///plans')).toBe(true);
  expect(isInside('file:///plans2020/a.txt', 'file:///plans')).toBe(false);
});

test('documents that were never saved are in no folder', () => {
  expect(folderOf('untitled:Untitled-1')).toBeUndefined();
  expect(folderOf('untitled:/home/a.txt')).toBeUndefined();
  expect(folderOf('file:///home/a.txt')).toBe('file:///home');
  expect(baseName('file:///home/%E8%A6%81%E7%82%B9.txt')).toBe('要点.txt');
});

test.each([
  ['名录.yaml', 'file:///p', 'file:///p/%E5%90%8D%E5%BD%95.yaml'],
  ['../a b.yaml', 'file:///p/q', 'file:///p/a%20b.yaml'],
  ['..\\a.yaml', 'file:///p/q', 'file:///p/a.yaml'],
  ['/x/a.yaml', 'file:///p', 'file:///x/a.yaml'],
  ['D:\\x\\a.yaml', 'file:///c%3A/p', 'file:///d%3A/x/a.yaml'],
  ['/x/a.yaml', 'vscode-vfs://github/p', 'vscode-vfs://github/x/a.yaml'],
  ['file:///x/a.yaml', undefined, 'file:///x/a.yaml'],
  ['/x/a.yaml', undefined, 'file:///x/a.yaml'],
  ['a.yaml', undefined, undefined],
])('the path %s in %s', (path, folder, uri) => {
  expect(resolvePath(path, folder)).toBe(uri);
});
