import type { LogOutputChannel, Uri } from 'vscode';
import type { Server } from '../server';

/** What a command may need; each takes the part that it uses. */
export interface CommandContext {
  readonly server: Server;
  readonly output: LogOutputChannel;
  readonly extensionUri: Uri;
}
