import {
  formatMessage,
  type Language,
  type Message,
  type MessageArguments,
  type Restructuring,
} from '../../core';
import { STRUCTURE_MESSAGES as MESSAGES } from '../messages/structure';
import type { DocumentVersion } from '../openDocument';

/** So many references are named; of more, only how many there are. */
const NAMED = 3;

/** Says which references someone should look at, in the lines where they are before the edit; nothing where there are none. */
export function referencesToCheck(
  unsure: Restructuring['unsure'],
  { text }: Pick<DocumentVersion, 'text'>,
  language: Language,
): string {
  if (unsure.length === 0) return '';
  const say = (message: Message, args: MessageArguments) => formatMessage(message, args, language);
  const named = unsure.slice(0, NAMED).map(({ at, reference }) => {
    const { start, end } = at.toDocument(reference);
    const line = text.locate(start).line + 1;
    return say(MESSAGES.place, { line, text: text.slice(start, end).replace(/\s/g, '') });
  });
  const places = named.join(say(MESSAGES.comma, {})) + (unsure.length > NAMED ? '……' : '');
  return say(MESSAGES.toCheck, { count: unsure.length, places });
}
