import { SEVERITIES, type Severity } from '../core';

/** The `limit` gravest of `findings`; of equals the first in the text. The order of the text is kept. */
export function gravest<T extends { readonly severity: Severity }>(
  findings: readonly T[],
  limit: number,
): readonly T[] {
  if (findings.length <= limit) return findings;
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  const left: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  let room = limit;
  for (const severity of SEVERITIES) {
    left[severity] = Math.min(counts[severity], room);
    room -= left[severity];
  }
  return findings.filter(({ severity }) => left[severity]-- > 0);
}
