import { OfficeDirectory, officeLoad, type Plan } from '../../core';

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

/** Who is named in the plan's tags, by name as written, in the order of first appearance. */
export function officeCounts(plan: Plan): { offices: OfficeCount[]; groups: GroupCount[] } {
  const offices: OfficeCount[] = [];
  const groups: GroupCount[] = [];
  for (const { name, standing, tasks } of officeLoad(plan, OfficeDirectory.empty)) {
    const lead = tasks.lead.places;
    const support = tasks.support.places;
    const responsible = tasks.responsible.places;
    if (standing === 'group') groups.push({ name, count: lead + support + responsible });
    else offices.push({ name, lead, support, responsible });
  }
  return { offices, groups };
}
