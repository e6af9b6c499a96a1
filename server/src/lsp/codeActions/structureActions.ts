import type { CodeAction, Range } from 'vscode-languageserver';
import { formatMessage } from '../../core';
import { toSpan } from '../convert/range';
import { toStructureEdit } from '../convert/restructuring';
import { type PlanAt, planAt } from '../planAt';
import type { Server } from '../server';
import { STRUCTURE_EDITS, type StructureEdit } from './structureEdits';

/** What a structure action is made of once it is chosen. */
interface StructureData {
  readonly structureEdit: string;
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
}

/** The structure edits that make sense at the range; what they change is worked out when one is chosen. */
export function structureActions(
  server: Server,
  at: PlanAt,
  range: Range,
  wants: (kind: string) => boolean,
): CodeAction[] {
  const { analysis, configuration, document } = at;
  const place = toSpan(document.text, range);
  return STRUCTURE_EDITS.flatMap((edit): CodeAction[] => {
    if (!wants(edit.kind) || !edit.isOffered(analysis.plan, place)) return [];
    const title = formatMessage(edit.title, {}, configuration.language);
    const action: CodeAction = { title, kind: edit.kind };
    if (!server.client.resolveActionEdits) return withEdit(server, at, range, edit, action);
    const { uri, version } = document;
    const data: StructureData = { structureEdit: edit.name, uri, version, range };
    return [{ ...action, data }];
  });
}

/** Adds the edit to a structure action; null for another action. One whose plan has changed meanwhile stays without. */
export async function resolveStructureAction(server: Server, action: CodeAction): Promise<CodeAction | null> {
  const data: unknown = action.data;
  if (!isStructureData(data)) return null;
  const edit = STRUCTURE_EDITS.find(({ name }) => name === data.structureEdit);
  const at = await planAt(server, data.uri);
  if (edit === undefined || at === undefined || at.document.version !== data.version) return action;
  return withEdit(server, at, data.range, edit, action)[0] ?? action;
}

function withEdit(
  { client }: Server,
  { analysis, configuration, document }: PlanAt,
  range: Range,
  edit: StructureEdit,
  action: CodeAction,
): CodeAction[] {
  const made = edit.make(analysis.plan, toSpan(document.text, range), configuration.analyzer);
  if (made === null) return [];
  return [{ ...action, edit: toStructureEdit(document, made, client, configuration.language) }];
}

function isStructureData(data: unknown): data is StructureData {
  return typeof data === 'object' && data !== null && 'structureEdit' in data;
}
