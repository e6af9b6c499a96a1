import { MemoKey } from '../base/memo';
import type { Reference, ReferenceNumber } from '../syntax/references';
import { Bearers } from './bearers';
import { Candidates, type Choice, PlanNumbers } from './candidates';
import { nodeBefore } from './nodeOf';
import type { OutlineNode } from './outlineNode';
import type { Plan } from './plan';
import type { PlanParagraph } from './planParagraph';

/** A reference at its place. */
export interface PlacedReference {
  readonly at: PlanParagraph;
  readonly reference: Reference;
}

/** What a reference points to; null for a part or item that it does not name, or that is not there. */
export interface ReferenceTarget {
  readonly part: OutlineNode | null;
  readonly item: OutlineNode | null;
  /** False where several have the number, or none has it as long as the numbers are broken. */
  readonly certain: boolean;
}

const REFERENCES = new MemoKey<readonly PlacedReference[]>();

/** The references of a plan to itself. Its covering letter may well speak of another document. */
export function planReferences(plan: Plan): readonly PlacedReference[] {
  return plan.memo.get(REFERENCES, () => referencesIn(plan));
}

function referencesIn({ paragraphs }: Plan): PlacedReference[] {
  const placed: PlacedReference[] = [];
  for (const at of paragraphs) {
    if (!at.paragraph.mayRefer || at.role === 'head') continue;
    for (const reference of at.syntax.references) placed.push({ at, reference });
  }
  return placed;
}

const NOTHING: Choice = { node: null, certain: true };

const RESOLVER = new MemoKey<ReferenceResolver>();

type Found = OutlineNode | Candidates | null;

/** Finds what the references of a plan point to. */
export class ReferenceResolver {
  readonly #plan: Plan;
  readonly #numbers: PlanNumbers;
  readonly #bearers: Bearers;
  readonly #parts: readonly Tier[];
  /** What numbers that many nodes have may stand for anywhere in the plan. */
  readonly #anywhere = new Map<Tier, Map<number, Found>>();

  private constructor(plan: Plan, numbers: PlanNumbers, numberOf: (node: OutlineNode) => number) {
    this.#plan = plan;
    this.#numbers = numbers;
    this.#bearers = new Bearers(plan.nodes, numberOf);
    // A plan without items below its headings has parts all the same.
    this.#parts = plan.sections.length > 0 ? SECTIONS : ROOTS;
  }

  /** By the numbers as they are written. */
  static of(plan: Plan): ReferenceResolver {
    return plan.memo.get(
      RESOLVER,
      () => new ReferenceResolver(plan, new PlanNumbers(plan), (node) => node.ordinal.value),
    );
  }

  /** The same by the numbers as they are going to be. */
  withNumbers(numberOf: (node: OutlineNode) => number): ReferenceResolver {
    return new ReferenceResolver(this.#plan, this.#numbers, numberOf);
  }

  resolve({ at, reference: { part, item } }: PlacedReference): ReferenceTarget {
    return this.targetOf(at, part, item);
  }

  /** What a reference with these numbers would point to in a paragraph. */
  targetOf(at: PlanParagraph, part: ReferenceNumber | null, item: ReferenceNumber | null): ReferenceTarget {
    const section = part === null ? NOTHING : this.#choose(this.#parts, null, part, at);
    if (item === null) return { part: section.node, item: null, certain: section.certain };
    const top = section.node;
    if (part !== null && top === null) return { part: null, item: null, certain: true };
    const chosen = this.#choose(tiers(item, top), top, item, at);
    return { part: top, item: chosen.node, certain: section.certain && chosen.certain };
  }

  /** The node below `top` that a number stands for, out of the first tier in which a node has it. */
  #choose(
    tiers: readonly Tier[],
    top: OutlineNode | null,
    { value }: ReferenceNumber,
    at: PlanParagraph,
  ): Choice {
    for (const tier of tiers) {
      const found = this.#candidates(tier, top, value);
      if (found instanceof Candidates) return found.near(nodeBefore(this.#plan, at));
      if (found !== null) return { node: found, certain: true };
    }
    // As long as the numbers are broken, what is due to have the number may be meant.
    for (const tier of tiers) {
      const [node] = this.#numbers.due.bearers.of(value, top, tier);
      if (node !== undefined) return { node, certain: false };
    }
    return NOTHING;
  }

  /** The nodes of a tier with a number: one, several, or none. */
  #candidates(tier: Tier, top: OutlineNode | null, value: number): Found {
    if (top !== null || !this.#bearers.areMany(value)) return this.#find(tier, top, value);
    let known = this.#anywhere.get(tier);
    if (known === undefined) {
      known = new Map();
      this.#anywhere.set(tier, known);
    }
    let found = known.get(value);
    if (found === undefined) {
      found = this.#find(tier, null, value);
      known.set(value, found);
    }
    return found;
  }

  #find(tier: Tier, top: OutlineNode | null, value: number): Found {
    const nodes = this.#bearers.of(value, top, tier);
    return nodes.length > 1 ? new Candidates(nodes, value, this.#numbers) : (nodes[0] ?? null);
  }
}

/** Some of the nodes of a plan. */
type Tier = (node: OutlineNode) => boolean;

const IS_ITEM: Tier = ({ kind }) => kind === 'item';
const IS_BRACKETED: Tier = ({ ordinal }) => ordinal.kind === 'subsection';
const IS_BELOW_SECTIONS: Tier = ({ kind }) => kind !== 'section';
const SECTIONS: readonly Tier[] = [({ kind }) => kind === 'section'];
const ROOTS: readonly Tier[] = [({ parent }) => parent === null];
const PLAIN: readonly Tier[] = [IS_ITEM];
const PLAIN_BELOW: readonly Tier[] = [...PLAIN, IS_BELOW_SECTIONS];
const BRACKETED: readonly Tier[] = [IS_BRACKETED, IS_ITEM];
const BRACKETED_BELOW: readonly Tier[] = [...BRACKETED, IS_BELOW_SECTIONS];

/** What a number may stand for below `top`, the likeliest first: （二） for what is numbered so, 二 for an item. */
function tiers({ bracketed }: ReferenceNumber, top: OutlineNode | null): readonly Tier[] {
  if (top === null) return bracketed ? BRACKETED : PLAIN;
  return bracketed ? BRACKETED_BELOW : PLAIN_BELOW;
}
