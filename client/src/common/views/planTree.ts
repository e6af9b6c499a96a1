import {
  commands,
  Disposable,
  EventEmitter,
  type Memento,
  type TextEditorSelectionChangeEvent,
  ThemeIcon,
  type TreeDataProvider,
  type TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { l10n } from '../l10n';
import type { CurrentPlan } from './currentPlan';
import type { CursorPlace } from './places';
import type { PlanAnswer } from './planAnswer';

interface Row<R> {
  readonly id: string;
  readonly parent: R | undefined;
  readonly children: readonly R[];
}

/** What is particular about one view. */
export interface TreeContent<T, R extends Row<R>> {
  readonly id: string;
  rows(answer: T): R[];
  item(row: R): TreeItem;
  rowAt(rows: readonly R[], place: CursorPlace, lookedAt: R | undefined): R | undefined;
  /** The number of things shown, beside the view's name. */
  description(rows: readonly R[]): string;
  /** What the rows are to contain; empty where all are shown. */
  filter(): string;
}

export interface PlanTree extends Disposable {
  /** Makes the rows anew from the same answer. */
  redraw(): void;
}

/**
 * Stands for the rows while the plan is read. In a view without any row the editor hides what has the keyboard as soon as there
 * is something to say above it, and the keyboard is lost.
 */
const READING = Symbol('reading');
type Shown<R> = R | typeof READING;

/** The editor takes in the rows that it has asked for before this has passed. */
const TAKEN_IN_MS = 100;
/** The cursor must rest before a view moves with it. */
const REST_MS = 150;

/** A view of the current plan as a tree. What was open in it is open again when the window is. */
export function createPlanTree<T, R extends Row<R>>(
  content: TreeContent<T, R>,
  answer: PlanAnswer<T>,
  plan: CurrentPlan,
  memory: Memento,
  follows: () => boolean,
): PlanTree {
  const changed = new EventEmitter<void>();
  const openKey = `${content.id}.open`;
  const open = new Set(memory.get<string[]>(openKey, []));
  let rows: readonly R[] = [];
  /** What the editor was last given. */
  let given: 'nothing' | 'reading' | 'rows' = 'nothing';
  let showsAll = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let messageTimer: ReturnType<typeof setTimeout> | undefined;

  const provider: TreeDataProvider<Shown<R>> = {
    onDidChangeTreeData: changed.event,
    async getChildren(row) {
      if (row !== undefined) {
        return row === READING ? [] : [...row.children];
      }
      const isReading = answer.isAwaited && given !== 'rows';
      if (!isReading) {
        await answered();
      }
      given = isReading ? 'reading' : rows.length > 0 ? 'rows' : 'nothing';
      clearTimeout(messageTimer);
      messageTimer = setTimeout(() => void showMessageAfterRows(), TAKEN_IN_MS);
      return isReading ? [READING] : [...rows];
    },
    getParent: (row) => (row === READING ? undefined : row.parent),
    getTreeItem(row) {
      if (row === READING) {
        return { id: 'reading', label: l10n.t('Reading the plan…'), iconPath: new ThemeIcon('loading~spin') };
      }
      const item = content.item(row);
      // An editor keeps a row as it was, open or not, by its id. What was looked for is to be seen at once.
      item.id = content.filter() !== '' ? `${row.id}/filtered` : row.id;
      const isOpen = content.filter() !== '' ? showsAll : open.has(row.id);
      item.collapsibleState =
        row.children.length === 0
          ? TreeItemCollapsibleState.None
          : isOpen
            ? TreeItemCollapsibleState.Expanded
            : TreeItemCollapsibleState.Collapsed;
      return item;
    },
  };
  const view: TreeView<Shown<R>> = window.createTreeView(content.id, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });

  function redraw(): void {
    rows = answer.value === undefined ? [] : content.rows(answer.value);
    showsAll = countRows(rows) <= MOST_OPENED;
    // A view that is set to undefined keeps what it had.
    view.description = answer.value === undefined ? '' : content.description(rows);
    clearTimeout(messageTimer);
    if (answer.isAwaited) {
      showMessage();
    }
    changed.fire();
    followSoon();
  }

  function answered(): Promise<void> {
    return new Promise((resolve) => {
      if (!answer.isAwaited) {
        resolve();
        return;
      }
      const waiting = answer.onDidChange(() => {
        if (!answer.isAwaited) {
          waiting.dispose();
          resolve();
        }
      });
    });
  }

  /**
   * A view without rows and without a message tells how to begin, and then loses the keyboard that was given to it. So there
   * is a message until something is there, and what has none yet does not say that it has none.
   */
  function showMessage(): void {
    if (answer.isAwaited) {
      view.message = given === 'reading' ? '' : l10n.t('Reading the plan…');
    } else {
      view.message = filterMessage(content.filter(), rows.length);
    }
  }

  /** A busy editor hears of the rows and of the message at once and deals with the message first, unless it has answered between. */
  async function showMessageAfterRows(): Promise<void> {
    await commands.executeCommand('setContext', `${content.id}.hasRows`, rows.length > 0);
    showMessage();
    // What was shown before the editor had taken in the rows did not come about.
    followSoon();
  }

  function followSoon(): void {
    clearTimeout(timer);
    if (follows() && view.visible) {
      timer = setTimeout(follow, REST_MS);
    }
  }

  /** Shows the row for where the cursor is. */
  function follow(): void {
    const editor = window.activeTextEditor;
    if (!view.visible || editor === undefined || editor.document !== plan.document) {
      return;
    }
    const { line, character } = editor.selection.active;
    const { text } = editor.document.lineAt(line);
    const lookedAt = view.selection.find((row) => row !== READING);
    const row = content.rowAt(rows, { line, character, text }, lookedAt);
    if (row !== undefined && row.id !== lookedAt?.id) {
      // The row may be gone by the time that the view gets to it.
      view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
    }
  }

  function remember(row: Shown<R>, isOpen: boolean): void {
    if (row === READING || content.filter() !== '') {
      return;
    }
    if (isOpen) {
      open.add(row.id);
    } else {
      open.delete(row.id);
    }
    void memory.update(openKey, [...open].slice(-MOST_REMEMBERED));
  }

  const listening = Disposable.from(
    changed,
    view,
    answer.onDidChange(redraw),
    view.onDidChangeVisibility(({ visible }) => {
      answer.setWanted(visible);
      followSoon();
    }),
    view.onDidExpandElement(({ element }) => remember(element, true)),
    view.onDidCollapseElement(({ element }) => remember(element, false)),
    window.onDidChangeActiveTextEditor(followSoon),
    window.onDidChangeTextEditorSelection(({ textEditor }: TextEditorSelectionChangeEvent) => {
      if (textEditor.document === plan.document) {
        followSoon();
      }
    }),
  );
  redraw();
  answer.setWanted(view.visible);
  return {
    redraw,
    dispose() {
      clearTimeout(timer);
      clearTimeout(messageTimer);
      listening.dispose();
    },
  };
}

/** Above the rows of a view that shows but a part. */
function filterMessage(filter: string, shown: number): string {
  if (filter === '') {
    return '';
  }
  return shown === 0
    ? l10n.t('Nothing contains “{0}”.', filter)
    : l10n.t('Only what contains “{0}” is shown.', filter);
}

function countRows<R extends Row<R>>(rows: readonly R[]): number {
  return rows.reduce((sum, { children }) => sum + 1 + countRows(children), 0);
}

/** More rows than this that were looked for are not opened by themselves. */
const MOST_OPENED = 200;
/** Plans come and go; rows of long ago need not be remembered. */
const MOST_REMEMBERED = 500;
