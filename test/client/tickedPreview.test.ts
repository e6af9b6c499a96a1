import { describe, expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { noteOf, tickPreview } from '../../client/src/common/tickedPreview';

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

  test('has its reason told besides, as the preview does not show it', () => {
    const described = annotated(true);
    described.changeAnnotations = {
      ...described.changeAnnotations,
      order: { label: '内容', description: '要还原请撤销。', needsConfirmation: true },
    };
    expect(noteOf(described)).toBe('要还原请撤销。');
    expect(noteOf(annotated(true))).toBe('');
    expect(noteOf({ changes: {} })).toBe('');
  });
});

test('other edits stay as they are', () => {
  for (const edit of [annotated(false), { documentChanges: [change] }, { changes: {} }]) {
    expect(tickPreview(edit)).toBe(edit);
  }
});
