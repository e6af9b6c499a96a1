import type { AnnotatedTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { formatMessage, type Language, type Restructuring } from '../../core';
import type { ClientFeatures } from '../clientFeatures';
import { STRUCTURE_MESSAGES } from '../messages/structure';
import type { DocumentVersion } from '../openDocument';
import { toRange } from './range';
import { toWorkspaceEdit } from './workspaceEdit';

/**
 * A structure edit. Where references are left to be looked at, or there is something else to note, a client that can shows
 * it before it is made.
 */
export function toStructureEdit(
  document: DocumentVersion,
  { edits, unsure }: Restructuring,
  client: ClientFeatures,
  language: Language,
  note?: string,
): WorkspaceEdit {
  if ((unsure.length === 0 && note === undefined) || !client.changeAnnotations)
    return toWorkspaceEdit(document, edits, client);
  const { uri, version, text } = document;
  const annotated: AnnotatedTextEdit[] = edits.map(({ span, newText }) => ({
    range: toRange(text, span),
    newText,
    annotationId: 'order',
  }));
  const check =
    unsure.length === 0
      ? undefined
      : formatMessage(STRUCTURE_MESSAGES.orderToCheck, { count: unsure.length }, language);
  const label = note ?? check ?? '';
  const description = note === undefined ? undefined : check;
  const order = { label, needsConfirmation: true, ...(description === undefined ? {} : { description }) };
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: annotated }],
    changeAnnotations: { order },
  };
}
