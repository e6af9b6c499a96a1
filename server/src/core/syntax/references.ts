import { toHalfWidth } from '../base/characters';
import { arabicDigit, fromChineseNumeral } from '../base/numerals';
import type { Span } from '../base/span';
import { isCommonHan } from './tags/characters';

/** A number inside a reference: the 九 of 第（九）项. */
export interface ReferenceNumber extends Span {
  readonly value: number;
  /** True for a number in brackets, as the （九） level of headings writes its own. */
  readonly bracketed: boolean;
}

/**
 * A place where the plan refers to itself: `见第十二项`, `本要点第三部分第（二）项`. At least one of the two is there. In
 * `第三部分第一项、第二项` the second reference shares the part of the first.
 */
export interface Reference extends Span {
  readonly part: ReferenceNumber | null;
  readonly item: ReferenceNumber | null;
  /** True where it goes on with the list of the one before it. */
  readonly continues: boolean;
  /** True where nothing says that this plan is meant (`落实第三项`): it follows its item, and is no error where there is none. */
  readonly loose: boolean;
}

const FIGURES = '[一二三四五六七八九十百千零〇]{1,8}|[0-9０-９]{1,5}';
const NUMBER = `[（(]?(?:${FIGURES})[）)]?`;
const NUMBERS = `${NUMBER}(?:[、和与至]第?${NUMBER})*`;
/** Words that point at this plan: 第三部分 alone may be another document's. */
const LEAD_IN = /(?:见|本(?:要点|计划|方案|通知|文)[中的]?|[前上]述)$/;
/**
 * Words that point at this plan where the sentence names no other document: 参照第1项执行. A 条 is nearly always a law's, but
 * for 同第一条.
 */
const LOOSE_LEAD_IN = /(?:[参比对依按]照|结合|落实|完成|推进|同)$/;
const LONGEST_LEAD_IN = 4;
/** The characters that they may end with, in either script. */
const LAST_OF_LEAD_IN = '见見点點划劃案知文中的述照合实實成進进同';
const OTHER_DOCUMENT =
  /[》」]|条例|办法|规定|规则|法律|章程|意见|方案|规划|纲要|文件|通知|决定|决议|清单|标准|指南|合同|协议|讲话|报告|会议|反馈|整改|议程|考核|附[件表]/;
/** 落实第三项整改, 第二项议程: what follows says that it is counted elsewhere. */
const COUNTED_ELSEWHERE =
  /^的?(?:规定|情形|整改|反馈|问题|议程|议题|决议|指标|考核|条件|标准|原则|职责|职权)/;
const LONGEST_SENTENCE = 80;
const PLACE = new RegExp(`(?:第(${NUMBERS})部分)?(?:(?:(?<=部分)中?的)?第(${NUMBERS})[项条])?`, 'y');
/** What a list goes on with. */
const NEXT = /[、和及与至]|以及/y;
const EACH = new RegExp(`[（(]?(${FIGURES})[）)]?`, 'g');

/** Whether there may be references in a text. Cheap: for one that has not been read yet, with its notes and line breaks. */
export function mayRefer(text: string): boolean {
  for (let place = text.indexOf('第'); place >= 0; place = text.indexOf('第', place + 1)) {
    let before = place - 1;
    while (before >= 0 && !isCommonHan(text.charCodeAt(before))) before--;
    if (before >= 0 && LAST_OF_LEAD_IN.includes(text.charAt(before))) return true;
  }
  return false;
}

/** The references of a paragraph, in the order of the text. */
export function findReferences(text: string): readonly Reference[] {
  let place = text.indexOf('第');
  if (place < 0) return NONE;
  const references: Reference[] = [];
  while (place >= 0) {
    const lead = leadIn(text, place);
    const end = lead === null ? place : addList(references, text, place, lead === 'loose');
    place = text.indexOf('第', Math.max(end, place + 1));
  }
  return references;
}

const NONE: readonly Reference[] = [];

