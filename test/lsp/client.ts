import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExitNotification,
  FileChangeType,
  type FoldingRange,
  FoldingRangeRequest,
  type FullDocumentDiagnosticReport,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver-protocol/node';
import type { Host } from '../../server/src/lsp/host';
import { startServer } from '../../server/src/lsp/startServer';
import { baseName, folderOf, isInside, sameUri } from '../../server/src/lsp/uris';
import { decodeText } from '../../server/src/node/decode';
import { isPlanName } from '../../server/src/workspace/planFiles';

export { eventually } from './eventually';

import { VS_CODE } from './vscode';

export interface TestOptions {
  readonly capabilities?: ClientCapabilities;
  /** Files on the host's disk, by URI. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly folders?: readonly string[];
  readonly settings?: Record<string, unknown>;
  readonly docs?: string;
  readonly initializationOptions?: Record<string, unknown>;
}

/** Only the numbering rules and the readers of data files report, so that tests do not change with every rule. */
const SETTINGS = {
  rules: {
    tag: 'off',
    office: 'off',
    target: 'off',
    text: 'off',
    document: 'off',
    'document/config': 'error',
  },
};

/** Runs `body` with a client of a server of its own, in this process; both are gone afterwards. */
export async function withServer(
  body: (client: TestClient) => Promise<void>,
  options: TestOptions = {},
): Promise<void> {
  const up = new PassThrough();
  const down = new PassThrough();
  const client = new TestClient(
    createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)),
    options,
  );
  const server = createConnection(
    (logger) => createProtocolConnection(new StreamMessageReader(up), new StreamMessageWriter(down), logger),
    {
      initialize: () => undefined,
      shutdownReceived: false,
      exit: (code) => {
        client.exitCode = code;
      },
    },
    ProposedFeatures.all,
  );
  startServer(server, client.host);
  try {
    await client.start();
    await body(client);
    // What was sent before is done when this is answered.
    if (client.exitCode === undefined) await client.connection.sendRequest(ShutdownRequest.type);
  } finally {
    client.connection.dispose();
    server.dispose();
  }
}

