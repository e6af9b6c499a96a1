import { type Diagnostic, DiagnosticSeverity, languages, type Uri } from 'vscode';
import { ruleIdOf } from './ruleId';
import type { FindingCounts } from './statusText';

/** Our own diagnostics on a document, in its order. Other extensions, spelling checkers above all, put theirs there too. */
export function findingsOf(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter((diagnostic) => ruleIdOf(diagnostic.code) !== undefined)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

export function countFindings(uri: Uri): FindingCounts {
  const counts: FindingCounts = { errors: 0, warnings: 0, others: 0 };
  for (const { severity } of findingsOf(uri)) {
    if (severity === DiagnosticSeverity.Error) {
      counts.errors += 1;
    } else if (severity === DiagnosticSeverity.Warning) {
      counts.warnings += 1;
    } else {
      counts.others += 1;
    }
  }
  return counts;
}
