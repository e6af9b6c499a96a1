import type { CancellationToken } from 'vscode-languageserver';
import { countUses, type OfficeCounts, officeUses } from '../../core';
import type { SharedPlans } from './sharedPlans';

/** What an office has to do in all plans that share its directory. */
export interface WorkspaceCounts {
  readonly counts: OfficeCounts;
  readonly plans: number;
}

export function countEverywhere({ plans }: SharedPlans, key: string): WorkspaceCounts {
  const counts = { lead: 0, support: 0, responsible: 0 };
  for (const { plan, configuration } of plans) {
    const used = officeUses(plan, configuration.analyzer.directory).get(key);
    if (used === undefined) continue;
    const own = countUses(used);
    counts.lead += own.lead;
    counts.support += own.support;
    counts.responsible += own.responsible;
  }
  return { counts, plans: plans.length };
}

/** Milliseconds that a card waits for the plans of a workspace that nobody has asked for yet. */
const PATIENCE = 15;

/** The value of `promise`, or null where it takes longer than a card should; it is then there for the next one. */
export async function soon<T>(promise: Promise<T>, token: CancellationToken): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  try {
    const value = await Promise.race([promise, late]);
    return token.isCancellationRequested ? null : value;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
