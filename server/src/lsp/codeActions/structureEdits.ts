import {
  type Analyzer,
  canChangeLevel,
  canMoveNode,
  changeLevel,
  type LevelChange,
  type Message,
  type MoveDirection,
  moveNode,
  type ParsePlan,
  type Plan,
  type Restructuring,
  type Span,
} from '../../core';
import { STRUCTURE_MESSAGES as MESSAGES } from '../messages/structure';

/** A structure edit as people find it. */
export interface StructureEdit {
  readonly name: string;
  /** The kind of its code action. */
  readonly kind: string;
  readonly title: Message;
  /** Said where it cannot be done. */
  readonly otherwise: Message;
  /** Whether it is worth offering at a place. Cheap: menus ask for all of them. */
  isOffered(plan: Plan, place: Span): boolean;
  make(plan: Plan, place: Span, analyzer: Analyzer): Restructuring | null;
}

/** The edits in the order of the menu. */
export const STRUCTURE_EDITS: readonly StructureEdit[] = [
  move('moveUp', 'up', MESSAGES.moveUp, MESSAGES.cannotMoveUp),
  move('moveDown', 'down', MESSAGES.moveDown, MESSAGES.cannotMoveDown),
  level('promote', 'promote', MESSAGES.promote, MESSAGES.cannotPromote),
  level('demote', 'demote', MESSAGES.demote, MESSAGES.cannotDemote),
];

function move(name: string, direction: MoveDirection, title: Message, otherwise: Message): StructureEdit {
  return {
    name,
    kind: `refactor.move.yaodian.${direction}`,
    title,
    otherwise,
    isOffered: (plan, { start }) => canMoveNode(plan, start, direction),
    make: (plan, { start }, analyzer) => moveNode(plan, start, direction, parseWith(analyzer)),
  };
}

function level(name: string, change: LevelChange, title: Message, otherwise: Message): StructureEdit {
  return {
    name,
    kind: `refactor.rewrite.yaodian.${change}`,
    title,
    otherwise,
    isOffered: (plan, { start }) => canChangeLevel(plan, start, change),
    make: (plan, { start }, analyzer) => changeLevel(plan, start, change, parseWith(analyzer)),
  };
}

function parseWith(analyzer: Analyzer): ParsePlan {
  return (text) => analyzer.parse(text);
}
