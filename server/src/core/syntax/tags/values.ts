import { isBlank } from '../../base/characters';
import { isSemicolon, isSeparator, skipBlanksBack } from './characters';
import type { TagContext } from './context';
import { labelBeforeColon } from './labels';
import { skipSeparators, startsLabel } from './nameEnd';

/**
 * Where the text of a role without offices ends (完成时限：2024年6月底前): before the separator that another label
 * follows, before a label that nothing separates from it, or at the end. Separators at its end are not part of it.
 */
export function valueEnd(text: string, at: number, context: TagContext): number {
  const { lexicon } = context;
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isSeparator(code) || isBlank(code)) {
      const next = skipSeparators(text, i);
      if (next >= text.length) break;
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
