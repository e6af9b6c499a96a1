import type { PlacedTarget } from '../model/outlineNode';

/** What a target measures: `疫苗接种率`, and for a count the verb that brings it about with what is counted, `新建服务站`. */
export function measuredBy({ at, target: { action, indicator } }: PlacedTarget): string {
  const measured = at.written(indicator);
  if (action === null || action.end > indicator.start) return measured;
  const verb = at.written(action);
  return measured.startsWith(verb) ? measured : verb + measured;
}
