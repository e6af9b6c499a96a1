import { Disposable, languages, StatusBarAlignment, type StatusBarItem, window, workspace } from 'vscode';
import type { PlanSummaryResult } from '../../../server/src/lsp/protocol';
import { SHOW_OUTPUT } from './commands/showOutput';
import { SHOW_SUMMARY } from './commands/showSummary';
import { countFindings } from './findings';
import { l10n } from './l10n';
import { CLIENT_ID, CLIENT_NAME } from './names';
import type { Server } from './server';
import { type FindingCounts, statusText } from './statusText';
import { isPlan } from './versions';
import type { CurrentPlan } from './views/currentPlan';
import type { PlanAnswer } from './views/planAnswer';

/** What the item tells of. */
export interface StatusSources {
  readonly server: Server;
  readonly plan: CurrentPlan;
  readonly summary: PlanAnswer<PlanSummaryResult>;
}

/** One item, shown with plans only: is the checker at work, what has it found in this plan, and what is in it. */
export function createStatusBar(sources: StatusSources): Disposable {
  const item = window.createStatusBarItem(CLIENT_ID, StatusBarAlignment.Right, 100);
  item.name = CLIENT_NAME;
  const refresh = () => show(item, sources);
  refresh();
  return Disposable.from(
    item,
    sources.server.onDidChangeStatus(refresh),
    sources.summary.onDidChange(refresh),
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

function show(item: StatusBarItem, { server, plan, summary }: StatusSources): void {
  const document = window.activeTextEditor?.document;
  if (document === undefined || !isPlan(document)) {
    item.hide();
    return;
  }
  const isRunning = server.status === 'running';
  const counts = isRunning ? countFindings(document.uri) : undefined;
  const figures = isRunning && plan.document === document ? summary.value : undefined;
  const lines = [explain(server, counts), ...(figures === undefined ? [] : [inWords(figures)])];
  item.text = statusText(CLIENT_NAME, server.status, counts, figures === undefined ? [] : inShort(figures));
  item.tooltip = isRunning ? [...lines, l10n.t('Click for more')].join('\n') : lines.join('\n');
  item.accessibilityInformation = { label: `${CLIENT_NAME} ${lines.join(' ')}` };
  item.command = isRunning ? SHOW_SUMMARY : SHOW_OUTPUT;
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
  return l10n.t('{0} errors, {1} warnings, {2} hints', errors, warnings, others);
}

/** What is nought is not worth its place. */
function inShort({ items, withoutLead, targets }: PlanSummaryResult): string[] {
  return [
    items > 0 ? l10n.t('{0} items', items) : '',
    withoutLead.length > 0 ? l10n.t('{0} without a lead', withoutLead.length) : '',
    targets > 0 ? l10n.t('targets {0}', targets) : '',
  ].filter((fact) => fact !== '');
}

function inWords({ items, targets, withoutLead, withoutOwner }: PlanSummaryResult): string {
  const all = l10n.t('The plan has {0} items and {1} targets', items, targets);
  if (withoutLead.length === 0) {
    return all;
  }
  const missing = l10n.t(
    '{0} items name nobody who leads or answers for them, {1} of these nobody at all',
    withoutLead.length,
    withoutOwner,
  );
  return `${all}\n${missing}`;
}
