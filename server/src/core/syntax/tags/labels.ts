import { isBlank, isHan, skipBlanks } from '../../base/characters';
import { holdsValue } from '../roleKinds';
import type { RoleKind } from '../types';
import {
  bracketShape,
  isClose,
  isColon,
  isOpen,
  isSemicolon,
  isSeparator,
  withoutBlanks,
} from './characters';
import type { TagContext } from './context';
import type { RoleLexicon } from './lexicon';
import { isGroup, looksLikeOffice } from './names';

/** A label found in the text; `end` is the offset after its last character, before blanks and colon. */
export interface LabelMatch {
  readonly kind: RoleKind;
  /** The label without blanks, as the lexicon knows it, or as written where it knows none. */
  readonly word: string;
  readonly end: number;
  /** The offset of the colon, or -1. */
  readonly colon: number;
}

const LONGEST_UNKNOWN = 10;

/**
 * The label that starts at `at` and runs up to a colon; blanks inside (责 任 人：) and a bracketed synonym at its end
 * (责任单位（牵头处室）：) are allowed. A run of Han characters that no lexicon knows gives kind `unknown`.
 */
export function labelBeforeColon(text: string, at: number, lexicon: RoleLexicon): LabelMatch | null {
  const longest = lexicon.longest + 6;
  let i = at;
  while (i - at <= longest && isHan(text.charCodeAt(i))) i++;
  const next = text.charCodeAt(i);
  const goesOn = isBlank(next) || isOpen(next);
  // Most text is no label: no word is cut out of it.
  if (!goesOn && (i - at < 2 || !isColon(next))) return null;
  let word = text.slice(at, i);
  let end = i;
  for (; goesOn && i < text.length && word.length <= longest; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) {
      word += text.charAt(i);
      end = i + 1;
    } else if (isOpen(code) && word.length >= 2) {
      const close = synonymEnd(text, i);
      if (close < 0) return null;
      end = close;
      i = close - 1;
    } else if (!isBlank(code)) {
      break;
    }
  }
  if (word.length < 2 || !isColon(text.charCodeAt(i))) return null;
  const kind = lexicon.kindOf(word);
  if (kind !== null) return { kind, word, end, colon: i };
  if (word.length > LONGEST_UNKNOWN || labelStartIn(word, lexicon) > 0) return null;
  return { kind: 'unknown', word, end, colon: i };
}

/** Where a label starts in a run of text that begins with a name (疾控处配合处室 → 3); 0 where none does. */
export function labelStartIn(run: string, lexicon: RoleLexicon): number {
  for (let cut = 2; cut <= run.length - 2; cut++) {
    const label = run.slice(cut);
    if (!lexicon.mayStart(label.charCodeAt(0)) && label.length > 5) continue;
    if (lexicon.kindOf(label) === null && lexicon.nearest(label) === null) continue;
    const name = run.slice(0, cut);
    if (looksLikeOffice(name) || isGroup(name)) return cut;
  }
  return 0;
}

/**
 * A whole label (牵头处室, not 牵头) at `at` without a colon after it: `（牵头处室疾控处）`. What follows has to be a
 * separator, the end, or a name, since prose says 牵头单位见附件 and 责任单位要落实 too.
 */
export function labelWithoutColon(text: string, at: number, context: TagContext): LabelMatch | null {
  const word = context.lexicon.labelAt(text, at);
  if (word === null) return null;
  // A role that is being typed: `（牵头处室：甲；配合`.
  const unfinished = at + word.length === text.length && isSemicolon(text.charCodeAt(at - 1));
  if (word.length < 3 && !unfinished) return null;
  const kind = context.lexicon.kindOf(word) ?? 'unknown';
  const end = at + word.length;
  const next = skipBlanks(text, end);
  if (next < text.length && !isSeparator(text.charCodeAt(next)) && !isClose(text.charCodeAt(next))) {
    if (holdsValue(kind)) {
      if (kind !== 'deadline' || !/[0-9０-９]/.test(text.charAt(next))) return null;
    } else if (!isName(firstRun(text, next), context)) {
      return null;
    }
  }
  return { kind, word, end, colon: -1 };
}

/** True where the text reads as somebody's name or as a group. */
export function isName(name: string, context: TagContext): boolean {
  return looksLikeOffice(name) || isGroup(name) || context.isOffice(name);
}

/** The text from `at` to the next separator, colon or bracket that closes. */
function firstRun(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at < 40) {
    const code = text.charCodeAt(end);
    if (isSeparator(code) || isColon(code) || (isClose(code) && !text.slice(at, end).includes('（'))) break;
    end++;
  }
  return text.slice(at, end);
}

/** The offset after the bracket of a short synonym that opens at `at` and holds Han characters only, or -1. */
function synonymEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length && i - at <= 10; i++) {
    const code = text.charCodeAt(i);
    if (isClose(code)) return i + 1;
    if (!isHan(code) && !isBlank(code)) return -1;
  }
  return -1;
}

/** `【责任单位】甲`: a whole label in brackets of its own; the closing bracket stands where a colon would. */
export function bracketedLabel(text: string, at: number, lexicon: RoleLexicon): LabelMatch | null {
  const code = text.charCodeAt(at);
  if (!isOpen(code) || bracketShape(code) === 0) return null;
  let close = at + 1;
  while (close < text.length && close - at <= lexicon.longest + 6 && !isClose(text.charCodeAt(close)))
    close++;
  if (!isClose(text.charCodeAt(close))) return null;
  const word = withoutBlanks(text.slice(at + 1, close));
  const kind = word.length < 3 ? null : lexicon.kindOf(word);
  return kind === null ? null : { kind, word, end: close + 1, colon: close };
}
