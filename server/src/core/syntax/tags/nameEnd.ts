import { isBlank, isDigit, isHan, skipBlanks } from '../../base/characters';
import { isFill } from '../addresses';
import { isClose, isColon, isOpen, isSeparator, skipBlanksBack, withoutBlanks } from './characters';
import type { TagContext } from './context';
import { isName, labelBeforeColon, labelStartIn } from './labels';
import { markAt } from './marks';
import { isGroup, looksLikeDepartment } from './names';
import { isOnePlaceList } from './placeList';
import { isTime, severalTimesEnd } from './remarks';
import { mayStartVerb, verbAt } from './verbs';

/*
 * Where a name ends. A name may hold brackets (办公室（对外合作交流处）) and blanks typed by mistake (组织 人事处), and
 * it ends at a separator, at 等 before a group, at a verb that closes the clause, and at a label that somebody typed
 * without the ； before it.
 */

/** Beyond this a run of text is no name, and nothing in it is worth a second look; it also keeps the scan linear. */
const LONGEST_NAME = 40;
const LONGEST_NOTE = 60;
const LONGEST_DATE = 20;
const ETC = '等'.charCodeAt(0);
const PAUSE = '、'.charCodeAt(0);
/** What joins the last two names of a list; 和 and 与 are also parts of names, and 并 leads on to what is done. */
export const CONJUNCTIONS: readonly string[] = ['以及', '会同', '和', '及', '与', '并'];
/** Names of two characters that no longer name begins with. */
const OWN_SHORT = new Set(['工会', '团委', '妇联', '残联', '科协', '文联', '侨联']);
const conjunctionStarts = new Set(CONJUNCTIONS.map((word) => word.charCodeAt(0)));
/** The remark （列第一位的为牵头单位，下同）, or a mark that stands behind no name: a bracket that is no part of a name. */
const REMARK =
  /^(?:牵头|配合|主办|协办|责任|负责|参与)(?:处室|科室|单位|部门)?$|下同$|第一位|首位|排名|列首|^（?\ue000/;

/** The offset after the name that starts at `at`; `at` itself where no name starts there. */
export function nameEnd(text: string, at: number, context: TagContext): number {
  let i = severalTimesEnd(text, at);
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isSeparator(code)) {
      if (isBetweenDigits(text, i)) {
        i++;
        continue;
      }
      if (code !== PAUSE || i - at > LONGEST_NAME || !isOnePlaceList(text, at, i, runEnd(text, i + 1))) break;
      i++;
      continue;
    }
    if (isColon(code)) {
      const cut = i - at <= LONGEST_NAME ? labelStartIn(text.slice(at, i), context.lexicon) : 0;
      return cut > 0 ? at + cut : i;
    }
    if (isBlank(code)) {
      const next = skipBlanks(text, i);
      if (endsAtBlank(text, at, i, next, context)) break;
      i = next;
    } else if (isOpen(code)) {
      if (i > at && markAt(text, i) !== null) break;
      const end = bracketEnd(text, i, context);
      if (i > at && REMARK.test(text.slice(i + 1, end - 1))) break;
      i = end;
    } else if (i > at && stopsBefore(text, at, i, code, context)) {
      break;
    } else {
      i++;
    }
  }
  return skipBlanksBack(text, i, at);
}

/** The dots of 2024.6.30 and the slashes of 2024/6/30 part no names. */
function isBetweenDigits(text: string, at: number): boolean {
  return (
    '.．/／'.includes(text.charAt(at)) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
  );
}

/** True where 等 at `at` ends a list: nothing follows, or a group or a verb does. 等级 and 高等教育处 are names. */
export function isEtcAt(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== ETC) return false;
  const start = skipBlanks(text, at + 1);
  let end = start;
  for (; end < text.length && end - start < 30; end++) {
    const code = text.charCodeAt(end);
    if (isSeparator(code) || isClose(code) || (mayStartVerb(code) && verbAt(text, end) !== null)) break;
  }
  return end === start || isGroup(text.slice(start, skipBlanksBack(text, end, start)));
}

/** The length of 和, 及, 与 … at `at` between two complete names; 0 where it is part of a name or of prose. */
export function conjunctionAt(text: string, from: number, at: number, context: TagContext): number {
  if (!conjunctionStarts.has(text.charCodeAt(at))) return 0;
  const word = CONJUNCTIONS.find((one) => text.startsWith(one, at));
  if (word === undefined) return 0;
  const left = withoutBlanks(text.slice(from, at));
  const right = withoutBlanks(runFrom(text, at + word.length));
  // 政府和社会资本合作处 is one name; 工会 begins none.
  if (left.length < 3 && !OWN_SHORT.has(left) && !context.isOffice(left)) return 0;
  if (!isName(left, context) || !isName(right, context) || context.isOffice(left + word + right)) return 0;
  if (word === '并' && !(isOwnOffice(left, context) && isOwnOffice(right, context))) return 0;
  return word.length;
}

