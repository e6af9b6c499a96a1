import type {
  CancellationToken,
  Range,
  RenameParams,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { formatMessage, type Message } from '../../core';
import { toRange } from '../convert/range';
import { toFilesEdit } from '../convert/workspaceEdit';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { MessageType, ShowMessageNotification } from '../library';
import { RENAME } from '../messages/rename';
import { type NamedPlace, renamedName, renameEdit } from '../offices/renameEdit';
import { type OfficeAt, symbolAt } from '../offices/symbolAt';
import { languageOf, orRefusal, type Refusal, RefusedError } from '../refusal';
import type { Server } from '../server';

/** What the client puts into its box: the name, and where it stands. */
interface Prepared {
  readonly range: Range;
  readonly placeholder: string;
}

/** Renames an office in the directory and in all plans that share it. */
export const rename: Feature = {
  capabilities: ({ prepareRename }) => ({ renameProvider: prepareRename ? { prepareProvider: true } : true }),
  register(server) {
    const { connection, log } = server;
    connection.onPrepareRename(
      guardRequest(
        log,
        'textDocument/prepareRename',
        (): Prepared | Refusal | null => null,
        (params) => orRefusal(server, params.textDocument.uri, () => prepare(server, params)),
      ),
    );
    connection.onRenameRequest(
      guardRequest(
        log,
        'textDocument/rename',
        (): WorkspaceEdit | Refusal | null => null,
        (params, token) => orRefusal(server, params.textDocument.uri, () => carryOut(server, params, token)),
      ),
    );
  },
};

async function prepare(server: Server, params: TextDocumentPositionParams): Promise<Prepared> {
  const symbol = await officeAt(server, params);
  const placeholder = renamedName(symbol);
  const range = toRange(symbol.text, symbol.span);
  if (range.start.line === range.end.line) return { range, placeholder };
  // A box stands in one line; of a name that goes over two, that is the one with the cursor.
  const { line } = params.position;
  const end = { line, character: symbol.text.lineText(line).length };
  return {
    range: {
      start: range.start.line === line ? range.start : { line, character: 0 },
      end: range.end.line === line ? range.end : end,
    },
    placeholder,
  };
}

async function carryOut(
  server: Server,
  params: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const symbol = await officeAt(server, params);
  const { files, others, prose } = await renameEdit(server, symbol, params.newName.trim(), token);
  if (token.isCancellationRequested) return {};
  const name = renamedName(symbol);
  await tellPlaces(server, params, RENAME.others, name, others);
  await tellPlaces(server, params, RENAME.prose, name, prose);
  return toFilesEdit(files, server.client);
}

async function officeAt(server: Server, params: TextDocumentPositionParams): Promise<OfficeAt> {
  const symbol = await symbolAt(server, params);
  if (symbol === null) throw new RefusedError(RENAME.nowhere);
  if (symbol.kind === 'item') throw new RefusedError(RENAME.item);
  return symbol;
}

const MOST_PLACES = 5;

/** Says which places stay as they are; nothing where there are none. */
async function tellPlaces(
  server: Server,
  { textDocument }: TextDocumentPositionParams,
  text: Message,
  name: string,
  others: readonly NamedPlace[],
): Promise<void> {
  if (others.length === 0) return;
  const language = await languageOf(server, textDocument.uri);
  const shown = others
    .slice(0, MOST_PLACES)
    .map(({ file, line }) => formatMessage(RENAME.place, { file, line }, language));
  const places = `${shown.join(formatMessage(RENAME.comma, {}, language))}${others.length > MOST_PLACES ? '……' : ''}`;
  const message = formatMessage(text, { count: others.length, name, places }, language);
  await server.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}
