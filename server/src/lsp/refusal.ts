import { formatMessage, type Language, type Message, type MessageArguments } from '../core';
import { LSPErrorCodes, ResponseError } from './library';
import type { Server } from './server';

/** The answer to a request that is not to be carried out; the client shows its message. */
export type Refusal = ResponseError<void>;

/** Thrown where a request cannot be carried out, and answered to the client as it stands. */
export class RefusedError extends Error {
  constructor(
    readonly text: Message,
    readonly args: MessageArguments = {},
  ) {
    super(text.en);
  }

  answer(language: Language): Refusal {
    return new ResponseError<void>(
      LSPErrorCodes.RequestFailed,
      formatMessage(this.text, this.args, language),
    );
  }
}

/** What `work` comes to; a refusal is answered in the language of the settings for `uri`. */
export async function orRefusal<T>(
  server: Server,
  uri: string,
  work: () => Promise<T>,
): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return error.answer(await languageOf(server, uri));
  }
}

/** The language that messages about a document are in. */
export async function languageOf({ settings, client }: Server, uri: string): Promise<Language> {
  return (await settings.of(uri, client)).language;
}
