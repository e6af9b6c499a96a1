import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import {
  type EditWay,
  formatMessage,
  type Message,
  type ObstacleKind,
  type Restructured,
  type Span,
} from '../../core';
import { toStructureEdit } from '../convert/restructuring';
import { ONE_WAY, ONE_WAY_REASONS } from '../messages/structure';
import type { PlanAt } from '../planAt';
import type { RefusedError } from '../refusal';
import type { Server } from '../server';
import { referencesToCheck } from './referencesToCheck';

/** A structure edit as people find it. */
export interface StructureEdit {
  readonly name: string;
  /** The kind of its code action. */
  readonly kind: string;
  readonly title: Message;
  /** Its title where it is known beforehand that nothing but undoing it leads back. */
  readonly oneWayTitle?: Message;
  /** Said where it cannot be done. */
  readonly otherwise: Message;
  /** How it is worth offering at a place; null where it is not. Cheap: menus ask for all of them. */
  offer(at: PlanAt, place: Span, server: Server): EditWay | null;
  /**
   * Null where there is nothing to do, for the reason that `otherwise` gives, or the reason itself; null too where it is
   * called off. Where nothing but undoing leads back and `wanted` is not `oneWay`, the edit is shown before it is made, by
   * clients that can. While it is worked out the document may change: then it is for nothing any more.
   */
  make(
    at: PlanAt,
    place: Span,
    server: Server,
    wanted: EditWay,
    token: CancellationToken,
  ): Outcome | Promise<Outcome>;
}

type Outcome = MadeEdit | RefusedError | null;

export interface MadeEdit {
  readonly edit: WorkspaceEdit;
  /** The file that it makes. */
  readonly file?: string;
  /** Why nothing but undoing it leads back; undefined where its opposite does. */
  readonly oneWay?: string;
  /** Which references someone should look at; undefined where all follow. */
  readonly toCheck?: string;
}

export type ObstacleMessages = Partial<Readonly<Record<ObstacleKind, Message>>>;

/** An edit of the plan alone. Why nothing but undoing it leads back is said in words of its own, where it has them. */
export function planEdit(
  { configuration, document }: PlanAt,
  made: Restructured | null,
  { client }: Server,
  wanted: EditWay,
  own: ObstacleMessages = {},
): MadeEdit | null {
  if (made === null) return null;
  const { language } = configuration;
  const edits = 'obstacle' in made ? made.oneWay : made;
  const check = referencesToCheck(edits.unsure, document, language);
  const references = check === '' ? {} : { toCheck: check };
  if (!('obstacle' in made)) {
    return { edit: toStructureEdit(document, edits, client, language, check), ...references };
  }
  const { line, text } = made.place ?? { line: '', text: '' };
  const why = own[made.obstacle] ?? ONE_WAY_REASONS[made.obstacle];
  const oneWay = formatMessage(ONE_WAY, { reason: formatMessage(why, { line, text }, language) }, language);
  const known = wanted === 'oneWay' ? check : check + oneWay;
  return { edit: toStructureEdit(document, edits, client, language, known), oneWay, ...references };
}
