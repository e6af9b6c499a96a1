import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Message, ObstacleKind, Restructured, Span } from '../../core';
import { toStructureEdit } from '../convert/restructuring';
import { OBSTACLES } from '../messages/structure';
import type { PlanAt } from '../planAt';
import { RefusedError } from '../refusal';
import type { Server } from '../server';

/** A structure edit as people find it. */
export interface StructureEdit {
  readonly name: string;
  /** The kind of its code action. */
  readonly kind: string;
  readonly title: Message;
  /** Said where it cannot be done. */
  readonly otherwise: Message;
  /** Whether it is worth offering at a place. Cheap: menus ask for all of them. */
  isOffered(at: PlanAt, place: Span, server: Server): boolean;
  /** Null where there is nothing to do; throws `RefusedError` where something stands in the way. */
  make(at: PlanAt, place: Span, server: Server): MadeEdit | null | Promise<MadeEdit | null>;
}

export interface MadeEdit {
  readonly edit: WorkspaceEdit;
  /** The file that it makes. */
  readonly file?: string;
}

export type ObstacleMessages = Partial<Readonly<Record<ObstacleKind, Message>>>;

/** An edit of the plan alone. What stands in its way is said in words of its own, where it has them. */
export function planEdit(
  at: PlanAt,
  made: Restructured | null,
  { client }: Server,
  own: ObstacleMessages = {},
): MadeEdit | null {
  if (made === null) return null;
  if ('obstacle' in made) {
    const { obstacle, place } = made;
    const { line, text } = place ?? { line: '', text: '' };
    throw new RefusedError(own[obstacle] ?? OBSTACLES[obstacle], { line, text });
  }
  return { edit: toStructureEdit(at.document, made, client, at.configuration.language) };
}
