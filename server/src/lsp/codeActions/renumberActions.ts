import type { AnnotatedTextEdit, CodeAction, Range, WorkspaceEdit } from 'vscode-languageserver';
import {
  formatMessage,
  type Language,
  type Message,
  type Renumbering,
  type RenumberScope,
  renumber,
  type TextEdit,
} from '../../core';
import type { ClientFeatures } from '../clientFeatures';
import { toRange, toSpan } from '../convert/range';
import { toWorkspaceEdit } from '../convert/workspaceEdit';
import { CodeActionKind } from '../library';
import { MESSAGES } from '../messages';
import type { DocumentVersion } from '../openDocument';
import type { PlanAt } from '../planAt';
import type { Server } from '../server';

/** The kind of the actions that number anew. */
export const RENUMBER_KIND = `${CodeActionKind.RefactorRewrite}.yaodian.renumber`;

/** From the least that is changed to the most. */
export const RENUMBER_SCOPES: readonly (readonly [RenumberScope, Message])[] = [
  ['level', MESSAGES.renumberLevel],
  ['section', MESSAGES.renumberSection],
  ['plan', MESSAGES.renumberPlan],
];

/** The actions that number the plan anew, or the part of it that holds the cursor; none where the numbers are right. */
export function renumberActions(
  { client }: Server,
  { analysis, configuration, document }: PlanAt,
  range: Range,
): CodeAction[] {
  const { language } = configuration;
  const { start } = toSpan(document.text, range);
  const actions: CodeAction[] = [];
  const known = new Set<string>();
  for (const [scope, message] of RENUMBER_SCOPES) {
    const renumbering = renumber(analysis.plan, scope, start);
    if (renumbering === null || renumbering.numbers.length === 0) continue;
    // A level may be all that the plan has.
    const changes = JSON.stringify(renumbering.numbers);
    if (known.has(changes)) continue;
    known.add(changes);
    const { unsure } = renumbering;
    const check = unsure === 0 ? '' : formatMessage(MESSAGES.checkReferences, { count: unsure }, language);
    actions.push({
      title: formatMessage(message, {}, language) + check,
      kind: RENUMBER_KIND,
      edit: toRenumberEdit(document, renumbering, client, language),
    });
  }
  return actions;
}

/** A renumbering; a client that can shows it before it is made. */
export function toRenumberEdit(
  document: DocumentVersion,
  renumbering: Renumbering,
  client: ClientFeatures,
  language: Language,
): WorkspaceEdit {
  if (client.changeAnnotations) return annotatedEdit(document, renumbering, language);
  const { numbers, references } = renumbering;
  const edits = [...numbers, ...references].sort((a, b) => a.span.start - b.span.start);
  return toWorkspaceEdit(document, edits, client);
}

/** The edits with what they are for, so that the client shows them before they are made. */
function annotatedEdit(
  { text, uri, version }: DocumentVersion,
  { numbers, references }: Renumbering,
  language: Language,
): WorkspaceEdit {
  const annotated = (edits: readonly TextEdit[], annotationId: string): AnnotatedTextEdit[] =>
    edits.map(({ span, newText }) => ({ range: toRange(text, span), newText, annotationId }));
  const edits = [...annotated(numbers, 'numbers'), ...annotated(references, 'references')];
  const annotation = (message: Message) => ({
    label: formatMessage(message, {}, language),
    needsConfirmation: true,
  });
  return {
    documentChanges: [{ textDocument: { uri, version }, edits }],
    changeAnnotations: {
      numbers: annotation(MESSAGES.changedNumbers),
      ...(references.length > 0 ? { references: annotation(MESSAGES.changedReferences) } : {}),
    },
  };
}
