import type { Span } from '../base/span';
import { isOpenName } from '../lint/offices/bodies';
import { nodeOf } from '../model/nodeOf';
import type { OfficeDirectory } from '../model/officeDirectory';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import { usesIn } from './officeUses';

/** What a section comes to, what its headings say of themselves included. */
export interface SectionSummary {
  readonly items: number;
  /** How many offices lead something; groups are no offices. */
  readonly leading: number;
  /** How many answer for something. */
  readonly responsible: number;
  readonly targets: number;
}

/** Where the sections begin that have something below them: their number and title. */
export function summarizedSections(plan: Plan): Span[] {
  return plan.sections
    .filter(({ children }) => children.length > 0)
    .map(({ at }) => at.toDocument({ start: at.syntax.ordinal?.start ?? 0, end: at.syntax.title.end }));
}

/** The summary of the section that begins at `offset` of the whole text; null where none begins there any more. */
export function summarizeSection(
  plan: Plan,
  directory: OfficeDirectory,
  offset: number,
): SectionSummary | null {
  const at = plan.paragraphs[plan.source.paragraphAt(offset)];
  const section = at === undefined ? null : nodeOf(plan, at);
  if (section === null || section.at !== at || section.kind !== 'section') return null;
  const offices = { lead: new Set<string>(), responsible: new Set<string>() };
  let items = 0;
  let targets = 0;
  for (const node of below(section)) {
    if (node.kind === 'item') items++;
    for (const paragraph of [node.at, ...node.body]) {
      targets += paragraph.syntax.targets.length;
      addOffices(plan, paragraph, directory, offices);
    }
  }
  return { items, leading: offices.lead.size, responsible: offices.responsible.size, targets };
}

/** A node with all that stands below it. */
function* below(node: OutlineNode): Generator<OutlineNode> {
  yield node;
  for (const child of node.children) yield* below(child);
}

function addOffices(
  plan: Plan,
  at: PlanParagraph,
  directory: OfficeDirectory,
  offices: Readonly<Record<'lead' | 'responsible', Set<string>>>,
): void {
  for (const { identity, use } of usesIn(plan, at, directory)) {
    if (use.role === 'support' || identity.group) continue;
    if (identity.office === null && isOpenName(use.mention.text)) continue;
    offices[use.role].add(identity.key);
  }
}
