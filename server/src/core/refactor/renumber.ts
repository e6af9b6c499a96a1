import type { TextEdit } from '../base/span';
import { type FollowingEdits, followingEdits, numberEdits } from '../lint/numbering/renumberEdits';
import type { ReportedEdit } from '../lint/rule';
import { eachDueNumber } from '../model/numberSequence';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { PlacedReference } from '../model/referenceTargets';

/** What is numbered anew: the sequence of one number, all below one top heading, or the whole plan. */
export type RenumberScope = 'level' | 'section' | 'plan';

/** The edits that number a plan anew, each list in the order of the text. */
export interface Renumbering {
  /** The nodes that get another number, with it. */
  readonly changed: ReadonlyMap<OutlineNode, number>;
  readonly numbers: readonly TextEdit[];
  /** What has the references point to the same items as before. */
  readonly references: readonly TextEdit[];
  /** The references that someone should look at. */
  readonly unsure: readonly PlacedReference[];
}

/** Numbers the plan, or the part of it that holds `offset`, anew; null where there is no such part. */
export function renumber(plan: Plan, scope: RenumberScope, offset: number): Renumbering | null {
  const renumbered = scope === 'plan' ? () => true : within(plan, scope, offset);
  if (renumbered === null) return null;
  const changed = new Map<OutlineNode, number>();
  const take = (node: OutlineNode, number: number): void => {
    if (number !== node.ordinal.value) changed.set(node, number);
  };
  for (const level of plan.levels) eachDueNumber(level, take, renumbered);
  return new PlanRenumbering(plan, changed);
}

/** Its edits are made when they are asked for: a menu wants none, and finds the same numbers under several names. */
class PlanRenumbering implements Renumbering {
  #following: FollowingEdits | undefined;

  constructor(
    private readonly plan: Plan,
    readonly changed: ReadonlyMap<OutlineNode, number>,
  ) {}

  get numbers(): readonly TextEdit[] {
    return placed(numberEdits(this.changed));
  }

  get references(): readonly TextEdit[] {
    return placed(this.#follow().edits);
  }

  get unsure(): readonly PlacedReference[] {
    return this.#follow().unsure;
  }

  #follow(): FollowingEdits {
    this.#following ??= followingEdits(this.plan, this.changed);
    return this.#following;
  }
}

/** Which nodes are numbered anew; null where the place is in none. */
function within(
  plan: Plan,
  scope: 'level' | 'section',
  offset: number,
): ((node: OutlineNode) => boolean) | null {
  const paragraph = plan.source.paragraphAt(offset);
  const owner = plan.nodes.findLast((node) => node.at.index <= paragraph);
  if (owner === undefined || plan.paragraphs[paragraph]?.role === 'foot') return null;
  if (scope === 'level') {
    const level = plan.levels.find(({ nodes }) => nodes.includes(owner));
    const sequence = level?.scopeOf(owner);
    return (node) => node.rank === owner.rank && level?.scopeOf(node) === sequence;
  }
  const { top } = owner;
  return top.children.length === 0 ? null : (node) => node !== top && node.top === top;
}

function placed(edits: readonly ReportedEdit[]): TextEdit[] {
  return edits
    .flatMap(({ at, span, newText }) => (at === undefined ? [] : [{ span: at.toDocument(span), newText }]))
    .sort((a, b) => a.span.start - b.span.start);
}
