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
