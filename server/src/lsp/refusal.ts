import { formatMessage, type Language, type Message, type MessageArguments } from '../core';
import { LSPErrorCodes, ResponseError } from './library';

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
