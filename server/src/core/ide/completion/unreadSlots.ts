import { skipBlanks, trimmedEnd } from '../../base/characters';
import type { Span } from '../../base/span';
import { holdsOffices } from '../../syntax/roleKinds';
import { bracketedLabel, labelBeforeColon } from '../../syntax/tags/labels';
import type { RoleLexicon } from '../../syntax/tags/lexicon';
import { mayStartVerb, verbAt } from '../../syntax/tags/verbs';
import type { RoleKind } from '../../syntax/types';
import { TAG_BRACKETS } from './tagBrackets';

/** No tag without names is longer. */
export const LONGEST_UNREAD = 80;

/** The place of a list of names in a tag, and what they are to the item. */
export interface Slot extends Span {
  readonly role: RoleKind;
}

/** The places for names in a text that is to be a tag; none in any other text. */
export function slotsIn(text: string, { start, end }: Span, lexicon: RoleLexicon): Slot[] {
  const label = bracketedLabel(text, start, lexicon);
  if (label !== null) {
    const names = { start: skipBlanks(text, label.end), end };
    return holdsOffices(label.kind) ? [slot(names.start, Math.max(names.start, end), label.kind)] : [];
  }
  const close = TAG_BRACKETS[text.charAt(start)];
  if (close === undefined) return labelled(text, start, end, lexicon);
  const inner = text.slice(start + 1, end - 1);
  if (text.charAt(end - 1) !== close || /[：:]/.test(inner)) return [];
  const clauses = clausesIn(text, start + 1, end - 1, /[，,；;]/);
  const read = clauses.map((clause) => withVerb(text, clause));
  if (read.some((one) => one !== null)) {
    return clauses.map((clause, index) => read[index] ?? slot(clause.start, clause.end, 'support'));
  }
  if (clauses.length > 1 || !/[/／]/.test(inner)) return [];
  return clausesIn(text, start + 1, end - 1, /[/／]/).map((clause, index) =>
    slot(clause.start, clause.end, index === 0 ? 'lead' : 'support'),
  );
}

function slot(start: number, end: number, role: RoleKind): Slot {
  return { start, end, role };
}

function clausesIn(text: string, start: number, end: number, separator: RegExp): Span[] {
  const clauses: Span[] = [];
  let from = start;
  for (const part of text.slice(start, end).split(separator)) {
    const first = Math.min(skipBlanks(text, from), from + part.length);
    clauses.push({ start: first, end: from + part.length });
    from += part.length + 1;
  }
  return clauses;
}

/** The names before the verb that ends a clause; null for a clause without one. */
function withVerb(text: string, { start, end }: Span): Slot | null {
  const last = start + trimmedEnd(text.slice(start, end));
  for (let at = start; at < last; at++) {
    const verb = mayStartVerb(text.charCodeAt(at)) ? verbAt(text, at) : null;
    if (verb !== null && verb.end === last) return slot(start, at, verb.kind);
  }
  return null;
}

/** `责任单位：│；完成时限：6月底前。` behind a sentence, without brackets. */
function labelled(text: string, start: number, end: number, lexicon: RoleLexicon): Slot[] {
  const slots: Slot[] = [];
  for (let at = start; at < end; ) {
    const label = labelBeforeColon(text, at, lexicon);
    if (label === null || label.kind === 'unknown') return slots;
    const first = skipBlanks(text, label.colon + 1);
    const rest = text.slice(first, end).search(/[；;。]/);
    const last = rest < 0 ? Math.max(first, end) : first + rest;
    if (holdsOffices(label.kind)) slots.push(slot(first, last, label.kind));
    at = skipBlanks(text, last + 1);
  }
  return slots;
}