/** An editor without a user, with its files in memory. */
export class TestClient {
  readonly files: Map<string, Uint8Array>;
  readonly reads: string[] = [];
  /** The files that must not be written to. */
  readonly readOnly = new Set<string>();
  readonly listings: string[] = [];
  readonly logs: string[] = [];
  readonly windows: string[] = [];
  readonly registrations: Registration[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly host: Host;
  settings: Record<string, unknown>;
  /** The settings of the folders that have their own. */
  readonly folderSettings = new Map<string, Record<string, unknown>>();
  refreshes = 0;
  exitCode: number | undefined;
  initialized: InitializeResult | undefined;
  readonly #versions = new Map<string, number>();

  constructor(
    readonly connection: ProtocolConnection,
    private readonly options: TestOptions,
  ) {
    this.settings = options.settings ?? SETTINGS;
    const files = Object.entries(options.files ?? {});
    this.files = new Map(files.map(([uri, text]) => [uri, Buffer.from(text as string)]));
    this.host = {
      docs: options.docs,
      readFile: async (uri) => {
        this.reads.push(uri);
        return this.files.get(decodeURI(uri));
      },
      isWritable: async (uri) => !this.readOnly.has(decodeURI(uri)),
      findPlans: async (folder, deep) => {
        this.listings.push(folder);
        const isWanted = (uri: string): boolean =>
          isPlanName(baseName(uri)) && (deep ? isInside(uri, folder) : sameUri(folderOf(uri) ?? '', folder));
        return [...this.files.keys()].filter(isWanted).sort();
      },
      listFiles: async (folder) =>
        [...this.files.keys()].filter((uri) => sameUri(folderOf(uri) ?? '', folder)),
      decode: (bytes) => decodeText(bytes).text,
    };
  }

  async start(): Promise<void> {
    const { connection } = this;
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri }) => this.#settingsOf(scopeUri ?? '')),
    );
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logs.push(message);
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.windows.push(message);
    });
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
    });
    connection.listen();
    this.initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: this.options.capabilities ?? VS_CODE,
      initializationOptions: this.options.initializationOptions,
      workspaceFolders: (this.options.folders ?? []).map((uri) => ({ uri, name: uri })),
    });
    await connection.sendNotification(InitializedNotification.type, {});
  }

  #settingsOf(uri: string): Record<string, unknown> {
    const folder = [...this.folderSettings.keys()].find((one) => isInside(uri, one));
    return this.folderSettings.get(folder ?? '') ?? this.settings;
  }

  async open(uri: string, text: string, languageId = 'yaodian'): Promise<void> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = this.version(uri) + 1;
    this.#versions.set(uri, version);
    const params = { textDocument: { uri, version }, contentChanges };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, params);
  }

  async close(uri: string): Promise<void> {
    const params = { textDocument: { uri } };
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, params);
  }

  version(uri: string): number {
    return this.#versions.get(uri) ?? 0;
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri } };
    return this.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      previousResultId === undefined ? params : { ...params, previousResultId },
    );
  }

  /** A report that must be a full one. */
  async pullFull(uri: string): Promise<FullDocumentDiagnosticReport> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error(`a ${report.kind} report of ${uri}`);
    return report;
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    return (await this.pullFull(uri)).items;
  }

  /** The findings as `line:rule`. */
  async found(uri: string): Promise<string[]> {
    return (await this.diagnostics(uri)).map(({ range, code }) => `${range.start.line}:${code}`);
  }

  async symbols(uri: string): Promise<DocumentSymbol[]> {
    const answer = await this.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    return answer as DocumentSymbol[];
  }

  async folded(uri: string): Promise<FoldingRange[]> {
    return (await this.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } })) ?? [];
  }

  async actions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    const actions = (await this.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
    return actions.filter((action): action is CodeAction => !('command' in action));
  }

  /** What follows from typing `ch`, which ends at `position` in the text that is open. */
  async onType(uri: string, position: Position, ch: string): Promise<TextEdit[]> {
    const params = { textDocument: { uri }, position, ch, options: { tabSize: 4, insertSpaces: true } };
    return (await this.connection.sendRequest(DocumentOnTypeFormattingRequest.type, params)) ?? [];
  }

  /** The edits of the formatter, for a range where one is given. */
  async format(uri: string, range?: Range): Promise<TextEdit[]> {
    const params = { textDocument: { uri }, options: { tabSize: 4, insertSpaces: true } };
    const { connection } = this;
    const edits =
      range === undefined
        ? connection.sendRequest(DocumentFormattingRequest.type, params)
        : connection.sendRequest(DocumentRangeFormattingRequest.type, { ...params, range });
    return (await edits) ?? [];
  }

  /** The edit of fix-all, resolved; undefined where it is not offered. */
  async fixAll(uri: string, only: string = CodeActionKind.SourceFixAll): Promise<WorkspaceEdit | undefined> {
    const [action] = await this.actions(uri, LINE(0), { only: [only] });
    if (action === undefined || action.edit !== undefined) return action?.edit;
    return (await this.connection.sendRequest(CodeActionResolveRequest.type, action)).edit;
  }

  async completions(uri: string, position: Position): Promise<CompletionList | null> {
    const answer = await this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
    });
    return Array.isArray(answer) ? { isIncomplete: false, items: answer } : answer;
  }

  resolveCompletion(item: CompletionItem): Promise<CompletionItem> {
    return this.connection.sendRequest(CompletionResolveRequest.type, item);
  }

  async changeSettings(settings: Record<string, unknown>): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  async changeFolders(event: WorkspaceFoldersChangeEvent): Promise<void> {
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  }

  /** Writes a file, or deletes it, and says so as the editor's watcher would. */
  async write(uri: string, text: string | Uint8Array | undefined): Promise<void> {
    const made = this.files.has(uri) ? FileChangeType.Changed : FileChangeType.Created;
    if (text === undefined) this.files.delete(uri);
    else this.files.set(uri, Buffer.from(text as string));
    const type = text === undefined ? FileChangeType.Deleted : made;
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type }],
    });
  }

  async shutdown(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
  }
}

/** The whole of a line, without saying how long it is. */
export function LINE(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 10_000 } };
}
