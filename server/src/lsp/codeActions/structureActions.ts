import type { CodeAction, Range } from 'vscode-languageserver';
import { formatMessage, type Span } from '../../core';
import { toSpan } from '../convert/range';
import { type PlanAt, planAt } from '../planAt';
import { orRefusal, type Refusal, RefusedError } from '../refusal';
import type { Server } from '../server';
import type { StructureEdit } from './structureEdit';
import { STRUCTURE_EDITS } from './structureEdits';

/** What a structure action is made of once it is chosen. */
interface StructureData {
  readonly structureEdit: string;
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
}

/** The structure edits that make sense at the range; what they change is worked out when one is chosen. */
export async function structureActions(
  server: Server,
  at: PlanAt,
  range: Range,
  wants: (kind: string) => boolean,
): Promise<CodeAction[]> {
  const { configuration, document } = at;
  const { uri, version, text } = document;
  const place = toSpan(text, range);
  const actions: CodeAction[] = [];
  for (const edit of STRUCTURE_EDITS) {
    if (!wants(edit.kind) || !edit.isOffered(at, place, server)) continue;
    const title = formatMessage(edit.title, {}, configuration.language);
    const action: CodeAction = { title, kind: edit.kind };
    const data: StructureData = { structureEdit: edit.name, uri, version, range };
    if (server.client.resolveActionEdits) actions.push({ ...action, data });
    else {
      const made = await withEdit(server, at, place, edit, action).catch((error: unknown) => {
        if (error instanceof RefusedError) return null;
        throw error;
      });
      if (made !== null) actions.push(made);
    }
  }
  return actions;
}

/**
 * Adds the edit to a structure action, or says why there is none; null for another action. One whose plan has changed
 * meanwhile stays without.
 */
export async function resolveStructureAction(
  server: Server,
  action: CodeAction,
): Promise<CodeAction | Refusal | null> {
  const data: unknown = action.data;
  if (!isStructureData(data)) return null;
  const edit = STRUCTURE_EDITS.find(({ name }) => name === data.structureEdit);
  const at = await planAt(server, data.uri);
  if (edit === undefined || at === undefined || at.document.version !== data.version) return action;
  const place = toSpan(at.document.text, data.range);
  return orRefusal(server, data.uri, () => withEdit(server, at, place, edit, action));
}

async function withEdit(
  server: Server,
  at: PlanAt,
  place: Span,
  edit: StructureEdit,
  action: CodeAction,
): Promise<CodeAction> {
  const made = await edit.make(at, place, server);
  if (made === null) throw new RefusedError(edit.otherwise);
  return { ...action, edit: made.edit };
}

function isStructureData(data: unknown): data is StructureData {
  return typeof data === 'object' && data !== null && 'structureEdit' in data;
}
