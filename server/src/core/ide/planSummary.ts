import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import { countTargets } from './targetList';

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
  const owners = new Map<OutlineNode, Owners>();
  const withoutLead = plan.items.filter((item) => !ownersOf(item, owners).leads);
  const withoutOwner = withoutLead.filter((item) => !ownersOf(item, owners).helps);
  return {
    sections: plan.sections.length,
    subsections: plan.subsections.length,
    items: plan.items.length,
    targets: countTargets(plan),
    tagged: plan.items.length - withoutOwner.length,
    withoutLead,
    withoutOwner,
  };
}

/** Whether somebody leads or answers for a thing, and whether somebody helps. */
interface Owners {
  leads: boolean;
  helps: boolean;
}

/** A tag below a heading counts for all that the heading holds. */
function ownersOf(node: OutlineNode, known: Map<OutlineNode, Owners>): Owners {
  let owners = known.get(node);
  if (owners === undefined) {
    owners = { ...(node.parent === null ? { leads: false, helps: false } : ownersOf(node.parent, known)) };
    for (const at of node.paragraphs) addOwners(owners, at);
    known.set(node, owners);
  }
  return owners;
}

function addOwners(owners: Owners, at: PlanParagraph): void {
  for (const { roles } of at.syntax.tags) {
    for (const { mentions } of roles) {
      for (const { kind } of mentions) {
        if (kind === 'support') owners.helps = true;
        else owners.leads = true;
      }
    }
  }
}
