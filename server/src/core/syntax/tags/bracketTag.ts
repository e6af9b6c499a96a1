import { skipBlanks } from '../../base/characters';
import { piece } from '../../base/span';
import { isBracketTag, type Place } from './accept';
import { bracketShape, isAfterStop, isOpen, isSeparator, isSlash, skipBlanksBack } from './characters';
import type { TagContext } from './context';
import { type Extent, extentOf, isAtEnd } from './extent';
import { FoundTag } from './foundTag';
import { bracketedLabel, labelBeforeColon, labelWithoutColon } from './labels';
import { openlessTag } from './lineTag';
import { endsWithMark } from './marks';
import { nameEnd, skipSeparators, startsLabel } from './nameEnd';
import { readInside } from './reader';
import { endsWithVerb } from './verbs';

/** Beyond this a bracket without a label at its start is a passage of text. */
const LONGEST_UNLABELLED = 600;

/**
 * The tag in the bracket that opens at `at`, or null where the bracket belongs to the text.
 *
 * @param floor where the tag before it ended, or 0
 */
export function bracketTag(text: string, at: number, floor: number, context: TagContext): FoundTag | null {
  if (bracketedLabel(text, at, context.lexicon) !== null) return openlessTag(text, at, floor, context);
  const start = skipBlanks(text, at + 1);
  if (isOpen(text.charCodeAt(start)) && startsLabel(text, skipBlanks(text, start + 1), context)) return null;
  const labelled =
    labelBeforeColon(text, start, context.lexicon) !== null ||
    labelWithoutColon(text, start, context) !== null;
  const extent = extentOf(text, at + 1, bracketShape(text.charCodeAt(at)), context);
  if (!labelled && extent.end - start > LONGEST_UNLABELLED) return null;
  const end = extent.close < 0 ? extent.end : extent.close + 1;
  const place: Place = {
    afterStop: isAfterStop(text, at, floor),
    atEnd: isAtEnd(text, end),
    closed: extent.close >= 0,
  };
  if (!labelled && !isPromising(text, start, extent, place, context)) return null;
  if (!labelled && holdsAnother(text.slice(at + 1, extent.end))) return null;
  const inside = readInside(text, at + 1, extent.end, context);
  if (!isBracketTag(inside, place, context)) return null;
  const { form } = inside.body;
  if (form === 'shorthand' && isPartOfName(text, at, end, context)) return null;
  const open = piece(text, at, at + 1);
  const close = extent.close < 0 ? null : piece(text, extent.close, extent.close + 1);
  return new FoundTag(at, Math.max(end, at + 1), form, false, open, close, inside, at + 1);
}

/** `（每月一次，……。（牵头处室：甲`: a sentence ended inside and another bracket opened, so that this one was never closed. */
function holdsAnother(inside: string): boolean {
  return /[。！？][ \u3000]*[（(【[]/.test(inside);
}

/** A look at the clause ends inside, before the grammar runs: most brackets of a plan hold nothing of the kind. */
function isPromising(
  text: string,
  start: number,
  extent: Extent,
  place: Place,
  context: TagContext,
): boolean {
  const end = skipBlanksBack(text, extent.end, start);
  if (end === start) return false;
  if (endsWithVerb(text, end) || endsWithMark(text, end)) return true;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isSeparator(code)) continue;
    if (isSlash(code) || endsWithVerb(text, i)) return true;
    // Names alone, two or more: nearly always behind the last sentence.
    if (place.afterStop && place.atEnd) return true;
    const label = labelBeforeColon(text, skipSeparators(text, i), context.lexicon);
    if (label !== null && label.kind !== 'unknown') return true;
  }
  const inside = text.slice(start, end);
  return context.isOffice(inside.slice(0, nameEnd(inside, 0, context)));
}

/** 办公室（对外合作交流处） in running text: name and bracket together are one office of the directory. */
function isPartOfName(text: string, at: number, end: number, context: TagContext): boolean {
  for (let start = Math.max(0, at - 12); start < at; start++) {
    if (context.isOffice(text.slice(start, end))) return true;
  }
  return false;
}
