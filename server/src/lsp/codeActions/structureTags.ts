import {
  canExpandShorthand,
  canRestyleTags,
  canSortOffices,
  expandShorthand,
  type Message,
  type Plan,
  restyleObstacle,
  restyleTags,
  type Span,
  type Steps,
  sortOffices,
  type TagStyle,
  type TextEdit,
  tagAt,
} from '../../core';
import { STRUCTURE_MESSAGES as MESSAGES, RESTYLE_OBSTACLES } from '../messages/structure';
import { inTurns } from '../pause';
import type { PlanAt } from '../planAt';
import { RefusedError } from '../refusal';
import { planEdit, type StructureEdit } from './structureEdit';
import { parseWith } from './structureOutline';

/** How tags are written. They are offered with the cursor in a tag. */
export const TAG_EDITS: readonly StructureEdit[] = [
  words('sortOffices', 'sortOffices', MESSAGES.sortOffices, MESSAGES.nothingToSort, sortIn('tag')),
  words('sortAllOffices', 'sortOffices.all', MESSAGES.sortAllOffices, MESSAGES.nothingToSort, sortIn('plan')),
  words('expandShorthand', 'expand', MESSAGES.expandShorthand, MESSAGES.noShorthand, expandIn('tag')),
  words(
    'expandAllShorthand',
    'expand.all',
    MESSAGES.expandAllShorthand,
    MESSAGES.noShorthand,
    expandIn('plan'),
  ),
  restyle('full', MESSAGES.restyleFull),
  restyle('black', MESSAGES.restyleBlack),
  restyle('lines', MESSAGES.restyleLines),
  restyle('shorthand', MESSAGES.restyleShorthand),
  restyle('verb', MESSAGES.restyleVerb),
];

/** A change of words in one tag or all. */
interface Words {
  can(at: PlanAt, place: Span): boolean;
  make(at: PlanAt, place: Span): Steps<TextEdit[] | null>;
}

function sortIn(scope: 'tag' | 'plan'): Words {
  return {
    can: ({ plan, configuration }, { start }) =>
      canSortOffices(plan, start, scope, configuration.analyzer.directory),
    make: ({ plan, configuration }, { start }) =>
      sortOffices(plan, start, scope, configuration.analyzer.directory),
  };
}

function expandIn(scope: 'tag' | 'plan'): Words {
  return {
    can: ({ plan }, { start }) => canExpandShorthand(plan, start, scope),
    make: ({ plan }, { start }) => expandShorthand(plan, start, scope),
  };
}

function words(
  name: string,
  kind: string,
  title: Message,
  otherwise: Message,
  { can, make }: Words,
): StructureEdit {
  return {
    name,
    kind: `refactor.rewrite.yaodian.${kind}`,
    title,
    otherwise,
    offer: (at, place) => (isInTag(at, place) && can(at, place) ? 'reversible' : null),
    make: async (at, place, server, wanted, token) => {
      const edits = await inTurns(make(at, place), token);
      return planEdit(at, edits === null ? null : { edits, unsure: [] }, server, wanted);
    },
  };
}

function restyle(style: TagStyle, title: Message): StructureEdit {
  return {
    name: `restyle${style.charAt(0).toUpperCase()}${style.slice(1)}`,
    kind: `refactor.rewrite.yaodian.tagStyle.${style}`,
    title,
    otherwise: MESSAGES.cannotRestyle,
    offer: (at, place) => (isInTag(at, place) && canRestyleTags(at.plan, style) ? 'reversible' : null),
    make: async (at, _, server, wanted, token) => {
      const { plan } = at;
      const made = await inTurns(restyleTags(plan, style, parseWith(at.configuration.analyzer)), token);
      if (made !== null) return planEdit(at, made, server, wanted);
      return token.isCancellationRequested ? null : refusal(plan, style);
    },
  };
}

function refusal(plan: Plan, style: TagStyle): RefusedError | null {
  const { kind, at } = restyleObstacle(plan, style);
  return kind === 'back' ? null : new RefusedError(RESTYLE_OBSTACLES[kind], { line: (at?.line ?? 0) + 1 });
}

function isInTag({ plan }: PlanAt, { start }: Span): boolean {
  return tagAt(plan, start) !== null;
}
