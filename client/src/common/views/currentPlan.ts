import {
  commands,
  Disposable,
  EventEmitter,
  TabInputText,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { isPlan } from '../versions';

/** Set while there is a plan that the views show. */
const HAS_PLAN = 'yaodian.hasPlan';

/** The plan that the views show: the one that was last worked on, as long as it is open. */
export interface CurrentPlan extends Disposable {
  readonly document: TextDocument | undefined;
  /** Another plan, or none. */
  readonly onDidChange: EventEmitter<void>['event'];
}

export function createCurrentPlan(): CurrentPlan {
  const changed = new EventEmitter<void>();
  let document: TextDocument | undefined;

  function update(): void {
    const next = choose(document);
    if (next === document) {
      return;
    }
    document = next;
    void commands.executeCommand('setContext', HAS_PLAN, next !== undefined);
    changed.fire();
  }

  update();
  const listening = Disposable.from(
    changed,
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeVisibleTextEditors(update),
    window.tabGroups.onDidChangeTabs(update),
    // A document that is given another language is, to the editor, closed and opened again.
    workspace.onDidOpenTextDocument(update),
    workspace.onDidCloseTextDocument(update),
  );
  return {
    get document() {
      return document;
    },
    onDidChange: changed.event,
    dispose: () => listening.dispose(),
  };
}

/** To look into the directory or the log is not to leave the plan. */
function choose(last: TextDocument | undefined): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (active !== undefined && isPlan(active)) {
    return active;
  }
  if (last !== undefined && !last.isClosed && isPlan(last) && isInTab(last)) {
    return last;
  }
  return window.visibleTextEditors.find(({ document }) => isPlan(document))?.document;
}

/** An editor keeps a document for a while after its tab was closed. */
function isInTab({ uri }: TextDocument): boolean {
  const shown = uri.toString();
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === shown),
  );
}
