import { isBlank } from '../../base/characters';
import type { RoleKind } from '../types';
import { isSemicolon, isSeparator, skipBlanksBack } from './characters';
import type { TagContext } from './context';
import { labelBeforeColon } from './labels';
import { skipSeparators, startsLabel } from './nameEnd';
import { isTime } from './remarks';

/** As much as it takes to see that a text begins with a date. */
const LONGEST_DATE = 20;

/**
 * Where the text of a role without offices ends (完成时限：2024年6月底前): before the separator that another label
 * follows (or, behind a person, a time: 责任人：张三，6月底前完成), before a label that nothing separates from it, or at the end. Separators at its end are not part of it.
 */
export function valueEnd(text: string, at: number, kind: RoleKind, context: TagContext): number {
  const { lexicon } = context;
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isSeparator(code) || isBlank(code)) {
      const next = skipSeparators(text, i);
      if (next >= text.length) break;
      if (kind === 'person' && isTime(text.slice(next, next + LONGEST_DATE))) break;
      const label = labelBeforeColon(text, next, lexicon);
      if (label !== null && (label.kind !== 'unknown' || isSemicolon(code))) break;
      i = next;
    } else {
      if (i > at && lexicon.mayStart(code) && (lexicon.labelAt(text, i) ?? '').length >= 4) {
        if (startsLabel(text, i, context)) break;
      }
      i++;
    }
  }
  return skipBlanksBack(text, i, at);
}
