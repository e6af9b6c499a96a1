import {
  Disposable,
  l10n,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  window,
  workspace,
} from 'vscode';
import { SHOW_OUTPUT } from './commands/showOutput';
import { countFindings } from './findings';
import { CLIENT_ID, CLIENT_NAME } from './names';
import type { Server } from './server';
import { type FindingCounts, statusText } from './statusText';

const SHOW_PROBLEMS = 'workbench.actions.view.problems';

/** One item, shown with plans only: is the checker at work, and what has it found in this plan. */
export function createStatusBar(server: Server): Disposable {
  const item = window.createStatusBarItem(CLIENT_ID, StatusBarAlignment.Right, 100);
  item.name = CLIENT_NAME;
  const refresh = () => show(item, server);
  refresh();
  return Disposable.from(
    item,
    server.onDidChangeStatus(refresh),
    window.onDidChangeActiveTextEditor(refresh),
    // A document that is given another language is, to the editor, closed and opened again.
    workspace.onDidOpenTextDocument(refresh),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) {
        refresh();
      }
    }),
  );
}

function show(item: StatusBarItem, server: Server): void {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== CLIENT_ID) {
    item.hide();
    return;
  }
  const counts = server.status === 'running' ? countFindings(document.uri) : undefined;
  item.text = statusText(CLIENT_NAME, server.status, counts);
  item.tooltip = explain(server, counts);
  item.accessibilityInformation = { label: `${CLIENT_NAME} ${item.tooltip}` };
  item.command = server.status === 'running' ? SHOW_PROBLEMS : SHOW_OUTPUT;
  item.show();
}

function explain(server: Server, counts: FindingCounts | undefined): string {
  if (server.status === 'starting') {
    return l10n.t('The checker is starting');
  }
  if (counts === undefined) {
    return l10n.t('The checker is not running. Click to see the log');
  }
  const { errors, warnings, others } = counts;
  if (errors + warnings + others === 0) {
    return l10n.t('Nothing found in this plan');
  }
  return l10n.t('{0} errors, {1} warnings, {2} hints. Click to see them', errors, warnings, others);
}
