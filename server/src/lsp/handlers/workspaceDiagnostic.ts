import type {
  CancellationToken,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import type { Server } from '../server';
import { KnownReports, reportsOf } from '../workspaceDiagnostics';

type Progress = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

interface Asked {
  readonly params: WorkspaceDiagnosticParams;
  readonly progress: Progress | undefined;
}

/** Milliseconds without any change after which the plans are looked at: whoever types or opens files comes first. */
const QUIET = 500;
/** How many reports are sent together. */
const CHUNK = 10;

/**
 * Diagnostics of the plans that are not shown. A client that takes partial results is told for as long as its request stands:
 * VS Code would ask anew every two seconds. Others are answered at once, with what they know said to be unchanged.
 */
export const workspaceDiagnostic: Feature = {
  register(server) {
    const standing = new Set<Standing>();
    const guarded = guardRequest(
      server.log,
      'workspace/diagnostic',
      (): WorkspaceDiagnosticReport => ({ items: [] }),
      async ({ params, progress }: Asked, token) => {
        const known = new KnownReports(params.previousResultIds);
        if (progress === undefined) return { items: await collect(server, known, token) };
        const request = new Standing(server, known, progress, token);
        standing.add(request);
        try {
          await request.serve();
        } finally {
          standing.delete(request);
        }
        return { items: [] };
      },
    );
    server.connection.languages.diagnostics.onWorkspace((params, token, _, progress) =>
      guarded({ params, progress }, token),
    );
    const changed = (): void => {
      for (const request of standing) request.changed();
    };
    server.workspace.onChange(changed);
    server.plans.onChange(changed);
    server.documents.listen({
      opened: changed,
      changed,
      closed({ uri }) {
        // The client has forgotten what it was told of it.
        for (const request of standing) request.closed(uri);
      },
    });
  },
};

async function collect(
  server: Server,
  known: KnownReports,
  token: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  for await (const item of reportsOf(server, known, () => token.isCancellationRequested)) items.push(item);
  return items;
}

/** A request that is answered bit by bit until the client takes it back. */
class Standing {
  #changes = 0;
  readonly #closed = new Set<string>();
  #wake: () => void = () => undefined;

  constructor(
    private readonly server: Server,
    private readonly known: KnownReports,
    private readonly progress: Progress,
    private readonly token: CancellationToken,
  ) {}

  changed(): void {
    this.#changes++;
    this.#wake();
  }

  closed(uri: string): void {
    this.#closed.add(uri);
    this.changed();
  }

  async serve(): Promise<void> {
    const cancelled = this.token.onCancellationRequested(() => this.changed());
    try {
      for (;;) {
        await this.#quiet();
        if (this.token.isCancellationRequested) return;
        const changes = this.#changes;
        const complete = await this.#tell(() => this.#changes !== changes);
        if (complete && this.#changes === changes) await this.#change();
      }
    } finally {
      cancelled.dispose();
    }
  }

  /** False where it was broken off by a change. */
  async #tell(isOver: () => boolean): Promise<boolean> {
    for (const uri of this.#closed) this.known.forget(uri);
    this.#closed.clear();
    let items: WorkspaceDocumentDiagnosticReport[] = [];
    const send = (): void => {
      if (items.length > 0) this.progress.report({ items });
      items = [];
    };
    for await (const item of reportsOf(this.server, this.known, isOver)) {
      if (item.kind === 'unchanged') continue;
      items.push(item);
      if (items.length >= CHUNK) send();
    }
    send();
    return !isOver();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /** Resolves when nothing has changed for a while, at once where the request was taken back. */
  #quiet(): Promise<void> {
    return new Promise((resolve) => {
      let timer = setTimeout(resolve, QUIET);
      this.#wake = () => {
        clearTimeout(timer);
        if (this.token.isCancellationRequested) resolve();
        else timer = setTimeout(resolve, QUIET);
      };
    });
  }
}
