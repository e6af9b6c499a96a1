import { type LogOutputChannel, window } from 'vscode';
import { CLIENT_NAME } from './names';

/** The log that the client, the server and the user share. It opens only when it is asked for. */
export function createOutput(): LogOutputChannel {
  return window.createOutputChannel(CLIENT_NAME, { log: true });
}
