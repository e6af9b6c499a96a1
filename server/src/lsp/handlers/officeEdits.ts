import type { CancellationToken, Position } from 'vscode-languageserver';
import { formatMessage, type Message } from '../../core';
import { type EditedText, toFilesEdit } from '../convert/workspaceEdit';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { Words } from '../hover/words';
import { OFFICES } from '../messages/offices';
import { RENAME } from '../messages/rename';
import { choicesFor } from '../offices/officeChoices';
import { type Choose, mergeEdit, replacedName, splitEdit } from '../offices/replaceEdit';
import { splitItems } from '../offices/splitItems';
import { type OfficeAt, symbolAt } from '../offices/symbolAt';
import {
  MERGE_OFFICES,
  type MergeOfficesParams,
  OFFICE_CHOICES,
  type OfficeChoices,
  type OfficeEditResult,
  type OfficePlace,
  SPLIT_ITEMS,
  SPLIT_OFFICE,
  type SplitItems,
  type SplitItemsParams,
  type SplitOfficeParams,
} from '../protocol';
import { languageOf, RefusedError } from '../refusal';
import type { Server } from '../server';
import { baseName } from '../uris';

/** Merging and splitting offices as commands of the client, which asks people what only they know. */
export const officeEdits: Feature = {
  register(server) {
    const { connection, log } = server;
    connection.onRequest(
      OFFICE_CHOICES,
      guardRequest(
        log,
        OFFICE_CHOICES,
        (): OfficeChoices => ({ name: null, offices: [] }),
        (place: OfficePlace, token) =>
          orMessage<OfficeChoices>(server, place, { name: null, offices: [] }, async () => {
            const symbol = await officeAt(server, place);
            const name = replacedName(symbol);
            return { name, offices: choicesFor(symbol, await symbol.shared(token)) };
          }),
      ),
    );
    connection.onRequest(
      MERGE_OFFICES,
      guardRequest(
        log,
        MERGE_OFFICES,
        (): OfficeEditResult => ({ outcome: 'impossible' }),
        (params: MergeOfficesParams, token) =>
          orMessage(server, params, { outcome: 'impossible' }, async () => {
            const symbol = await officeAt(server, params);
            const { into } = params;
            const files = await mergeEdit(server, symbol, into, token);
            return apply(server, params, OFFICES.merge, { name: replacedName(symbol), into }, files, token);
          }),
      ),
    );
    connection.onRequest(
      SPLIT_ITEMS,
      guardRequest(
        log,
        SPLIT_ITEMS,
        (): SplitItems => ({ name: '', items: [] }),
        (params: SplitItemsParams, token) =>
          orMessage(server, params, { name: '', items: [] }, async () => {
            const symbol = await officeAt(server, params);
            const words = new Words(await languageOf(server, params.uri));
            const name = replacedName(symbol);
            const items = await splitItems(symbol, params.into, words, token);
            return items.length > 0
              ? { name, items }
              : { name, items, message: words.say(OFFICES.nothing, { name }) };
          }),
      ),
    );
    connection.onRequest(
      SPLIT_OFFICE,
      guardRequest(
        log,
        SPLIT_OFFICE,
        (): OfficeEditResult => ({ outcome: 'impossible' }),
        (params: SplitOfficeParams, token) => split(server, params, token),
      ),
    );
  },
};

function split(
  server: Server,
  params: SplitOfficeParams,
  token: CancellationToken,
): Promise<OfficeEditResult> {
  return orMessage(server, params, { outcome: 'impossible' }, async () => {
    const symbol = await officeAt(server, params);
    const keyOf = (uri: string, { line, character }: Position): string => `${line} ${character} ${uri}`;
    const choices = new Map(params.choices.map((choice) => [keyOf(choice.uri, choice.position), choice]));
    const choose: Choose = ({ plan, document }, { use }) => {
      const place = plan.source.locate(use.at.toDocument(use.mention).start);
      const choice = choices.get(keyOf(document.uri, place));
      // What nobody was asked about has come, or moved, since.
      if (choice === undefined || choice.version !== document.version) {
        throw new RefusedError(RENAME.changed, { file: baseName(document.uri) });
      }
      return choice.names;
    };
    const files = await splitEdit(server, symbol, params.into, choose, token);
    return apply(server, params, OFFICES.split, { name: replacedName(symbol) }, files, token);
  });
}

async function officeAt(server: Server, { uri, position }: OfficePlace): Promise<OfficeAt> {
  const symbol = await symbolAt(server, { textDocument: { uri }, position });
  if (symbol === null || symbol.kind === 'item') throw new RefusedError(OFFICES.nowhere);
  return symbol;
}

async function apply(
  server: Server,
  { uri }: OfficePlace,
  title: Message,
  args: Readonly<Record<string, string>>,
  files: readonly EditedText[],
  token: CancellationToken,
): Promise<OfficeEditResult> {
  const label = formatMessage(title, args, await languageOf(server, uri));
  if (token.isCancellationRequested) return { outcome: 'refused' };
  const edit = toFilesEdit(files, server.client);
  // As for a rename, an editor saves files that it had to open for this.
  const params = { label, edit, metadata: { isRefactoring: true } };
  const { applied } = await server.connection.workspace.applyEdit(params);
  return { outcome: applied ? 'applied' : 'refused' };
}

/** What `work` comes to; where it is refused, `empty` with the reason. */
async function orMessage<T extends { readonly message?: string }>(
  server: Server,
  { uri }: OfficePlace,
  empty: T,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { ...empty, message: formatMessage(error.text, error.args, await languageOf(server, uri)) };
  }
}
