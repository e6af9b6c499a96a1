import { expect, test, vi } from 'vitest';
import type { DocumentLink } from 'vscode';
import { URI } from 'vscode-uri';

vi.mock('vscode', () => ({ Uri: URI, workspace: { getConfiguration: () => ({ get: () => 'zh' }) } }));

test('files of other programs are shown in their folder, all else is opened', async () => {
  const { showForeignFiles } = await import('../../client/src/common/foreignFiles');
  const link = (target: string): DocumentLink => ({ target: URI.parse(target), tooltip: '打开' }) as never;
  const kept = ['file:///w/2025年工作要点.txt', 'file:///w/offices.yaml', 'vscode-vfs://a/附件1.docx'];
  const [word, ...others] = showForeignFiles(['file:///w/附件1.DOCX', ...kept].map(link));
  expect(word?.target?.scheme).toBe('command');
  expect(word?.target?.path).toBe('revealFileInOS');
  const [uri] = JSON.parse(word?.target?.query ?? '[]');
  expect(URI.revive(uri).fsPath).toBe(URI.parse('file:///w/附件1.DOCX').fsPath);
  expect(word?.tooltip).toBe('在文件夹中显示“附件1.DOCX”');
  expect(others.map(({ target }) => target?.toString(true))).toEqual(kept);
  expect(others[0]?.tooltip).toBe('打开');
});
