import { nodeOf } from '../model/nodeOf';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import type { PlacedReference } from '../model/referenceTargets';
import type { PlacedMention } from '../model/responsibility';
import type { Role, Tag, Target } from '../syntax/types';

/** What stands at one place of a plan. A place between two things belongs to the one that begins there. */
export interface Place {
  readonly at: PlanParagraph;
  /** The offset in the paragraph's reading. */
  readonly offset: number;
  /** The numbered node that the paragraph belongs to; null before the first number and in the foot. */
  readonly node: OutlineNode | null;
  /** True on the number that the paragraph begins with. */
  readonly onOrdinal: boolean;
  readonly tag: Tag | null;
  readonly role: Role | null;
  readonly mention: PlacedMention | null;
  readonly target: Target | null;
  readonly reference: PlacedReference | null;
}

/** What stands at `offset` of the whole text; null in a text without paragraphs. */
export function placeAt(plan: Plan, offset: number): Place | null {
  const at = plan.paragraphs[plan.source.paragraphAt(offset)];
  if (at === undefined) return null;
  const place = at.toReading(offset);
  const node = nodeOf(plan, at);
  const nothing: Place = {
    at,
    offset: place,
    node,
    onOrdinal: false,
    tag: null,
    role: null,
    mention: null,
    target: null,
    reference: null,
  };
  if (at.paragraph.kind !== 'text') return nothing;
  const { ordinal, tags, targets, references } = at.syntax;
  const tag = touching(tags, place);
  const role = tag === null ? null : touching(tag.roles, place);
  const mention = role === null ? null : touching(role.mentions, place);
  const reference = touching(references, place);
  return {
    ...nothing,
    onOrdinal: ordinal !== null && ordinal.start <= place && place <= ordinal.end,
    tag,
    role,
    mention: mention === null ? null : { at, mention, name: at.written(mention) },
    target: touching(targets, place),
    reference: reference === null ? null : { at, reference },
  };
}

/** The piece that holds `offset`, its end included where no other begins there. */
function touching<T extends { readonly start: number; readonly end: number }>(
  pieces: readonly T[],
  offset: number,
): T | null {
  let found: T | null = null;
  for (const piece of pieces) if (piece.start <= offset && offset <= piece.end) found = piece;
  return found;
}
