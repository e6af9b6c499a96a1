import type { Span } from '../base/span';
import { nodeOf } from '../model/nodeOf';
import type { OfficeDirectory } from '../model/officeDirectory';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import { officeKey } from './officeUses';

/** What a section comes to. */
export interface SectionSummary {
  readonly items: number;
  /** How many offices lead an item; groups are no offices. */
  readonly leading: number;
  /** How many answer for an item that nobody leads. */
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
  const items = itemsOf(section);
  const leading = new Set<string>();
  const responsible = new Set<string>();
  let targets = 0;
  for (const item of items) {
    targets += item.targets.length;
    const answering = item.responsibility;
    if (answering === null) continue;
    const keys = answering.lead.length > 0 ? leading : responsible;
    for (const placed of answering.lead.length > 0 ? answering.lead : answering.responsible) {
      const { mention, name } = placed;
      if (!mention.group && !directory.isGroup(mention.text) && !directory.isGroup(name))
        keys.add(officeKey(placed, directory));
    }
  }
  return { items: items.length, leading: leading.size, responsible: responsible.size, targets };
}

function itemsOf({ children }: OutlineNode): OutlineNode[] {
  return children.flatMap((child) => (child.kind === 'item' ? [child] : itemsOf(child)));
}
