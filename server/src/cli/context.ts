import type { Options } from './arguments';
import type { Io } from './io';
import type { Messages } from './messages';

/** What a command is run with. */
export interface CommandContext {
  readonly options: Options;
  readonly io: Io;
  readonly messages: Messages;
}
