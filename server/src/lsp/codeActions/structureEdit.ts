import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Message, Restructuring, Span } from '../../core';
import { toStructureEdit } from '../convert/restructuring';
import type { PlanAt } from '../planAt';
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
  make(at: PlanAt, place: Span, server: Server): MadeEdit | null | Promise<MadeEdit | null>;
}

export interface MadeEdit {
  readonly edit: WorkspaceEdit;
  /** The file that it makes. */
  readonly file?: string;
}

/** An edit of the plan alone. */
export function planEdit(at: PlanAt, made: Restructuring | null, { client }: Server): MadeEdit | null {
  if (made === null) return null;
  return { edit: toStructureEdit(at.document, made, client, at.configuration.language) };
}
