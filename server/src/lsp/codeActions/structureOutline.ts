import {
  type Analyzer,
  canChangeLevel,
  canJoinItems,
  canMergeItems,
  canMoveNode,
  canSplitItem,
  changeLevel,
  type EditWay,
  joinItems,
  type LevelChange,
  type Message,
  type MoveDirection,
  mergeItems,
  moveNode,
  type ParsePlan,
  type Plan,
  placeAt,
  type Restructured,
  splitItem,
} from '../../core';
import { JOIN_REASONS, STRUCTURE_MESSAGES as MESSAGES, SPLIT_REASONS } from '../messages/structure';
import { RefusedError } from '../refusal';
import { type ObstacleMessages, planEdit, type StructureEdit } from './structureEdit';

/** What moves, changes its level, or is cut in two. */
export const OUTLINE_EDITS: readonly StructureEdit[] = [
  move('moveUp', 'up', MESSAGES.moveUp, MESSAGES.cannotMoveUp),
  move('moveDown', 'down', MESSAGES.moveDown, MESSAGES.cannotMoveDown),
  {
    ...level('promote', MESSAGES.promote, MESSAGES.cannotPromote),
    oneWayTitle: MESSAGES.promoteWithFollowers,
  },
  level('demote', MESSAGES.demote, MESSAGES.cannotDemote),
  {
    ...edit(
      'splitItem',
      'refactor.rewrite.yaodian.split',
      MESSAGES.splitItem,
      MESSAGES.cannotSplit,
      canSplitItem,
      splitItem,
    ),
    oneWayTitle: MESSAGES.splitOneWay,
  },
  {
    ...edit(
      'joinItems',
      'refactor.rewrite.yaodian.join',
      MESSAGES.joinItems,
      MESSAGES.cannotJoin,
      joinWay,
      joinItems,
    ),
    oneWayTitle: MESSAGES.joinOneWay,
  },
  edit(
    'mergeItems',
    'refactor.rewrite.yaodian.merge',
    MESSAGES.mergeItems,
    MESSAGES.cannotMerge,
    mergeWay,
    mergeItems,
  ),
];

const REASONS: Readonly<Record<string, ObstacleMessages>> = {
  splitItem: SPLIT_REASONS,
  joinItems: JOIN_REASONS,
};

function joinWay(plan: Plan, offset: number): EditWay | null {
  const way = canJoinItems(plan, offset);
  // Two such entries would say the same.
  return way === 'oneWay' && canMergeItems(plan, offset) ? null : way;
}

function mergeWay(plan: Plan, offset: number): EditWay | null {
  return canMergeItems(plan, offset) ? 'oneWay' : null;
}

function move(name: string, direction: MoveDirection, title: Message, otherwise: Message): StructureEdit {
  return edit(
    name,
    `refactor.move.yaodian.${direction}`,
    title,
    otherwise,
    (plan, offset) => (canMoveNode(plan, offset, direction) ? 'reversible' : null),
    (plan, offset, parse) => moveNode(plan, offset, direction, parse),
  );
}

function level(change: LevelChange, title: Message, otherwise: Message): StructureEdit {
  return edit(
    change,
    `refactor.rewrite.yaodian.${change}`,
    title,
    otherwise,
    (plan, offset) => canChangeLevel(plan, offset, change),
    (plan, offset, parse) => changeLevel(plan, offset, change, parse),
  );
}

function edit(
  name: string,
  kind: string,
  title: Message,
  otherwise: Message,
  way: (plan: Plan, offset: number) => EditWay | null,
  make: (plan: Plan, offset: number, parse: ParsePlan) => Restructured | null,
): StructureEdit {
  return {
    name,
    kind,
    title,
    otherwise,
    offer: ({ plan }, { start }) => way(plan, start),
    make: (at, { start }, server, wanted) => {
      if (!isNumbered(at.plan, start)) return new RefusedError(MESSAGES.nothingNumbered);
      const made = make(at.plan, start, parseWith(at.configuration.analyzer));
      if (made === null && way(at.plan, start) !== null) return new RefusedError(MESSAGES.misread);
      return planEdit(at, made, server, wanted, REASONS[name]);
    },
  };
}

/** False above the first number and in what is no part of the outline, such as the head. */
function isNumbered(plan: Plan, offset: number): boolean {
  return (placeAt(plan, offset)?.node ?? null) !== null;
}

export function parseWith(analyzer: Analyzer): ParsePlan {
  return (text) => analyzer.parse(text);
}
