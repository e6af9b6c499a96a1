import type { WorkspaceEdit } from 'vscode-languageclient';

/** A scheme of files that are not there; see `nowhere.ts`. */
export const NOWHERE = 'yaodian-nowhere';

/** Deletes nothing where there is nothing: the one change that is left unticked, which the editor does not list. */
const NOTHING = {
  kind: 'delete',
  uri: `${NOWHERE}:/nothing`,
  options: { ignoreIfNotExists: true },
  annotationId: 'nothing',
} as const;

/**
 * The edit for this editor, which shows one that must be confirmed with all its changes unticked, so that “Apply” would
 * make none of them: here they are ticked, and are shown for the sake of a change that is none.
 */
export function tickPreview(edit: WorkspaceEdit): WorkspaceEdit {
  const { documentChanges, changeAnnotations = {} } = edit;
  const annotations = Object.entries(changeAnnotations);
  if (documentChanges === undefined || !annotations.some(([, { needsConfirmation }]) => needsConfirmation)) {
    return edit;
  }
  const ticked = annotations.map(([id, annotation]) => [id, { ...annotation, needsConfirmation: false }]);
  return {
    documentChanges: [NOTHING, ...documentChanges],
    changeAnnotations: { ...Object.fromEntries(ticked), nothing: { label: '', needsConfirmation: true } },
  };
}

/** What is to be known of an edit before it is confirmed. The editor's list shows none of it. */
export function noteOf({ changeAnnotations = {} }: WorkspaceEdit): string {
  const shown = Object.values(changeAnnotations).filter(({ needsConfirmation }) => needsConfirmation);
  return shown.map(({ description = '' }) => description).join('');
}
