import { skipBlanks } from '../../base/characters';
import { piece } from '../../base/span';
import type { Tag } from '../types';
import { isInlineTag, isLabelTag, isLineTag } from './accept';
import type { TagBody } from './build';
import { endsSentence, skipBlanksBack } from './characters';
import type { TagContext } from './context';
import { type Extent, extentOf, isAtEnd } from './extent';
import { bracketedLabel, type LabelMatch, labelBeforeColon } from './labels';
import { sharedReader } from './reader';

/** The tag that a paragraph starts with: `责任单位：各街道`, `【责任单位】各街道`; null where it starts with no label. */
export function lineTag(text: string, context: TagContext): Tag | null {
  const start = skipBlanks(text, 0);
  const bracketed = bracketedLabel(text, start, context.lexicon);
  const label = bracketed ?? labelBeforeColon(text, start, context.lexicon);
  if (label === null || (label.kind === 'unknown' && context.lexicon.nearest(label.word) === null))
    return null;
  const extent = extentOf(text, label.end, -1, context);
  if (extent.close >= 0 && !isAtEnd(text, extent.close + 1)) return null;
  const body = sharedReader().read(text, start, extent.end, context);
  const [first] = body.roles;
  if (bracketed !== null && first?.value === null && first.mentions.length === 0) return null;
  return isLineTag(body, context) ? tagOf(text, start, extent, body) : null;
}

/**
 * The tag whose label ends in the colon at `colon`, without an opening bracket: `……。牵头处室：甲；配合处室：乙）`, or
 * without any, after a sentence and up to the paragraph's end.
 *
 * @param floor where the tag before it ended, or 0
 */
export function bareTag(text: string, colon: number, floor: number, context: TagContext): Tag | null {
  const found = labelEndingAt(text, colon, floor, context);
  if (found === null) return null;
  const { start } = found;
  const before = skipBlanksBack(text, start, floor);
  const afterStop = before === floor || endsSentence(text.charCodeAt(before - 1));
  const extent = extentOf(text, start, -1, context);
  if (extent.close < 0 && !(afterStop && isAtEnd(text, extent.end))) return null;
  const body = sharedReader().read(text, start, extent.end, context);
  const place = {
    afterStop,
    atEnd: extent.close < 0 || isAtEnd(text, extent.close + 1),
    closed: extent.close >= 0,
  };
  const accepted =
    extent.close >= 0 && afterStop
      ? isLabelTag(body, place, context)
      : isInlineTag(body, context) && (extent.close < 0 || place.atEnd);
  return accepted ? tagOf(text, start, extent, body) : null;
}

function tagOf(text: string, start: number, extent: Extent, body: TagBody): Tag {
  return {
    start,
    end: extent.close < 0 ? Math.max(extent.end, start) : extent.close + 1,
    form: 'label',
    ownLine: false,
    open: null,
    close: extent.close < 0 ? null : piece(text, extent.close, extent.close + 1),
    roles: body.roles,
    separators: body.separators,
  };
}

/** The whole label (牵头处室, not 牵头) that ends at the colon; the longest wins. */
function labelEndingAt(
  text: string,
  colon: number,
  floor: number,
  context: TagContext,
): { start: number; label: LabelMatch } | null {
  const { lexicon } = context;
  const earliest = Math.max(floor, colon - lexicon.longest - 6);
  for (let start = earliest; start <= colon - 3; start++) {
    if (!lexicon.mayStart(text.charCodeAt(start))) continue;
    const label = labelBeforeColon(text, start, lexicon);
    if (label !== null && label.colon === colon && label.kind !== 'unknown' && label.word.length >= 3) {
      return { start, label };
    }
  }
  return null;
}
