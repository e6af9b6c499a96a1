import type { PreviousResultId, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { reportOf } from './diagnostics';
import { pacemaker } from './pause';
import type { Server } from './server';
import { normalUri, sameUri } from './uris';

/**
 * So many plans of a folder are checked without being asked for. That is what one office drafts in some years; a folder with
 * more is an archive, whose thousands of problems no one means to work on.
 */
const MANY = 50;
/** No plan has so many characters; to check such a file would keep everyone waiting. */
const LONGEST = 1_000_000;

/** What a client was last told of each file. */
export class KnownReports {
  readonly #ids = new Map<string, { readonly uri: string; readonly resultId: string | undefined }>();

  constructor(previous: readonly PreviousResultId[]) {
    for (const { uri, value } of previous) this.set(uri, value);
  }

  id(uri: string): string | undefined {
    return this.#ids.get(normalUri(uri))?.resultId;
  }

  /** The files of which anything was told, as the client spells them. */
  uris(): string[] {
    return [...this.#ids.values()].map(({ uri }) => uri);
  }

  set(uri: string, resultId: string): void {
    this.#ids.set(normalUri(uri), { uri, resultId });
  }

  /** Nothing is known of what the client has of the file: something perhaps. */
  forget(uri: string): void {
    this.#ids.set(normalUri(uri), { uri, resultId: undefined });
  }

  delete(uri: string): void {
    this.#ids.delete(normalUri(uri));
  }
}

/**
 * Reports of the plans in the folders, the open ones too: an editor asks for what it shows, and not for what it has open
 * without showing it, as a document that was just closed. Before them empty reports of files of which the client should have no
 * diagnostics any more. Ends early where `isOver`; what was told until then is noted in `known`.
 */
export async function* reportsOf(
  server: Server,
  known: KnownReports,
  isOver: () => boolean,
): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
  const { documents } = server;
  const covered = await coveredPlans(server);
  const wanted = new Set(covered.map(normalUri));
  const pace = pacemaker();
  for (const uri of known.uris()) {
    if (isOver()) return;
    // What is open is told by whoever tells of open documents.
    if (wanted.has(normalUri(uri)) || documents.find(uri) !== undefined) continue;
    known.delete(uri);
    yield { kind: 'full', uri, version: null, items: [] };
  }
  for (const uri of covered) {
    await pace();
    if (isOver()) return;
    const report = await reportOfPlan(server, uri, known);
    if (report !== undefined) yield report;
  }
}

async function reportOfPlan(
  server: Server,
  uri: string,
  known: KnownReports,
): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
  const document = await server.plans.document(uri);
  const before = known.id(uri);
  if (document === undefined || document.kind !== 'plan' || document.text.length > LONGEST) {
    if (before === undefined) return undefined;
    known.delete(uri);
    return { kind: 'full', uri, version: null, items: [] };
  }
  const report = await reportOf(server, document);
  const resultId = report.resultId ?? '';
  const version = document.isOpen ? document.version : null;
  if (resultId === before) return { kind: 'unchanged', uri, version, resultId };
  known.set(uri, resultId);
  return { kind: 'full', uri, version, resultId, items: report.items() };
}

/** True for a plan that is checked although it may not be open. */
export async function isCovered(server: Server, uri: string): Promise<boolean> {
  return (await coveredPlans(server)).some((plan) => sameUri(plan, uri));
}

async function coveredPlans(server: Server): Promise<string[]> {
  const { client, folders, plans, settings } = server;
  const covered: string[] = [];
  for (const folder of folders.all) {
    const { workspaceDiagnostics: wanted } = await settings.of(folder, client);
    if (wanted === 'off') continue;
    // A folder inside another has settings of its own.
    const own = (await plans.filesIn(folder)).filter((uri) => folders.of(uri) === folder);
    if (wanted === 'on' || own.length <= MANY) covered.push(...own);
  }
  return covered;
}
