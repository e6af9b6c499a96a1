import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import { targetList } from './targetList';

/** A plan in figures. */
export interface PlanSummary {
  readonly sections: number;
  readonly subsections: number;
  readonly items: number;
  readonly targets: number;
  /** How many items have somebody to answer for them, or to help; 0 in plans that assign nothing. */
  readonly tagged: number;
  /** The items that nobody leads or answers for, whether or not somebody helps. */
  readonly withoutLead: readonly OutlineNode[];
  /** Those of them that name nobody at all. */
  readonly withoutOwner: readonly OutlineNode[];
}

export function planSummary(plan: Plan): PlanSummary {
  const withoutLead = plan.items.filter((item) => !isLed(item));
  const withoutOwner = withoutLead.filter((item) => !hasOwner(item));
  return {
    sections: plan.sections.length,
    subsections: plan.subsections.length,
    items: plan.items.length,
    targets: targetList(plan).length,
    tagged: plan.items.length - withoutOwner.length,
    withoutLead,
    withoutOwner,
  };
}

/** A tag below a heading counts for all that the heading holds. */
function isLed(node: OutlineNode): boolean {
  const { lead = [], responsible = [] } = node.responsibility ?? {};
  return lead.length > 0 || responsible.length > 0 || (node.parent !== null && isLed(node.parent));
}

function hasOwner(node: OutlineNode): boolean {
  return (node.responsibility?.support.length ?? 0) > 0 || (node.parent !== null && hasOwner(node.parent));
}
