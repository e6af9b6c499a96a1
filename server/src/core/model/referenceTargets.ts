import type { Reference, ReferenceNumber } from '../syntax/references';
import { Bearers } from './bearers';
import { nodeBefore } from './nodeOf';
import type { NumberedLevel } from './numbering';
import { eachDueNumber } from './numberSequence';
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
export function planReferences(plan: Plan): readonly PlacedReference[] {
  plan.memo.references ??= referencesIn(plan);
  return plan.memo.references;
}

function referencesIn({ paragraphs }: Plan): PlacedReference[] {
  const placed: PlacedReference[] = [];
  for (const at of paragraphs) {
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

/** What is the same whatever numbers the nodes of a plan get. */
class PlanNumbers {
  readonly #plan: Plan;
  /** By rank. */
  readonly #levels: (NumberedLevel | undefined)[] = [];
  #due: DueNumbers | undefined = undefined;

  constructor(plan: Plan) {
    this.#plan = plan;
    for (const level of plan.levels) this.#levels[level.nodes[0]?.rank ?? 0] = level;
  }

  scopeOf(node: OutlineNode): OutlineNode | null {
    return this.#levels[node.rank]?.scopeOf(node) ?? null;
  }

  /** Asked for only where the numbers that are written do not tell. */
  get due(): DueNumbers {
    this.#due ??= dueNumbersOf(this.#plan);
    return this.#due;
  }
}

interface DueNumbers {
  /** The number that a node should have. */
  numberOf(node: OutlineNode): number;
  /** The nodes by that number. */
  readonly bearers: Bearers;
}

function dueNumbersOf({ levels, nodes }: Plan): DueNumbers {
  const numbers = new Float64Array(nodes.length);
  for (const level of levels) {
    eachDueNumber(level, (node, number) => {
      numbers[node.index] = number;
    });
  }
  const numberOf = ({ index }: OutlineNode): number => numbers[index] as number;
  return { numberOf, bearers: new Bearers(nodes, numberOf) };
}

/** Finds what the references of a plan point to. */
export class ReferenceResolver {
  readonly #plan: Plan;
  readonly #numbers: PlanNumbers;
  readonly #bearers: Bearers;
  readonly #parts: readonly Tier[];

  private constructor(plan: Plan, numbers: PlanNumbers, numberOf: (node: OutlineNode) => number) {
    this.#plan = plan;
    this.#numbers = numbers;
    this.#bearers = new Bearers(plan.nodes, numberOf);
    // A plan without items below its headings has parts all the same.
    this.#parts = plan.sections.length > 0 ? SECTIONS : ROOTS;
  }

  /** By the numbers as they are written. */
  static of(plan: Plan): ReferenceResolver {
    plan.memo.resolver ??= new ReferenceResolver(plan, new PlanNumbers(plan), (node) => node.ordinal.value);
    return plan.memo.resolver;
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
      const first = nextIn(tier, top, this.#bearers, this.#bearers.first(value));
      if (first !== null) return this.#among(first, tier, top, value, at);
    }
    // As long as the numbers are broken, what is due to have the number may be meant.
    const { bearers } = this.#numbers.due;
    for (const tier of tiers) {
      const due = nextIn(tier, top, bearers, bearers.first(value));
      if (due !== null) return { node: due, certain: false };
    }
    return NOTHING;
  }

  /** Of several with the same number the one near by, then one whose number is right, then the first. */
  #among(first: OutlineNode, tier: Tier, top: OutlineNode | null, value: number, at: PlanParagraph): Choice {
    const bearers = this.#bearers;
    const after = (node: OutlineNode): OutlineNode | null => nextIn(tier, top, bearers, bearers.next(node));
    let node = after(first);
    if (node === null) return { node: first, certain: true };
    const choices = [first];
    for (; node !== null; node = after(node)) choices.push(node);
    const place = nodeBefore(this.#plan, at);
    const near = choices.filter((one) => {
      const scope = this.#numbers.scopeOf(one);
      return scope === null || (place !== null && isWithin(place, scope));
    });
    const nearest = near.length > 0 ? near : choices;
    const [one = null] = nearest;
    if (nearest.length === 1) return { node: one, certain: true };
    const { due } = this.#numbers;
    return { node: nearest.find((each) => due.numberOf(each) === value) ?? one, certain: false };
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

/** The first of a tier below `top`, from `node` on. */
function nextIn(
  tier: Tier,
  top: OutlineNode | null,
  bearers: Bearers,
  node: OutlineNode | null,
): OutlineNode | null {
  let next = node;
  while (next !== null && !(tier(next) && (top === null || isWithin(next, top)))) next = bearers.next(next);
  return next;
}

function isWithin(node: OutlineNode, top: OutlineNode): boolean {
  for (let up: OutlineNode | null = node; up !== null; up = up.parent) if (up === top) return true;
  return false;
}
