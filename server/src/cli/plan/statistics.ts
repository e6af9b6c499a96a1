import { type Plan, planSummary } from '../../core';

export interface Statistics {
  readonly sections: number;
  readonly subsections: number;
  readonly items: number;
  readonly targets: number;
  /** Characters that are printed, blanks not counted. */
  readonly characters: number;
}

export function statisticsOf(plan: Plan): Statistics {
  const { sections, subsections, items, targets } = planSummary(plan);
  return { sections, subsections, items, targets, characters: charactersOf(plan) };
}

function charactersOf(plan: Plan): number {
  let count = 0;
  for (const { paragraph } of plan.paragraphs) {
    if (paragraph.kind !== 'text') continue;
    for (const _ of paragraph.reading.written.replace(/\s/g, '')) count++;
  }
  return count;
}
