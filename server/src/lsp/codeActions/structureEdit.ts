import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import {
  type EditWay,
  formatMessage,
  type Message,
  type MessageArguments,
  type ObstacleKind,
  type Restructured,
  type Span,
} from '../../core';
import { toStructureEdit } from '../convert/restructuring';
import { ONE_WAY, ONE_WAY_REASONS } from '../messages/structure';
import type { PlanAt } from '../planAt';
import type { RefusedError } from '../refusal';
import type { Server } from '../server';

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
  readonly oneWay?: { readonly text: Message; readonly args: MessageArguments };
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
  if (!('obstacle' in made)) return { edit: toStructureEdit(document, made, client, language) };
  const { obstacle, place, oneWay } = made;
  const { line, text } = place ?? { line: '', text: '' };
  const reason = formatMessage(own[obstacle] ?? ONE_WAY_REASONS[obstacle], { line, text }, language);
  const message = { text: ONE_WAY, args: { reason } };
  const note = wanted === 'oneWay' ? undefined : formatMessage(ONE_WAY, message.args, language);
  return { edit: toStructureEdit(document, oneWay, client, language, note), oneWay: message };
}
