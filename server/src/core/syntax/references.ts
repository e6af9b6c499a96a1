import { fromChineseNumeral } from '../base/numerals';
import type { Span } from '../base/span';

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
}

const NUMBER = '[（(]?(?:[一二三四五六七八九十百千零〇]{1,8}|\\d{1,5})[）)]?';
const NUMBERS = `${NUMBER}(?:[、和与至]第?${NUMBER})*`;
/** Only words that point at this plan lead in a reference: 第三部分 alone may be another document's. */
const LEAD_IN = '详见|参见|见|本(?:要点|计划|方案|通知|文)(?:中|的)?|前述|上述';
const PLACE = `(?:第(${NUMBERS})部分)?(?:(?:(?<=部分)中?的)?第(${NUMBERS})[项条])?`;
const FIRST = new RegExp(`(${LEAD_IN})${PLACE}`, 'dg');
const NEXT = new RegExp(`(、|和|及|与|至|以及)${PLACE}`, 'dy');
const EACH = new RegExp(NUMBER, 'g');

/** One of these stands in every word that leads in, as one may write it. */
const LEADS = /[见見本述]/;

/** Whether there may be references in a text. Cheap: for one that has not been read yet, with its notes and line breaks. */
export function mayRefer(text: string): boolean {
  return text.includes('第') && LEADS.test(text);
}

/** The references of a paragraph, in the order of the text. */
export function findReferences(text: string): readonly Reference[] {
  if (!mayRefer(text)) return NONE;
  const references: Reference[] = [];
  for (const first of text.matchAll(FIRST)) {
    let part: ReferenceNumber | null = null;
    let match: RegExpExecArray | null = first;
    while (match !== null) {
      const found = referencesIn(match, part, text);
      const last = found.at(-1);
      if (last === undefined) break;
      for (const reference of found)
        references.push({ ...reference, continues: match !== first || reference !== found[0] });
      part = last.part;
      NEXT.lastIndex = match.index + match[0].length;
      match = NEXT.exec(text);
    }
  }
  return references;
}

const NONE: readonly Reference[] = [];

/** The references of one 第…部分第…项, one for each number; a part without items is a reference of its own. */
function referencesIn(
  match: RegExpExecArray,
  before: ReferenceNumber | null,
  text: string,
): Omit<Reference, 'continues'>[] {
  const parts = numbersOf(match, 2, text);
  const items = numbersOf(match, 3, text);
  const start = match.index + (match[1]?.length ?? 0);
  const end = match.index + match[0].length;
  const shared = parts.at(-1) ?? before;
  const found = [
    ...(items.length > 0 ? parts.slice(0, -1) : parts).map((part) => ({ part, item: null })),
    ...items.map((item) => ({ part: shared, item })),
  ];
  // Between them, the references cover the whole: the first from its 第, the last to its 项.
  return found.map((reference, index) => {
    const { start: from, end: to } = reference.item ?? reference.part ?? { start, end };
    return { ...reference, start: index === 0 ? start : from, end: index === found.length - 1 ? end : to };
  });
}

function numbersOf(match: RegExpExecArray, group: number, text: string): ReferenceNumber[] {
  const place = match.indices?.[group];
  if (place === undefined) return [];
  const numbers: ReferenceNumber[] = [];
  for (const found of text.slice(place[0], place[1]).matchAll(EACH)) {
    const figures = found[0].replace(/[（(）)]/g, '');
    const value = /^\d/.test(figures) ? Number(figures) : fromChineseNumeral(figures);
    const start = place[0] + found.index + found[0].indexOf(figures);
    const bracketed = figures.length < found[0].length;
    if (value !== null) numbers.push({ value, bracketed, start, end: start + figures.length });
  }
  return numbers;
}
