import {
  type Analyzer,
  canChangeLevel,
  canJoinItems,
  canMergeItems,
  canMoveNode,
  canSplitItem,
  changeLevel,
  joinItems,
  type LevelChange,
  type Message,
  type MoveDirection,
  mergeItems,
  moveNode,
  type ParsePlan,
  type Plan,
  type Restructured,
  splitItem,
} from '../../core';
import { JOIN_OBSTACLES, STRUCTURE_MESSAGES as MESSAGES, SPLIT_OBSTACLES } from '../messages/structure';
import { type ObstacleMessages, planEdit, type StructureEdit } from './structureEdit';

/** What moves, changes its level, or is cut in two. */
export const OUTLINE_EDITS: readonly StructureEdit[] = [
  move('moveUp', 'up', MESSAGES.moveUp, MESSAGES.cannotMoveUp),
  move('moveDown', 'down', MESSAGES.moveDown, MESSAGES.cannotMoveDown),
  level('promote', MESSAGES.promote, MESSAGES.cannotPromote),
  level('demote', MESSAGES.demote, MESSAGES.cannotDemote),
  item(
    'splitItem',
    'split',
    MESSAGES.splitItem,
    MESSAGES.cannotSplit,
    canSplitItem,
    splitItem,
    SPLIT_OBSTACLES,
  ),
  item('joinItems', 'join', MESSAGES.joinItems, MESSAGES.cannotJoin, canJoinItems, joinItems, JOIN_OBSTACLES),
  item('mergeItems', 'merge', MESSAGES.mergeItems, MESSAGES.cannotMerge, canMergeItems, mergeItems),
];

function move(name: string, direction: MoveDirection, title: Message, otherwise: Message): StructureEdit {
  return {
    name,
    kind: `refactor.move.yaodian.${direction}`,
    title,
    otherwise,
    isOffered: ({ analysis }, { start }) => canMoveNode(analysis.plan, start, direction),
    make: (at, { start }, server) =>
      planEdit(
        at,
        moveNode(at.analysis.plan, start, direction, parseWith(at.configuration.analyzer)),
        server,
      ),
  };
}

function level(change: LevelChange, title: Message, otherwise: Message): StructureEdit {
  return {
    name: change,
    kind: `refactor.rewrite.yaodian.${change}`,
    title,
    otherwise,
    isOffered: ({ analysis }, { start }) => canChangeLevel(analysis.plan, start, change),
    make: (at, { start }, server) =>
      planEdit(
        at,
        changeLevel(at.analysis.plan, start, change, parseWith(at.configuration.analyzer)),
        server,
      ),
  };
}

function item(
  name: string,
  kind: string,
  title: Message,
  otherwise: Message,
  can: (plan: Plan, offset: number) => boolean,
  make: (plan: Plan, offset: number, parse: ParsePlan) => Restructured | null,
  obstacles?: ObstacleMessages,
): StructureEdit {
  return {
    name,
    kind: `refactor.rewrite.yaodian.${kind}`,
    title,
    otherwise,
    isOffered: ({ analysis }, { start }) => can(analysis.plan, start),
    make: (at, { start }, server) =>
      planEdit(at, make(at.analysis.plan, start, parseWith(at.configuration.analyzer)), server, obstacles),
  };
}

export function parseWith(analyzer: Analyzer): ParsePlan {
  return (text) => analyzer.parse(text);
}
