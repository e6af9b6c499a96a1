import { describe, expect, test } from 'vitest';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageclient';
import { tickAnswer, tickPreview } from '../../client/src/common/tickedPreview';

const nowhere = { line: 0, character: 0 };
const change = {
  textDocument: { uri: 'file:///a.plan', version: 1 },
  edits: [{ range: { start: nowhere, end: nowhere }, newText: '1. ', annotationId: 'numbers' }],
};
const annotated = (needsConfirmation: boolean): WorkspaceEdit => ({
  documentChanges: [change],
  changeAnnotations: { numbers: { label: '序号', needsConfirmation } },
});

describe('an edit that must be confirmed', () => {
  const { documentChanges, changeAnnotations } = tickPreview(annotated(true));

  test('is ticked in the preview, which a change that is none makes the editor show', () => {
    expect(changeAnnotations).toEqual({
      numbers: { label: '序号', needsConfirmation: false },
      nothing: { label: '', needsConfirmation: true },
    });
    expect(documentChanges).toEqual([
      {
        kind: 'delete',
        uri: 'yaodian-nowhere:/nothing',
        options: { ignoreIfNotExists: true },
        annotationId: 'nothing',
      },
      change,
    ]);
  });

  test('is so in every answer that holds one', () => {
    const action: CodeAction = { title: '重新编号：全文', edit: annotated(true) };
    const ticked = { ...action, edit: { documentChanges, changeAnnotations } };
    const command = { title: '命令', command: 'a' };
    expect(tickAnswer('textDocument/codeAction', [action, command])).toEqual([ticked, command]);
    expect(tickAnswer({ method: 'codeAction/resolve' }, action)).toEqual(ticked);
  });
});

test('other edits and answers stay as they are', () => {
  for (const edit of [annotated(false), { documentChanges: [change] }, { changes: {} }]) {
    expect(tickPreview(edit)).toBe(edit);
  }
  expect(tickAnswer('textDocument/codeAction', null)).toBeNull();
  expect(tickAnswer('textDocument/hover', 'card')).toBe('card');
});
