import { CancellationTokenSource, Disposable, type Event, EventEmitter, languages, workspace } from 'vscode';
import type { Server } from '../server';
import type { CurrentPlan } from './currentPlan';

/** A pause in typing that is long enough to look at the plan anew. */
const PAUSE_MS = 400;
/** What a plan's answers depend on besides its text. */
const DATA_FILE = /\/(?:offices\.yaml|yaodian\.json)$/;

/** What the server says about the current plan, kept up to date while somebody looks at it. */
export interface PlanAnswer<T> extends Disposable {
  /** Undefined until there is an answer, and where there is no plan or no server. */
  readonly value: T | undefined;
  /** True while there is a plan and no answer about it yet. */
  readonly isAwaited: boolean;
  /** Another value, or the beginning or end of waiting for one. */
  readonly onDidChange: Event<void>;
  /** While nobody looks, nothing is asked. */
  setWanted(wanted: boolean): void;
}

export function createPlanAnswer<T>(
  method: string,
  plan: CurrentPlan,
  server: Server,
  wantedFromTheStart = false,
): PlanAnswer<T> {
  const changed = new EventEmitter<void>();
  let value: T | undefined;
  let wanted = wantedFromTheStart;
  let stale = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: CancellationTokenSource | undefined;

  const isAwaited = () => plan.document !== undefined && value === undefined && stale;
  /** What listeners know of it. */
  let toldAwaited = false;

  function refresh(pause: number): void {
    stale = true;
    if (isAwaited() !== toldAwaited) {
      tell();
    }
    clearTimeout(timer);
    asking?.cancel();
    if (wanted) {
      timer = setTimeout(() => void ask(), pause);
    }
  }

  async function ask(): Promise<void> {
    const uri = plan.document?.uri.toString();
    const mine = new CancellationTokenSource();
    asking = mine;
    const answer =
      uri === undefined ? undefined : await server.request<T | null>(method, { uri }, mine.token);
    mine.dispose();
    if (asking !== mine || mine.token.isCancellationRequested) {
      return;
    }
    asking = undefined;
    stale = false;
    value = answer ?? undefined;
    tell();
  }

  function tell(): void {
    toldAwaited = isAwaited();
    changed.fire();
  }

  const listening = Disposable.from(
    changed,
    plan.onDidChange(() => {
      value = undefined;
      tell();
      refresh(0);
    }),
    server.onDidChangeStatus(() => refresh(0)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && (document === plan.document || DATA_FILE.test(document.uri.path))) {
        refresh(PAUSE_MS);
      }
    }),
    // Findings change with the settings and with data files that were changed elsewhere, and answers with them.
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = plan.document?.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) {
        refresh(PAUSE_MS);
      }
    }),
  );
  refresh(0);
  return {
    get value() {
      return value;
    },
    get isAwaited() {
      return isAwaited();
    },
    onDidChange: changed.event,
    setWanted(next) {
      wanted = next;
      if (!next) {
        clearTimeout(timer);
        asking?.cancel();
      } else if (stale) {
        refresh(0);
      }
    },
    dispose() {
      clearTimeout(timer);
      asking?.cancel();
      listening.dispose();
    },
  };
}