/** An office by the directory, or by its ending one of an organ's own; not 会同市财政局. */
function isOwnOffice(name: string, context: TagContext): boolean {
  return (
    context.isOffice(name) || (looksLikeDepartment(name) && !/^(?:会同|商|报|由|请|协同|联合)/.test(name))
  );
}

/** The offset after the remark in brackets at `at`, or -1 where no remark stands there. */
export function remarkEnd(text: string, at: number, context: TagContext): number {
  if (!isOpen(text.charCodeAt(at))) return -1;
  const end = bracketEnd(text, at, context);
  return REMARK.test(text.slice(at + 1, end - 1)) ? end : -1;
}

function stopsBefore(text: string, at: number, i: number, code: number, context: TagContext): boolean {
  if (code === ETC) return isEtcAt(text, i);
  if (i - at > LONGEST_NAME) return false;
  if (conjunctionStarts.has(code) && conjunctionAt(text, at, i, context) > 0) return true;
  if (mayStartVerb(code) && verbAt(text, i) !== null) return true;
  if (!context.lexicon.mayStart(code)) return false;
  const label = labelBeforeColon(text, i, context.lexicon);
  // 局 in 市教育局完成时限 belongs to the name, although 局牵头单位 is a label with a level before it.
  if (label === null || label.kind === 'unknown' || context.lexicon.labelAt(text, i) === null) return false;
  return label.word.length >= 4 || isName(text.slice(at, i), context);
}

/** The bracket's end; where it is never closed, the next separator: the rest of the tag must not vanish in it. */
function bracketEnd(text: string, at: number, context: TagContext): number {
  let depth = 0;
  let separator = -1;
  let limit = Math.min(text.length, at + LONGEST_NOTE);
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (isOpen(code)) depth++;
    else if (isClose(code) && --depth === 0) return i + 1;
    // An address is as long as it is.
    else if (isFill(code)) limit = Math.min(text.length, limit + 1);
    else if (isSeparator(code)) {
      if (separator < 0) separator = i;
      const next = labelBeforeColon(text, skipSeparators(text, i), context.lexicon);
      if (next !== null && next.kind !== 'unknown') break;
    }
  }
  return separator < 0 ? limit : separator;
}

/** The offset after separators and blanks. */
export function skipSeparators(text: string, at: number): number {
  let i = at;
  while (i < text.length && (isSeparator(text.charCodeAt(i)) || isBlank(text.charCodeAt(i)))) i++;
  return i;
}

/** True where a known label with its colon starts at `at`. */
export function startsLabel(text: string, at: number, context: TagContext): boolean {
  const label = labelBeforeColon(text, at, context.lexicon);
  return label !== null && label.kind !== 'unknown';
}

/** The same, or for one that is a slip away from it: 配和部门：. */
function startsNearLabel(text: string, at: number, { lexicon }: TagContext): boolean {
  const label = labelBeforeColon(text, at, lexicon);
  return label !== null && (label.kind !== 'unknown' || lexicon.nearest(label.word) !== null);
}

function endsAtBlank(text: string, at: number, blank: number, next: number, context: TagContext): boolean {
  const code = text.charCodeAt(next);
  if (next >= text.length || isSeparator(code) || isColon(code) || isClose(code)) return true;
  if (isOpen(code)) return false;
  // 市教育局 6月底前: the semicolon was forgotten.
  if (isTime(text.slice(next, next + LONGEST_DATE)) && blank - at <= LONGEST_NAME)
    return isDigit(code) || isName(withoutBlanks(text.slice(at, blank)), context);
  if (!isHan(code)) return false;
  if (stopsBefore(text, at, next, code, context) || startsNearLabel(text, next, context)) return true;
  if (blank - at > LONGEST_NAME) return false;
  const left = withoutBlanks(text.slice(at, blank));
  const word = runFrom(text, next, true);
  if (!isName(left, context) || context.isOffice(left + word)) return false;
  return isName(word, context) || isName(withoutBlanks(runFrom(text, next)), context);
}

/** Where the run of text from `at` ends: at the next separator outside brackets, at a closing bracket, or at a verb. */
function runEnd(text: string, at: number): number {
  let depth = 0;
  let end = at;
  for (; end < text.length && end - at < 30; end++) {
    const code = text.charCodeAt(end);
    if (isOpen(code)) depth++;
    else if (isClose(code) && --depth < 0) break;
    else if (depth === 0) {
      if (isSeparator(code) || isColon(code) || isBlank(code)) break;
      if (end > at && mayStartVerb(code) && verbAt(text, end) !== null) break;
    }
  }
  return end;
}

/** The text from `at` to the next separator, colon or mark (or blank), other brackets not looked into. */
function runFrom(text: string, at: number, toBlank = false): string {
  let end = at;
  for (; end < text.length && end - at < 30; end++) {
    const code = text.charCodeAt(end);
    if (isSeparator(code) || isColon(code) || (toBlank && isBlank(code))) break;
    if (end > at && mayStartVerb(code) && verbAt(text, end) !== null) break;
    if (end > at && code === ETC && isEtcAt(text, end)) break;
    if (isOpen(code) && markAt(text, end) !== null) break;
  }
  return text.slice(at, end);
}
