import type { TextEdit } from './span';

/** A text, or what can be sliced like one. */
export interface Sliceable {
  slice(start: number, end: number): string;
}

/**
 * One list of edits that does what `first` and then `second` do. `middle` is the text that `first` leads to and `second`
 * is meant for. Both lists are in the order of their text and do not overlap, and so is the result.
 */
export function composeEdits(
  first: readonly TextEdit[],
  second: readonly TextEdit[],
  middle: Sliceable,
): TextEdit[] {
  const composed: TextEdit[] = [];
  let one = 0;
  let other = 0;
  // How much longer the middle text is than the old one, up to what was last taken of the first list.
  let grown = 0;
  while (one < first.length || other < second.length) {
    const [ones, others, before] = [one, other, grown];
    let start = 0;
    let reached = -1;
    let newText = '';
    let taken = 0;
    for (;;) {
      const early = first[one];
      const late = second[other];
      const place = early === undefined ? 0 : early.span.start + grown;
      const isEarly = early !== undefined && comesFirst(place, early, late);
      const next = isEarly ? place : late?.span.start;
      // What only touches is taken together too: two edits at one place would have no order.
      if (next === undefined || (reached >= 0 && next > reached)) break;
      if (reached < 0) start = taken = next;
      if (isEarly) {
        reached = Math.max(reached, place + early.newText.length);
        grown += early.newText.length - (early.span.end - early.span.start);
        one++;
      } else if (late !== undefined) {
        newText += middle.slice(taken, late.span.start) + late.newText;
        taken = late.span.end;
        reached = Math.max(reached, taken);
        other++;
      }
    }
    const only = first[ones];
    if (only !== undefined && one === ones + 1 && other === others) composed.push(only);
    else {
      newText += middle.slice(taken, reached);
      composed.push({ span: { start: start - before, end: reached - grown }, newText });
    }
  }
  return composed;
}

/** Whether an edit that stands at `place` by now comes before one of the other list. */
function comesFirst(place: number, { newText }: TextEdit, other: TextEdit | undefined): boolean {
  if (other === undefined) return true;
  const { start, end } = other.span;
  return place < start || (place === start && place + newText.length <= end);
}

/** The same edits without what they leave as it was at both ends; an edit that changes nothing is left out. */
export function trimEdits(edits: readonly TextEdit[], text: Sliceable): TextEdit[] {
  const trimmed: TextEdit[] = [];
  for (const edit of edits) {
    const { start, end } = edit.span;
    // What only takes out or puts in is no longer than it must be, nor is most of what is replaced.
    const isLeast = start === end || edit.newText === '' || isOther(text.slice(start, end), edit.newText);
    const kept = isLeast ? edit : trimEdit(edit, text);
    if (kept.span.start < kept.span.end || kept.newText !== '') trimmed.push(kept);
  }
  return trimmed;
}

/** True for texts that neither begin nor end alike. */
function isOther(one: string, other: string): boolean {
  return (
    one.charCodeAt(0) !== other.charCodeAt(0) &&
    one.charCodeAt(one.length - 1) !== other.charCodeAt(other.length - 1)
  );
}

function trimEdit({ span, newText }: TextEdit, text: Sliceable): TextEdit {
  // One character more at each end, for the halves of characters and of line ends.
  const before = Math.min(span.start, 1);
  const old = text.slice(span.start - before, span.end + 1);
  let start = before;
  let end = before + span.end - span.start;
  let from = 0;
  let to = newText.length;
  while (start < end && from < to && old.charCodeAt(start) === newText.charCodeAt(from)) {
    start++;
    from++;
  }
  while (start < end && from < to && old.charCodeAt(end - 1) === newText.charCodeAt(to - 1)) {
    end--;
    to--;
  }
  // Never between the halves of a character, nor inside a line end.
  if (from > 0 && (isInside(old, start) || isInside(newText, from))) {
    start--;
    from--;
  }
  if (to < newText.length && (isInside(old, end) || isInside(newText, to))) {
    end++;
    to++;
  }
  const offset = span.start - before;
  return { span: { start: offset + start, end: offset + end }, newText: newText.slice(from, to) };
}

function isInside(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return (
    (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000) ||
    (before === 0x0d && after === 0x0a)
  );
}

/** What lies between two edits that are made one, at most (UTF-16 units): to send it takes less than a second edit does. */
const NEAR = 16;

/** More edits than this take an editor longer than what lies between those that nearly touch. */
const MANY = 2000;

/** Edits to be sent: the same, or where there are thousands, fewer that are a little longer. */
export function fewerEdits(edits: readonly TextEdit[], text: Sliceable): readonly TextEdit[] {
  return edits.length > MANY ? joinNear(edits, text) : edits;
}

/** The same with edits of a line that nearly touch made one. */
export function joinNear(edits: readonly TextEdit[], text: Sliceable): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const isNear = last !== undefined && edit.span.start - last.span.end <= NEAR;
    const between = isNear ? text.slice(last.span.end, edit.span.start) : '';
    if (!isNear || /[\r\n]/.test(between)) joined.push(edit);
    else {
      const span = { start: last.span.start, end: edit.span.end };
      joined[joined.length - 1] = { span, newText: last.newText + between + edit.newText };
    }
  }
  return joined;
}
