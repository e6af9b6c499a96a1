import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CodeAction,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver';
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
import { type PlanAt, planAt } from '../planAt';
import type { Server } from '../server';
import { referencesToCheck } from './referencesToCheck';

/** The kind of the actions that number anew. */
export const RENUMBER_KIND = `${CodeActionKind.RefactorRewrite}.yaodian.renumber`;

/** From the least that is changed to the most. */
export const RENUMBER_SCOPES: readonly (readonly [RenumberScope, Message])[] = [
  ['level', MESSAGES.renumberLevel],
  ['section', MESSAGES.renumberSection],
  ['plan', MESSAGES.renumberPlan],
];

/** What an action that numbers anew is made of once it is chosen. */
interface RenumberData {
  readonly renumberScope: RenumberScope;
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
}

/**
 * The actions that number the plan anew, or the part of it that holds the cursor; none where the numbers are right. Their
 * edits come with them only where the client cannot ask for them later: they can be as long as the plan.
 */
export function renumberActions(
  { client }: Server,
  { plan, configuration, document }: PlanAt,
  range: Range,
): CodeAction[] {
  const { language } = configuration;
  const { start } = toSpan(document.text, range);
  const actions: CodeAction[] = [];
  const known: Renumbering['changed'][] = [];
  for (const [scope, message] of RENUMBER_SCOPES) {
    const renumbering = renumber(plan, scope, start);
    if (renumbering === null || renumbering.changed.size === 0) continue;
    // A level may be all that the plan has.
    const { changed } = renumbering;
    if (known.some((one) => areSame(one, changed))) continue;
    known.push(changed);
    const { unsure } = renumbering;
    const { length: count } = unsure;
    const check = count === 0 ? '' : formatMessage(MESSAGES.checkReferences, { count }, language);
    const action: CodeAction = {
      title: formatMessage(message, {}, language) + check,
      kind: RENUMBER_KIND,
    };
    const { uri, version } = document;
    const data: RenumberData = { renumberScope: scope, uri, version, range };
    if (client.resolveActionEdits) actions.push({ ...action, data });
    else actions.push({ ...action, edit: toRenumberEdit(document, renumbering, client, language) });
  }
  return actions;
}

function areSame<K>(one: ReadonlyMap<K, number>, other: ReadonlyMap<K, number>): boolean {
  if (one.size !== other.size) return false;
  for (const [key, number] of one) if (other.get(key) !== number) return false;
  return true;
}

/** Adds the edit to an action of these; null for another. One whose plan has changed meanwhile stays without. */
export async function resolveRenumberAction(server: Server, action: CodeAction): Promise<CodeAction | null> {
  const data: unknown = action.data;
  if (!isRenumberData(data)) return null;
  const at = await planAt(server, data.uri);
  if (at === undefined || at.document.version !== data.version) return action;
  const { plan, configuration, document } = at;
  const made = renumber(plan, data.renumberScope, toSpan(document.text, data.range).start);
  if (made === null) return action;
  return { ...action, edit: toRenumberEdit(document, made, server.client, configuration.language) };
}

function isRenumberData(data: unknown): data is RenumberData {
  return typeof data === 'object' && data !== null && 'renumberScope' in data;
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
  document: DocumentVersion,
  { numbers, references, unsure }: Renumbering,
  language: Language,
): WorkspaceEdit {
  const { text, uri, version } = document;
  const annotated = (edits: readonly TextEdit[], annotationId: string): AnnotatedTextEdit[] =>
    edits.map(({ span, newText }) => ({ range: toRange(text, span), newText, annotationId }));
  const edits = [...annotated(numbers, 'numbers'), ...annotated(references, 'references')];
  const annotation = (message: Message): ChangeAnnotation => ({
    label: formatMessage(message, {}, language),
    needsConfirmation: true,
  });
  const check = referencesToCheck(unsure, document, language);
  return {
    documentChanges: [{ textDocument: { uri, version }, edits }],
    changeAnnotations: {
      numbers: { ...annotation(MESSAGES.changedNumbers), ...(check === '' ? {} : { description: check }) },
      ...(references.length > 0 ? { references: annotation(MESSAGES.changedReferences) } : {}),
    },
  };
}
