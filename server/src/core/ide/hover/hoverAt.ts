import { likeOffices } from '../../lint/offices/like';
import { RULES } from '../../lint/registry';
import { deadlineOf, deadlinesIn } from '../../model/deadlines';
import type { OfficeDirectory } from '../../model/officeDirectory';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import { readDirective } from '../../syntax/directive';
import { markWord } from '../../syntax/tags';
import type { Mark, Role } from '../../syntax/types';
import { referencesTo } from '../itemReferences';
import { countUses, type OfficeUse, officeUses } from '../officeUses';
import { type Place, placeAt } from '../placeAt';
import { type ItemSymbol, type OfficeSymbol, symbolOf } from '../planSymbol';
import type { GroupCard, Hovered, ItemCard, OfficeCard } from './cards';

/** What there is to say of the place `offset` of a plan; null where there is nothing. */
export function hoverAt(plan: Plan, directory: OfficeDirectory, offset: number): Hovered | null {
  const place = placeAt(plan, offset);
  const hovered = place === null ? null : hoverOf(plan, directory, place, offset);
  // At the end of a line within a paragraph, what begins the next line is not meant.
  return hovered === null || hovered.span.start > offset ? null : hovered;
}

function hoverOf(plan: Plan, directory: OfficeDirectory, place: Place, offset: number): Hovered | null {
  const { at, role, target } = place;
  if (at.role === 'comment') return ruleAt(at, offset);
  const symbol = symbolOf(plan, directory, place);
  if (symbol?.kind === 'office') return { span: symbol.span, card: officeCard(plan, directory, symbol) };
  if (symbol !== null) return { span: symbol.span, card: itemCard(plan, directory, symbol) };
  const { reference } = place;
  if (reference !== null && at.role !== 'head') {
    const written = at.written(reference.reference);
    return { span: at.toDocument(reference.reference), card: { kind: 'nowhere', written } };
  }
  const label = role?.label ?? null;
  if (role !== null && label !== null && place.offset <= label.end) {
    const card = { kind: 'role', label: at.written(label), role: role.kind } as const;
    return { span: at.toDocument(label), card };
  }
  const mark = role === null ? null : markOn(role, place.offset);
  if (mark !== null) {
    const word = markWord(mark);
    return { span: at.toDocument(mark), card: { kind: 'role', label: at.written(word), role: mark.kind } };
  }
  if (target === null) return null;
  const due = deadlineOf({ at, target }, place.node);
  return { span: at.toDocument(target), card: { kind: 'target', at, target, due } };
}

/** The mark behind a name that stands at `offset`. */
function markOn({ mentions }: Role, offset: number): Mark | null {
  return (
    mentions.find(({ mark }) => mark !== null && mark.start <= offset && offset <= mark.end)?.mark ?? null
  );
}

function officeCard(
  plan: Plan,
  directory: OfficeDirectory,
  { used, use }: OfficeSymbol,
): OfficeCard | GroupCard {
  const counts = countUses(used);
  if (used.group) return { kind: 'group', written: use.name, counts };
  const { office, key } = used;
  const { year } = plan;
  const retired = office !== null && year !== null && !directory.isCurrent(office, year);
  const unlisted = office === null && directory.isExhaustive;
  return {
    kind: 'office',
    key,
    written: use.name,
    office,
    nearest: unlisted ? likeOffices(use.mention.text, directory) : [],
    unlisted,
    retired,
    now: retired ? (directory.successorOf(office, year) ?? null) : null,
    counts,
  };
}

function itemCard(plan: Plan, directory: OfficeDirectory, { node, from, certain }: ItemSymbol): ItemCard {
  const path: OutlineNode[] = [];
  for (let up = node.parent; up !== null; up = up.parent) path.unshift(up);
  return {
    kind: 'item',
    node,
    path,
    uses: usesOf(plan, directory, node),
    targets: node.targets,
    due: node.tags.flatMap(({ at, tag }) => deadlinesIn(tag).map((time) => at.written(time))),
    references: referencesTo(plan, node).length,
    from: from === 'reference' && !certain ? 'unsure' : from,
  };
}

/** Who is named for a node, each office once a role, in the order of the text. */
function usesOf(plan: Plan, directory: OfficeDirectory, node: OutlineNode): OfficeUse[] {
  const found: OfficeUse[] = [];
  for (const { uses } of officeUses(plan, directory).values()) {
    const roles = new Set<string>();
    for (const use of uses) {
      if (use.node !== node || roles.has(use.role)) continue;
      roles.add(use.role);
      found.push(use);
    }
  }
  return found.sort((a, b) => a.at.index - b.at.index || a.mention.start - b.mention.start);
}

/** The rule that a comment names, or the rule of the name under the pointer where it names several. */
function ruleAt(at: PlanParagraph, offset: number): Hovered | null {
  const place = offset - at.start;
  const directive = readDirective(at.paragraph.raw);
  const named = directive?.rules.find(({ start, end }) => start <= place && place <= end);
  const rule = RULES.find(({ id }) => id === named?.text);
  if (named === undefined || rule === undefined) return null;
  return {
    span: { start: at.start + named.start, end: at.start + named.end },
    card: { kind: 'rule', rule },
  };
}
