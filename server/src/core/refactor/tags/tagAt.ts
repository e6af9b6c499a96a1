import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import type { PlacedTag } from '../../model/responsibility';

/** The tag that `offset` touches; null where there is none. */
export function tagAt(plan: Plan, offset: number): PlacedTag | null {
  const at = plan.paragraphs[plan.source.paragraphAt(offset)];
  if (at === undefined || at.paragraph.kind !== 'text') return null;
  const place = at.toReading(offset);
  const tag = at.syntax.tags.find(({ start, end }) => start <= place && place <= end);
  return tag === undefined ? null : { at, tag };
}

/** Every tag of the plan, in the order of the text. */
function allTags({ nodes }: Plan): PlacedTag[] {
  const all: PlacedTag[] = [];
  const take = (at: PlanParagraph): void => {
    for (const tag of at.syntax.tags) all.push({ at, tag });
  };
  for (const { at, body } of nodes) {
    take(at);
    body.forEach(take);
  }
  return all;
}

/** The tag at `offset`, or all of them. */
export function tagsIn(plan: Plan, offset: number, scope: 'tag' | 'plan'): PlacedTag[] {
  if (scope === 'plan') return allTags(plan);
  const found = tagAt(plan, offset);
  return found === null ? [] : [found];
}
