import { lastNotAfter } from '../base/lines';
import { addTo } from '../base/lists';
import type { Reference, ReferenceNumber } from '../syntax/references';
import type { NumberedLevel } from './numbering';
import { dueNumbers } from './numberSequence';
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

/** The references of a plan to itself. Its covering letter may well speak of another document. */
export function planReferences(plan: Plan): PlacedReference[] {
  const placed: PlacedReference[] = [];
  for (const at of plan.paragraphs) {
    if (!at.paragraph.mayRefer || at.role === 'head') continue;
    for (const reference of at.syntax.references) placed.push({ at, reference });
  }
  return placed;
}

interface Choice {
  readonly node: OutlineNode | null;
  readonly certain: boolean;
}

const NOTHING: Choice = { node: null, certain: true };

const resolvers = new WeakMap<Plan, ReferenceResolver>();

/** What is the same whatever numbers the nodes of a plan get. */
class PlanNumbers {
  /** The paragraph of each node. */
  readonly starts: readonly number[];
  readonly #plan: Plan;
  readonly #levels: ReadonlyMap<number, NumberedLevel>;
  #due: DueNumbers | undefined = undefined;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.starts = plan.nodes.map((node) => node.at.index);
    this.#levels = new Map(plan.levels.map((level) => [level.nodes[0]?.rank ?? 0, level]));
  }

  scopeOf(node: OutlineNode): OutlineNode | null {
    return this.#levels.get(node.rank)?.scopeOf(node) ?? null;
  }

  /** Asked for only where the numbers that are written do not tell. */
  get due(): DueNumbers {
    if (this.#due === undefined) {
      const { levels, nodes } = this.#plan;
      const numbers = new Map(levels.flatMap((level) => [...dueNumbers(level)]));
      const bearers = new Map<number, OutlineNode[]>();
      for (const node of nodes) {
        const number = numbers.get(node);
        if (number !== undefined) addTo(bearers, number, node);
      }
      this.#due = { numbers, bearers };
    }
    return this.#due;
  }
}

interface DueNumbers {
  /** The number that each node should have. */
  readonly numbers: ReadonlyMap<OutlineNode, number>;
  /** The nodes by that number, in the order of the text. */
  readonly bearers: ReadonlyMap<number, readonly OutlineNode[]>;
}

/** Finds what the references of a plan point to. */
export class ReferenceResolver {
  readonly #plan: Plan;
  readonly #numbers: PlanNumbers;
  /** The nodes by their number, in the order of the text. */
  readonly #bearing = new Map<number, OutlineNode[]>();

  private constructor(plan: Plan, numbers: PlanNumbers, numberOf: (node: OutlineNode) => number) {
    this.#plan = plan;
    this.#numbers = numbers;
    for (const node of plan.nodes) addTo(this.#bearing, numberOf(node), node);
  }

  /** By the numbers as they are written. */
  static of(plan: Plan): ReferenceResolver {
    let resolver = resolvers.get(plan);
    if (resolver === undefined) {
      resolver = new ReferenceResolver(plan, new PlanNumbers(plan), (node) => node.ordinal.value);
      resolvers.set(plan, resolver);
    }
    return resolver;
  }

  /** The same by the numbers as they are going to be. */
  withNumbers(numberOf: (node: OutlineNode) => number): ReferenceResolver {
    return new ReferenceResolver(this.#plan, this.#numbers, numberOf);
  }

  resolve({ at, reference }: PlacedReference): ReferenceTarget {
    const { part, item } = reference;
    const section = part === null ? NOTHING : this.#choose([isPartOf(this.#plan)], part, at);
    if (item === null) return { part: section.node, item: null, certain: section.certain };
    const top = section.node;
    if (part !== null && top === null) return { part: null, item: null, certain: true };
    const chosen = this.#choose(tiers(item, top), item, at);
    return { part: top, item: chosen.node, certain: section.certain && chosen.certain };
  }

  /** The node that a number stands for, out of the first tier in which a node has it. */
  #choose(tiers: readonly Tier[], { value }: ReferenceNumber, at: PlanParagraph): Choice {
    for (const tier of tiers) {
      const bearers = this.#bearing.get(value)?.filter(tier) ?? [];
      if (bearers.length > 0) return this.#among(bearers, value, at);
    }
    // As long as the numbers are broken, what is due to have the number may be meant.
    for (const tier of tiers) {
      const due = this.#numbers.due.bearers.get(value)?.find(tier);
      if (due !== undefined) return { node: due, certain: false };
    }
    return NOTHING;
  }

  /** Of several with the same number the one near by, then one whose number is right, then the first. */
  #among(bearers: readonly OutlineNode[], value: number, at: PlanParagraph): Choice {
    const place = this.#ownerOf(at);
    const near = bearers.filter((node) => {
      const scope = this.#numbers.scopeOf(node);
      return scope === null || (place !== null && isWithin(place, scope));
    });
    const choices = near.length > 0 ? near : bearers;
    const [first = null] = choices;
    if (choices.length === 1) return { node: first, certain: true };
    const right = choices.find((one) => this.#numbers.due.numbers.get(one) === value);
    return { node: right ?? first, certain: false };
  }

  /** The node to which a paragraph belongs. */
  #ownerOf(at: PlanParagraph): OutlineNode | null {
    const { starts } = this.#numbers;
    if ((starts[0] ?? Number.POSITIVE_INFINITY) > at.index) return null;
    return this.#plan.nodes[lastNotAfter(starts, at.index)] ?? null;
  }
}

/** Some of the nodes of a plan. */
type Tier = (node: OutlineNode) => boolean;

/** A plan without items below its headings has parts all the same. */
function isPartOf({ sections }: Plan): Tier {
  return sections.length > 0 ? (node) => node.kind === 'section' : (node) => node.parent === null;
}

/** What a number may stand for below `top`, the likeliest first: （二） for what is numbered so, 二 for an item. */
function tiers({ bracketed }: ReferenceNumber, top: OutlineNode | null): Tier[] {
  const isItem: Tier = (node) => node.kind === 'item';
  const isBracketed: Tier = ({ ordinal }) => ordinal.kind === 'subsection';
  const first = bracketed ? [isBracketed, isItem] : [isItem];
  if (top === null) return first;
  const all: Tier[] = [...first, (node) => node.kind !== 'section'];
  return all.map((tier) => (node) => tier(node) && isWithin(node, top));
}

function isWithin(node: OutlineNode, top: OutlineNode): boolean {
  for (let up: OutlineNode | null = node; up !== null; up = up.parent) if (up === top) return true;
  return false;
}
