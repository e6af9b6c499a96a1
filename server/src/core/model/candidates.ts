import { addTo } from '../base/lists';
import { Bearers } from './bearers';
import type { NumberedLevel } from './numbering';
import { eachDueNumber } from './numberSequence';
import type { OutlineNode } from './outlineNode';
import type { Plan } from './plan';

/** What a number stands for. */
export interface Choice {
  readonly node: OutlineNode | null;
  readonly certain: boolean;
}

/** What is the same whatever numbers the nodes of a plan get. */
export class PlanNumbers {
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

/** Several nodes with the same number, of which a reference means one; in the order of the text. */
export class Candidates {
  readonly #nodes: readonly OutlineNode[];
  readonly #number: number;
  readonly #numbers: PlanNumbers;
  /** The nodes by what their numbers begin anew under. */
  #byScope: ReadonlyMap<OutlineNode | null, readonly OutlineNode[]> | undefined = undefined;
  #right: Map<readonly OutlineNode[], OutlineNode | null> | undefined = undefined;

  constructor(nodes: readonly OutlineNode[], number: number, numbers: PlanNumbers) {
    this.#nodes = nodes;
    this.#number = number;
    this.#numbers = numbers;
  }

  /** The one near a reference in `place`, of several one whose number is right, else the first. */
  near(place: OutlineNode | null): Choice {
    const groups = this.#around(place);
    const nearest = groups.length > 0 ? groups : [this.#nodes];
    const first = firstOf(nearest.map(([node = null]) => node));
    if (nearest.length === 1 && nearest[0]?.length === 1) return { node: first, certain: true };
    return { node: firstOf(nearest.map((nodes) => this.#rightOf(nodes))) ?? first, certain: false };
  }

  /** Those whose numbers run through the whole plan, and those that begin anew where the place is. */
  #around(place: OutlineNode | null): (readonly OutlineNode[])[] {
    this.#byScope ??= this.#groups();
    const groups: (readonly OutlineNode[])[] = [];
    const add = (scope: OutlineNode | null): void => {
      const group = this.#byScope?.get(scope);
      if (group !== undefined) groups.push(group);
    };
    add(null);
    for (let scope = place; scope !== null; scope = scope.parent) add(scope);
    return groups;
  }

  #groups(): Map<OutlineNode | null, OutlineNode[]> {
    const groups = new Map<OutlineNode | null, OutlineNode[]>();
    for (const node of this.#nodes) addTo(groups, this.#numbers.scopeOf(node), node);
    return groups;
  }

  /** The first that should have the number. */
  #rightOf(nodes: readonly OutlineNode[]): OutlineNode | null {
    this.#right ??= new Map();
    let right = this.#right.get(nodes);
    if (right === undefined) {
      const { due } = this.#numbers;
      right = nodes.find((node) => due.numberOf(node) === this.#number) ?? null;
      this.#right.set(nodes, right);
    }
    return right;
  }
}

function firstOf(nodes: readonly (OutlineNode | null)[]): OutlineNode | null {
  let first: OutlineNode | null = null;
  for (const node of nodes) if (node !== null && (first === null || node.index < first.index)) first = node;
  return first;
}
