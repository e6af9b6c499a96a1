/** The life of the server in the words of the status bar. */
export type ServerStatus = 'starting' | 'running' | 'stopped' | 'failed';

/** How many findings a plan has, by gravity. */
export interface FindingCounts {
  errors: number;
  warnings: number;
  others: number;
}

/** The text of the status bar: how the checker is, what it has found, and what the plan amounts to. */
export function statusText(
  name: string,
  status: ServerStatus,
  counts: FindingCounts | undefined,
  facts: readonly string[] = [],
): string {
  switch (status) {
    case 'starting':
      return `$(loading~spin) ${name}`;
    case 'stopped':
    case 'failed':
      return `$(warning) ${name}`;
    case 'running':
      return [`${name}${summary(counts)}`, ...facts].join(' · ');
  }
}

function summary(counts: FindingCounts | undefined): string {
  if (counts === undefined) {
    return '';
  }
  if (counts.errors === 0 && counts.warnings === 0) {
    return ' $(check)';
  }
  const errors = counts.errors > 0 ? ` $(error) ${counts.errors}` : '';
  const warnings = counts.warnings > 0 ? ` $(warning) ${counts.warnings}` : '';
  return errors + warnings;
}
