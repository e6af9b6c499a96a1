import { skipBlanks, trimmedEnd } from '../../base/characters';
import type { Span } from '../../base/span';
import type { CompletionList } from './entry';
import { jointIn } from './joints';
import { officeCandidates } from './offices';
import { listAt, type Spot } from './spot';
import { LONGEST_UNREAD, type Slot, slotsIn } from './unreadSlots';
import type { CompletionContext } from './words';

/**
 * The names that may stand at the cursor in a tag that does not read as one as long as it has none: `（│牵头，配合）`,
 * `（│/）`, `【责任单位】│` and `责任单位：│；完成时限：6月底前。`.
 */
export function completeUnread(spot: Spot, context: CompletionContext): CompletionList | null {
  const { plan, at, offset } = spot;
  const { text } = at;
  const start = lastSentenceEnd(text, offset);
  const end = trimmedEnd(text);
  if (start === null || end - start > LONGEST_UNREAD) return null;
  const slots = slotsIn(text, { start, end }, at.lexicon);
  const slot = slots.find((one) => one.start <= offset && offset <= one.end);
  if (slot === undefined) return null;
  const names = slots.flatMap((one) => namesIn(text, one));
  const own = names.find((name) => name.start <= offset && offset <= name.end) ?? {
    start: offset,
    end: offset,
  };
  const joint = jointIn(text.slice(own.start, offset), context);
  const others = names.filter((name) => name !== own && name.end > name.start);
  const candidates = officeCandidates(plan, context, {
    role: slot.role,
    listed: [...others.map((name) => at.written(name)), ...(joint?.before ?? [])],
    typed: '',
    groupsOnly: joint?.closes === true,
  });
  return listAt(spot, { start: own.start + (joint?.end ?? 0), end: own.end }, candidates);
}

/** Where what follows the last sentence before the cursor begins; null where none is near. */
function lastSentenceEnd(text: string, offset: number): number | null {
  for (let i = offset - 1; i >= 0 && offset - i <= LONGEST_UNREAD; i--) {
    if (!'。！'.includes(text.charAt(i))) continue;
    const start = skipBlanks(text, '”」'.includes(text.charAt(i + 1)) ? i + 2 : i + 1);
    return start <= offset ? start : null;
  }
  return null;
}

/** The names of a slot, an empty one where one is still to come. */
function namesIn(text: string, { start, end }: Slot): Span[] {
  const names: Span[] = [];
  let from = start;
  for (const part of text.slice(start, end).split('、')) {
    const first = Math.min(skipBlanks(text, from), from + part.length);
    names.push({ start: first, end: Math.max(first, from + part.trimEnd().length) });
    from += part.length + 1;
  }
  return names;
}
