import type { PlacedMention, Plan } from '../../core';

/** How often an office is named in each role. */
export interface OfficeCount {
  readonly name: string;
  readonly lead: number;
  readonly support: number;
  readonly responsible: number;
}

/** How often an open set, such as 各相关处室, is named in any role. */
export interface GroupCount {
  readonly name: string;
  readonly count: number;
}

type Role = 'lead' | 'support' | 'responsible';

/** Who is named in the plan's tags, by name as written, in the order of first appearance. */
export function officeCounts(plan: Plan): { offices: OfficeCount[]; groups: GroupCount[] } {
  const offices = new Map<string, Record<Role, number>>();
  const groups = new Map<string, number>();
  const count = (role: Role, { name, mention }: PlacedMention): void => {
    if (mention.group) {
      groups.set(name, (groups.get(name) ?? 0) + 1);
      return;
    }
    const counts = offices.get(name) ?? { lead: 0, support: 0, responsible: 0 };
    counts[role]++;
    offices.set(name, counts);
  };
  for (const node of plan.nodes) {
    // The tags of a point are counted with what the point belongs to.
    const responsibility = node.kind === 'point' ? null : node.responsibility;
    if (responsibility === null) continue;
    for (const role of ['lead', 'support', 'responsible'] as const) {
      for (const mention of responsibility[role]) count(role, mention);
    }
  }
  return {
    offices: [...offices].map(([name, counts]) => ({ name, ...counts })),
    groups: [...groups].map(([name, times]) => ({ name, count: times })),
  };
}