function leadIn(text: string, place: number): 'plain' | 'loose' | null {
  if (place === 0 || !LAST_OF_LEAD_IN.includes(text.charAt(place - 1))) return null;
  const word = text.slice(Math.max(0, place - LONGEST_LEAD_IN), place);
  if (LEAD_IN.test(word)) return 'plain';
  return LOOSE_LEAD_IN.test(word) && !OTHER_DOCUMENT.test(sentenceBefore(text, place)) ? 'loose' : null;
}

function sentenceBefore(text: string, place: number): string {
  const near = text.slice(Math.max(0, place - LONGEST_SENTENCE), place);
  return near.slice(Math.max(near.lastIndexOf('。'), near.lastIndexOf('；')) + 1);
}

/** Whether what a loose word leads to is rather of another document; 第三部分 alone is as often a chapter of what was named before. */
function isElsewhere(text: string, start: number, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  const isArticle = match[0].endsWith('条') && match[1] === undefined && text.charAt(start - 1) !== '同';
  return match[2] === undefined || isArticle || COUNTED_ELSEWHERE.test(text.slice(end, end + 4));
}

/** Adds the references of the list that begins at `start`, and says where it ends. */
function addList(references: Reference[], text: string, start: number, loose: boolean): number {
  let part: ReferenceNumber | null = null;
  let place = start;
  let end = start;
  for (;;) {
    const before = references.length;
    PLACE.lastIndex = place;
    const match = PLACE.exec(text);
    if (match !== null && !(loose && isElsewhere(text, start, match))) {
      part = addPlace(references, match, part, { continues: place > start, loose });
    }
    if (references.length === before) return end;
    end = PLACE.lastIndex;
    NEXT.lastIndex = end;
    if (!NEXT.test(text)) return end;
    place = NEXT.lastIndex;
  }
}

/**
 * Adds the references of one 第…部分第…项, one for each number; a part without items is a reference of its own. What comes
 * back is the part that items which follow share.
 */
function addPlace(
  references: Reference[],
  match: RegExpExecArray,
  before: ReferenceNumber | null,
  { continues, loose }: Pick<Reference, 'continues' | 'loose'>,
): ReferenceNumber | null {
  const start = match.index;
  const end = start + match[0].length;
  const parts = numbersIn(match[1], start + 1);
  const items = numbersIn(match[2], end - 1 - (match[2]?.length ?? 0));
  const shared = parts.at(-1) ?? before;
  const alone = items.length > 0 ? parts.slice(0, -1) : parts;
  const count = alone.length + items.length;
  // Between them, the references cover the whole: the first from its 第, the last to its 项.
  const add = (
    part: ReferenceNumber | null,
    item: ReferenceNumber | null,
    own: Span,
    index: number,
  ): void => {
    references.push({
      part,
      item,
      start: index === 0 ? start : own.start,
      end: index === count - 1 ? end : own.end,
      continues: continues || index > 0,
      loose,
    });
  };
  alone.forEach((part, index) => {
    add(part, null, part, index);
  });
  items.forEach((item, index) => {
    add(shared, item, item, alone.length + index);
  });
  return shared;
}

/** The numbers of a list such as 一、二和（三） that stands at `place`. */
function numbersIn(list: string | undefined, place: number): readonly ReferenceNumber[] {
  if (list === undefined) return NO_NUMBERS;
  const numbers: ReferenceNumber[] = [];
  EACH.lastIndex = 0;
  for (let match = EACH.exec(list); match !== null; match = EACH.exec(list)) {
    const { 0: found, 1: figures = '', index } = match;
    const value = arabicDigit(figures, 0) >= 0 ? Number(toHalfWidth(figures)) : fromChineseNumeral(figures);
    const start = place + index + found.indexOf(figures);
    const bracketed = figures.length < found.length;
    if (value !== null) numbers.push({ value, bracketed, start, end: start + figures.length });
  }
  return numbers;
}

const NO_NUMBERS: readonly ReferenceNumber[] = [];
