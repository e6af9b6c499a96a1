import type { CancellationToken, CodeAction, Range } from 'vscode-languageserver';
import { type EditWay, formatMessage } from '../../core';
import { toSpan } from '../convert/range';
import { MessageType, ShowMessageNotification } from '../library';
import { type PlanAt, planAt } from '../planAt';
import { orRefusal, type Refusal, RefusedError } from '../refusal';
import type { Server } from '../server';
import type { MadeEdit } from './structureEdit';
import { STRUCTURE_EDITS } from './structureEdits';

/** What a structure action is made of once it is chosen. */
interface StructureData {
  readonly structureEdit: string;
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
  readonly wanted: EditWay;
}

/** The structure edits that make sense at the range; what they change is worked out when one is chosen. */
export async function structureActions(
  server: Server,
  at: PlanAt,
  range: Range,
  wants: (kind: string) => boolean,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const { configuration, document } = at;
  const { uri, version, text } = document;
  const place = toSpan(text, range);
  const actions: CodeAction[] = [];
  for (const edit of STRUCTURE_EDITS) {
    const way = wants(edit.kind) ? edit.offer(at, place, server) : null;
    if (way === null) continue;
    const text = (way === 'oneWay' ? edit.oneWayTitle : undefined) ?? edit.title;
    const action: CodeAction = { title: formatMessage(text, {}, configuration.language), kind: edit.kind };
    const data: StructureData = { structureEdit: edit.name, uri, version, range, wanted: way };
    if (server.client.resolveActionEdits) actions.push({ ...action, data });
    else {
      const made = await edit.make(at, place, server, way, token);
      if (token.isCancellationRequested || document.version !== version) return [];
      if (made !== null && !(made instanceof RefusedError)) {
        // Here the title can say what the others are told when they choose it.
        const note = noteOf(made, way);
        actions.push({
          ...action,
          title: action.title + (note === '' ? '' : `（${note}）`),
          edit: made.edit,
        });
      }
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
  token: CancellationToken,
): Promise<CodeAction | Refusal | null> {
  const data: unknown = action.data;
  if (!isStructureData(data)) return null;
  const edit = STRUCTURE_EDITS.find(({ name }) => name === data.structureEdit);
  const at = await planAt(server, data.uri);
  if (edit === undefined || at === undefined || at.document.version !== data.version) return action;
  const place = toSpan(at.document.text, data.range);
  return orRefusal(server, data.uri, async () => {
    const made = await edit.make(at, place, server, data.wanted, token);
    if (token.isCancellationRequested || at.document.version !== data.version) return action;
    if (made === null) throw new RefusedError(edit.otherwise);
    if (made instanceof RefusedError) throw made;
    const note = server.client.changeAnnotations ? '' : noteOf(made, data.wanted);
    if (note !== '') {
      await server.connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Info,
        message: note,
      });
    }
    return { ...action, edit: made.edit };
  });
}

/** What is to be known of an edit; that nothing but undoing it leads back stands in the title of one that is wanted so. */
function noteOf({ oneWay = '', toCheck = '' }: MadeEdit, wanted: EditWay): string {
  return wanted === 'oneWay' ? toCheck : toCheck + oneWay;
}

function isStructureData(data: unknown): data is StructureData {
  return typeof data === 'object' && data !== null && 'structureEdit' in data;
}
