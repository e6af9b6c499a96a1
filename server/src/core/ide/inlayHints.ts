import type { Span } from '../base/span';
import { type DueTarget, deadlineOf } from '../model/deadlines';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import type { Target } from '../syntax/types';
import { placeAt } from './placeAt';
import { targetForm } from './targetForm';

/** Something that can be shown behind `offset` of the whole text without being written there. */
export type Hint =
  | { readonly kind: 'target'; readonly offset: number; readonly form: string }
  /** How many items stand below a heading, and how many there are in the plan up to the last of them. */
  | { readonly kind: 'items'; readonly offset: number; readonly count: number; readonly soFar: number };

/** The hints that someone wants to see. */
export type HintKinds = Readonly<Record<Hint['kind'], boolean>>;

/** The hints between two places of the whole text, in its order. */
export function inlayHints(plan: Plan, { start, end }: Span, wanted: HintKinds): Hint[] {
  const hints: Hint[] = [];
  const { paragraphs, source } = plan;
  const last = source.paragraphAt(end);
  if (wanted.target) {
    for (let i = source.paragraphAt(start); i <= last; i++) {
      const at = paragraphs[i];
      if (at !== undefined) hints.push(...targetHints(at));
    }
  }
  if (wanted.items) {
    const places = new Map(plan.items.map((item, index) => [item, index]));
    for (const node of [...plan.sections, ...plan.subsections]) {
      if (node.at.end >= start && node.at.start <= end) hints.push(...itemHints(node, places));
    }
  }
  return hints.filter(({ offset }) => start <= offset && offset <= end).sort((a, b) => a.offset - b.offset);
}

/** The target whose hint stands at `offset`; null where the text has changed meanwhile. */
export function targetBefore(plan: Plan, offset: number): DueTarget | null {
  const place = placeAt(plan, offset);
  if (place === null) return null;
  const { at, node } = place;
  const target = at.syntax.targets.find((one) => at.toDocument(one).end === offset);
  return target === undefined ? null : { at, target, due: deadlineOf({ at, target }, node) };
}

function targetHints(at: PlanParagraph): Hint[] {
  if (at.paragraph.kind !== 'text' || at.role === 'head' || at.role === 'foot') return [];
  const hints: Hint[] = [];
  for (const target of at.syntax.targets) {
    const form = targetForm(target);
    if (form === null || saysNothing(form, target)) continue;
    hints.push({ kind: 'target', offset: at.toDocument(target).end, form });
  }
  return hints;
}

/** True where all words and figures are in the text already. */
function saysNothing(form: string, { text, kind, comparator, per }: Target): boolean {
  if (comparator === '=' && kind !== 'zero' && per === null) return true;
  return plain(form) === plain(text);
}

function plain(text: string): string {
  return text
    .replace(/\s/g, '')
    .replaceAll('个百分点', '百分点')
    .replace(/[-~～—－至]/g, '–');
}

function itemHints(node: OutlineNode, places: ReadonlyMap<OutlineNode, number>): Hint[] {
  const items = itemsIn(node);
  const last = items.at(-1);
  if (last === undefined) return [];
  const offset = node.at.toDocument(node.at.syntax.title).end;
  return [{ kind: 'items', offset, count: items.length, soFar: (places.get(last) ?? 0) + 1 }];
}

/** The items that stand below a heading, those of its sub-sections included. */
function itemsIn({ children }: OutlineNode): OutlineNode[] {
  return children.flatMap((child) => (child.kind === 'item' ? [child] : itemsIn(child)));
}
