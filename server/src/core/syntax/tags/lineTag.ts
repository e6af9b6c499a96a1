import { skipBlanks } from '../../base/characters';
import { piece } from '../../base/span';
import { isInlineTag, isLabelTag, isLineTag, isNamesOnly } from './accept';
import { isAfterStop, skipBlanksBack } from './characters';
import type { TagContext } from './context';
import { type Extent, extentOf, isAtEnd } from './extent';
import { FoundTag } from './foundTag';
import type { TagInside } from './inside';
import { bracketedLabel, type LabelMatch, labelBeforeColon, labelWithoutColon } from './labels';
import { readInside } from './reader';

/** The tag that a paragraph starts with: `责任单位：各街道`, `【责任单位】各街道`; null where it starts with no label. */
export function lineTag(text: string, context: TagContext): FoundTag | null {
  const start = skipBlanks(text, 0);
  const bracketed = bracketedLabel(text, start, context.lexicon);
  const colonless = (): LabelMatch | null => labelWithoutColon(text, start, context);
  const label = bracketed ?? labelBeforeColon(text, start, context.lexicon) ?? colonless();
  if (label === null || (label.kind === 'unknown' && context.lexicon.nearest(label.word) === null))
    return null;
  const extent = extentOf(text, label.end, -1, context);
  if (extent.close >= 0 && !isAtEnd(text, extent.close + 1)) return null;
  const inside = readInside(text, start, extent.end, context);
  const [first] = inside.body.roles;
  if (bracketed !== null && first?.value === null && first.mentions.length === 0) return null;
  return isLineTag(inside, context) || (label.colon < 0 && isNamesOnly(inside, context))
    ? tagOf(text, start, extent, inside)
    : null;
}

/**
 * The tag whose label ends in the colon at `colon`, without an opening bracket: `……。牵头处室：甲；配合处室：乙）`, or
 * without any, after a sentence and up to the paragraph's end.
 *
 * @param floor where the tag before it ended, or 0
 */
export function bareTag(text: string, colon: number, floor: number, context: TagContext): FoundTag | null {
  const start = labelEndingAt(text, colon, floor, context);
  return start < 0 ? null : openlessTag(text, start, floor, context);
}

/** The tag that starts with a label at `start` and has no opening bracket: a bare one, or `……。【责任单位】甲`. */
export function openlessTag(
  text: string,
  start: number,
  floor: number,
  context: TagContext,
): FoundTag | null {
  const afterStop = isAfterStop(text, start, floor);
  const extent = extentOf(text, start, -1, context);
  const closed = extent.close >= 0;
  if (!closed && !(afterStop && isAtEnd(text, extent.end))) return null;
  const inside = readInside(text, start, extent.end, context);
  const place = { afterStop, atEnd: !closed || isAtEnd(text, extent.close + 1), closed };
  const accepted =
    closed && afterStop ? isLabelTag(inside, place, context) : place.atEnd && isInlineTag(inside, context);
  return accepted ? tagOf(text, start, extent, inside) : null;
}

function tagOf(text: string, start: number, { end, close }: Extent, inside: TagInside): FoundTag {
  const to = close < 0 ? Math.max(end, start) : close + 1;
  const bracket = close < 0 ? null : piece(text, close, close + 1);
  return new FoundTag(start, to, 'label', false, null, bracket, inside, start);
}

/** Where the whole label (牵头处室, not 牵头) that ends at the colon starts, the longest first; -1 where there is none. */
function labelEndingAt(text: string, colon: number, floor: number, context: TagContext): number {
  const { lexicon } = context;
  for (let start = Math.max(floor, colon - lexicon.longest - 6); start <= colon - 3; start++) {
    if (!lexicon.mayStart(text.charCodeAt(start))) continue;
    const before = skipBlanksBack(text, start, floor);
    // Inside a sentence 委 of 卫健委牵头处室 belongs to the name before the label.
    if (lexicon.labelAt(text, start) === null && before === start && !isAfterStop(text, start, floor))
      continue;
    const label = labelBeforeColon(text, start, lexicon);
    if (label !== null && label.colon === colon && label.kind !== 'unknown' && label.word.length >= 3)
      return start;
  }
  return -1;
}
