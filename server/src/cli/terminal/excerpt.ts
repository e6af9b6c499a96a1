import { visible } from './visible';
import { codePointWidth, textWidth } from './width';

/** A line, or the part of it around a span, and the columns that the span takes there. */
export interface Excerpt {
  readonly text: string;
  /** The column of `text` at which the span starts, and how many columns it takes: one at least. */
  readonly column: number;
  readonly width: number;
}

const CUT = '…';
/** How much of the room is kept for what stands before the span. */
const BEFORE = 0.4;

/**
 * The part of `line` that fits into `room` columns around the characters from `start` to `end`; `…` stands where it was
 * cut. However long the line is, only what can be shown is looked at.
 */
export function excerptOf(line: string, start: number, end: number, room: number): Excerpt {
  const from = Math.max(0, Math.min(start, line.length));
  const to = Math.max(from, Math.min(end, line.length));
  const span = takeColumns(visible(line.slice(from, Math.min(to, from + room))), room - 2);
  const spanWidth = Math.max(1, textWidth(span));
  const left = room - spanWidth - 2;

  const before = visible(line.slice(Math.max(0, from - room), from));
  const after = visible(line.slice(to, to + room));
  const beforeWidth = textWidth(before);
  const afterWidth = textWidth(after);
  // What one side does not need goes to the other.
  const beforeRoom = Math.min(beforeWidth, Math.max(Math.floor(left * BEFORE), left - afterWidth));
  const head = takeLastColumns(before, beforeRoom);
  const tail = takeColumns(after, left - textWidth(head));
  const spanIsCut = span.length < visible(line.slice(from, to)).length;
  const cutBefore = from - room > 0 || head.length < before.length ? CUT : '';
  const cutAfter = to + room < line.length || tail.length < after.length || spanIsCut ? CUT : '';
  const shown = spanIsCut
    ? `${cutBefore}${head}${span}${CUT}`
    : `${cutBefore}${head}${span}${tail}${cutAfter}`;
  return { text: shown, column: textWidth(cutBefore + head), width: spanWidth };
}

function takeColumns(text: string, columns: number): string {
  let width = 0;
  let length = 0;
  for (const char of text) {
    width += codePointWidth(char.codePointAt(0) ?? 0);
    if (width > columns) break;
    length += char.length;
  }
  return text.slice(0, length);
}

function takeLastColumns(text: string, columns: number): string {
  const chars = [...text];
  let width = 0;
  let first = chars.length;
  for (let i = chars.length - 1; i >= 0; i--) {
    width += codePointWidth(chars[i]?.codePointAt(0) ?? 0);
    if (width > columns) break;
    first = i;
  }
  return chars.slice(first).join('');
}
