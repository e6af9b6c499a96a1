import type { AnnotatedTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { formatMessage, type Language, type Restructuring } from '../../core';
import type { ClientFeatures } from '../clientFeatures';
import { STRUCTURE_MESSAGES } from '../messages/structure';
import type { DocumentVersion } from '../openDocument';
import { toRange } from './range';
import { toWorkspaceEdit } from './workspaceEdit';

/** A structure edit. Where there is something to know before it is made, a client that can shows it, with that. */
export function toStructureEdit(
  document: DocumentVersion,
  { edits }: Restructuring,
  client: ClientFeatures,
  language: Language,
  known: string,
): WorkspaceEdit {
  if (known === '' || !client.changeAnnotations) return toWorkspaceEdit(document, edits, client);
  const { uri, version, text } = document;
  const annotated: AnnotatedTextEdit[] = edits.map(({ span, newText }) => ({
    range: toRange(text, span),
    newText,
    annotationId: 'order',
  }));
  const label = formatMessage(STRUCTURE_MESSAGES.order, {}, language);
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: annotated }],
    changeAnnotations: { order: { label, description: known, needsConfirmation: true } },
  };
}
