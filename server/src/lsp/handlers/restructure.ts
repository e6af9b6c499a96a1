import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import { type EditWay, formatMessage, type Message, placeAt, renumber, type Span } from '../../core';
import { referencesToCheck } from '../codeActions/referencesToCheck';
import { RENUMBER_SCOPES, toRenumberEdit } from '../codeActions/renumberActions';
import type { MadeEdit } from '../codeActions/structureEdit';
import { STRUCTURE_EDITS } from '../codeActions/structureEdits';
import { toSpan } from '../convert/range';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { STRUCTURE_MESSAGES } from '../messages/structure';
import { type PlanAt, planAt } from '../planAt';
import { RESTRUCTURE, type RestructureParams, type RestructureResult } from '../protocol';
import { RefusedError } from '../refusal';
import type { Server } from '../server';

/** An edit that was asked for by its name, or why there is none. */
interface NamedEdit {
  readonly title: Message;
  readonly made: MadeEdit | RefusedError;
}

/**
 * Structure edits as commands: unlike a code action, the answer says why nothing was done, and a key needs one question
 * instead of three.
 */
export const restructure: Feature = {
  register(server) {
    const { connection, log } = server;
    connection.onRequest(
      RESTRUCTURE,
      guardRequest(
        log,
        RESTRUCTURE,
        (): RestructureResult => ({ outcome: 'elsewhere' }),
        async (
          { uri, range, edit: name, oneWay: isOneWay }: RestructureParams,
          token,
        ): Promise<RestructureResult> => {
          const at = await planAt(server, uri);
          if (at === undefined) return { outcome: 'elsewhere' };
          const { text, version } = at.document;
          const place = toSpan(text, range);
          const named =
            renumbering(server, at, place, name) ??
            (await structureEdit(
              server,
              at,
              place,
              name,
              isOneWay === true ? 'oneWay' : 'reversible',
              token,
            ));
          if (token.isCancellationRequested || at.document.version !== version) return { outcome: 'refused' };
          if (named === null) return { outcome: 'elsewhere' };
          const { language } = at.configuration;
          if (named.made instanceof RefusedError) {
            const there = placeAt(at.plan, place.start);
            // The list of annexes has numbers too, of which none is the outline's.
            const atNumber = there?.onOrdinal === true && there.node !== null;
            const message = formatMessage(named.made.text, named.made.args, language);
            return { outcome: atNumber ? 'impossible' : 'elsewhere', message };
          }
          const { file, oneWay, toCheck } = named.made;
          const edit = isOneWay === true ? withoutPreview(named.made.edit) : named.made.edit;
          const label = formatMessage(named.title, {}, language);
          const { applied } = await connection.workspace.applyEdit({ label, edit });
          if (!applied) return { outcome: 'refused' };
          // Who was shown the edit before has read it there.
          const isTold = isOneWay !== true && server.client.changeAnnotations;
          return {
            outcome: 'applied',
            ...(file === undefined ? {} : { file }),
            ...(oneWay === undefined || isTold ? {} : { message: oneWay }),
            ...(toCheck === undefined || isTold ? {} : { toCheck }),
          };
        },
      ),
    );
  },
};

/** The edit as one that the client makes at once. */
function withoutPreview(edit: WorkspaceEdit): WorkspaceEdit {
  const { changeAnnotations } = edit;
  if (changeAnnotations === undefined) return edit;
  const plain = Object.entries(changeAnnotations).map(([id, { label }]) => [id, { label }]);
  return { ...edit, changeAnnotations: Object.fromEntries(plain) };
}

async function structureEdit(
  server: Server,
  at: PlanAt,
  place: Span,
  name: string,
  wanted: EditWay,
  token: CancellationToken,
): Promise<NamedEdit | null> {
  const edit = STRUCTURE_EDITS.find((one) => one.name === name);
  if (edit === undefined) return null;
  const { title, otherwise } = edit;
  return { title, made: (await edit.make(at, place, server, wanted, token)) ?? new RefusedError(otherwise) };
}

/** `renumberPlan` and the like. */
function renumbering({ client }: Server, at: PlanAt, { start }: Span, name: string): NamedEdit | null {
  const found = RENUMBER_SCOPES.find(([scope]) => `renumber${scope}` === name.toLowerCase());
  if (found === undefined) return null;
  const { plan, configuration, document } = at;
  const [scope, title] = found;
  const made = renumber(plan, scope, start);
  if (made === null || made.changed.size === 0)
    return { title, made: new RefusedError(STRUCTURE_MESSAGES.numbersAreRight) };
  const { language } = configuration;
  const toCheck = referencesToCheck(made.unsure, document, language);
  const edit = toRenumberEdit(document, made, client, language);
  return { title, made: toCheck === '' ? { edit } : { edit, toCheck } };
}
