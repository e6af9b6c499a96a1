import { formatMessage, type Language, type Message, type MessageArguments } from '../../core';
import { HOVER } from '../messages/hover';

/** Puts cards into the words of one language. */
export class Words {
  constructor(readonly language: Language) {}

  say(message: Message, args: MessageArguments = {}): string {
    return formatMessage(message, args, this.language);
  }

  /** A line `label：value`; none without a value. */
  line(label: Message, value: string | number | null | undefined): string[] {
    if (value === null || value === undefined || value === '') return [];
    return [this.say(HOVER.colon, { label: this.say(label), value })];
  }

  /** Names between commas; where they are many, the first of them. */
  list(names: readonly string[], most = 8): string {
    const shown = names.slice(0, most).join(this.say(HOVER.listed));
    return names.length <= most ? shown : `${shown} ${this.say(HOVER.more, { count: names.length })}`;
  }
}
