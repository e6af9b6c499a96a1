import type { RemoteConsole } from 'vscode-languageserver';
import { formatMessage, type Message } from '../core';

/** Writes to the client's log; nothing of this is ever shown in a window. */
export class Log {
  readonly #said = new Set<string>();

  constructor(private readonly console: Pick<RemoteConsole, 'error'>) {}

  /** Says that `what` failed, and why. */
  failure(message: Message, what: string, error: unknown): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      // The log is read by whoever looks into a failure, in the language of the plans.
      this.console.error(`${formatMessage(message, { name: what }, 'zh')}\n${reason}`);
    } catch {
      // The client is gone, and with it whoever could read this.
    }
  }

  /** The same, but only the first time for this message and `what`. */
  failureOnce(message: Message, what: string, error: unknown): void {
    const key = `${message.en}\n${what}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.failure(message, what, error);
  }
}
