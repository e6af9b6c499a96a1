import type { OutlineNode } from '../../../model/outlineNode';
import type { Plan } from '../../../model/plan';
import { planReferences } from '../../../model/referenceTargets';
import type { Reference } from '../../../syntax/references';
import { REFERENCES } from '../../aspects';
import { numberingBreaks } from '../../numbering/breaks';
import type { PlanRule } from '../../rule';

/** A reference to an item or part of this plan that does not exist. */
export const reference: PlanRule = {
  id: 'numbering/reference',
  scope: 'plan',
  reads: [REFERENCES],
  severity: 'error',
  fix: 'none',
  summary: {
    zh: '引用了本文中不存在的条目或部分。',
    en: 'A reference to an item or part of this plan that does not exist.',
  },
  basis: 'practice',
  messages: {
    item: {
      zh: '本文没有“{name}”，最后一项是第{last}项。',
      en: 'This plan has no “{name}”; its last item is number {last}.',
    },
    part: { zh: '本文没有“{name}”，共{last}个部分。', en: 'This plan has no “{name}”; it has {last} parts.' },
    itemOfPart: { zh: '本文没有“{name}”。', en: 'This plan has no “{name}”.' },
  },
  check({ plan, report }) {
    const references = planReferences(plan);
    if (references.length === 0) return;
    const there = new NumbersThere(plan);
    for (const { at, reference: found } of references) {
      const message = found.loose ? null : there.problemOf(found);
      if (message === null) continue;
      const name = at.text.slice(found.start, found.end);
      const last = message === 'part' ? plan.sections.length : (plan.items.at(-1)?.ordinal.value ?? 0);
      report({ at, span: found, message, args: { name, last } });
    }
  },
};

/** The numbers that a plan has. */
class NumbersThere {
  readonly #plan: Plan;
  readonly #broken: boolean;
  readonly #sections: ReadonlyMap<number, OutlineNode>;
  readonly #subsections: ReadonlySet<number>;
  readonly #items: ReadonlySet<number>;
  /** The numbers within each section; worked out when they are first asked for. */
  #inside: ReadonlyMap<OutlineNode, ReadonlySet<number>> | undefined;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#broken = plan.levels.some((level) => numberingBreaks(level).length > 0);
    const sections = new Map<number, OutlineNode>();
    for (const node of plan.sections)
      if (!sections.has(node.ordinal.value)) sections.set(node.ordinal.value, node);
    this.#sections = sections;
    this.#subsections = new Set(plan.subsections.map((node) => node.ordinal.value));
    this.#items = new Set(plan.items.map((node) => node.ordinal.value));
  }

  /**
   * What is wrong with a reference. While the numbers are broken, those that the plan will have once they are mended count
   * as there: the break is reported already.
   */
  problemOf({ part, item }: Reference): 'part' | 'item' | 'itemOfPart' | null {
    const { sections, subsections, items } = this.#plan;
    const has = (numbers: { has(value: number): boolean }, { length }: readonly unknown[], value: number) =>
      (this.#broken && value <= length) || numbers.has(value);
    if (part !== null) {
      if (sections.length === 0) return null;
      if (!has(this.#sections, sections, part.value)) return 'part';
      if (item === null) return null;
      const section = this.#sections.get(part.value);
      if (section === undefined || this.#broken) return null;
      return this.#numbersIn(section)?.has(item.value) ? null : 'itemOfPart';
    }
    if (item === null || items.length === 0) return null;
    // 第（九）项 may well mean a （九） that has items of its own.
    const isThere =
      has(this.#items, items, item.value) ||
      (item.bracketed && has(this.#subsections, subsections, item.value));
    return isThere ? null : 'item';
  }

  #numbersIn(section: OutlineNode): ReadonlySet<number> | undefined {
    this.#inside ??= insideSections(this.#plan.nodes);
    return this.#inside.get(section);
  }
}

function insideSections(nodes: readonly OutlineNode[]): Map<OutlineNode, Set<number>> {
  const inside = new Map<OutlineNode, Set<number>>();
  for (const node of nodes) {
    const section = node.ancestor('section');
    if (section === null) continue;
    const numbers = inside.get(section);
    if (numbers === undefined) inside.set(section, new Set([node.ordinal.value]));
    else numbers.add(node.ordinal.value);
  }
  return inside;
}
