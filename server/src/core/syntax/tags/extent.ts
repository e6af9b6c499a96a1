import { skipBlanks } from '../../base/characters';
import { isListMark } from '../brackets';
import {
  bracketShape,
  endsSentence,
  isClose,
  isCommonHan,
  isFullStop,
  isOpen,
  isSeparator,
  skipBlanksBack,
} from './characters';
import type { TagContext } from './context';
import { labelBeforeColon } from './labels';
import { skipSeparators } from './nameEnd';

/** How far a tag goes: `end` is where its inside ends, `close` the offset of its closing bracket or -1. */
export interface Extent {
  readonly end: number;
  readonly close: number;
}

/** No tag in any plan is nearly as long; the limit keeps broken text from being walked again and again. */
const LONGEST = 2000;
/** Names nest once, remarks twice; deeper than this is noise. */
const DEEPEST = 8;
/** What may stand in a tag after a `。`: `列第一位的为牵头单位，下同`. More than that is the text after an unclosed tag. */
const LONGEST_REMARK = 40;

/**
 * Walks from the start of a tag's inside to the bracket that closes it, past nested brackets. A nested bracket that is
 * never closed ends where the next role starts. Where nothing closes the tag it ends at the first `。`, before the next
 * bracket that starts a tag, or with the paragraph.
 *
 * @param shape the shape of the opening bracket, or -1 where none was typed and any bracket may close
 */
export function extentOf(text: string, start: number, shape: number, context: TagContext): Extent {
  const limit = Math.min(text.length, start + LONGEST);
  const nested: number[] = [];
  let soft = -1;
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (isCommonHan(code)) continue;
    if (isOpen(code)) {
      if (soft < 0 && i > start && labelBeforeColon(text, skipBlanks(text, i + 1), context.lexicon) !== null)
        soft = i;
      if (nested.length >= DEEPEST) return { end: i, close: -1 };
      nested.push(bracketShape(code));
    } else if (isClose(code)) {
      if (shape < 0 && isListMark(text, i)) continue;
      const closes = bracketShape(code);
      const at = nested.lastIndexOf(closes);
      if (at >= 0) nested.length = at;
      else if (soft >= 0 && i - soft > LONGEST_REMARK) break;
      else if (closes === shape || shape < 0 || isAtEnd(text, i + 1)) return { end: i, close: i };
    } else if (isSeparator(code)) {
      if (isFullStop(code) && soft < 0 && nested.length === 0) soft = i;
      else if (nested.length > 0) {
        if (startsRole(text, i, context)) nested.length = 0;
        i = skipSeparators(text, i) - 1;
      }
    }
  }
  const end = soft < 0 ? limit : soft;
  return { end: trimStops(text, end, start), close: -1 };
}

/** True where nothing but blanks and a stop follows. */
export function isAtEnd(text: string, at: number): boolean {
  let i = skipBlanks(text, at);
  while (i < text.length && endsSentence(text.charCodeAt(i))) i = skipBlanks(text, i + 1);
  return i >= text.length;
}

function startsRole(text: string, separator: number, context: TagContext): boolean {
  const label = labelBeforeColon(text, skipSeparators(text, separator), context.lexicon);
  return label !== null && label.kind !== 'unknown';
}

/** The end without the blanks and the `。` before it. */
function trimStops(text: string, end: number, floor: number): number {
  let i = skipBlanksBack(text, end, floor);
  while (i > floor && isFullStop(text.charCodeAt(i - 1))) i = skipBlanksBack(text, i - 1, floor);
  return i;
}
