import { fromChineseNumeral } from '../base/numerals';
import type { Span } from '../base/span';

/** A number inside a reference: the 九 of 第（九）项. */
export interface ReferenceNumber extends Span {
  readonly value: number;
}

/** A place where the plan refers to itself: `见第十二项`, `本要点第三部分第（二）项`. At least one of the two is there. */
export interface Reference extends Span {
  readonly part: ReferenceNumber | null;
  readonly item: ReferenceNumber | null;
}

const NUMBER = '[（(]?([一二三四五六七八九十百千零〇]{1,8}|\\d{1,5})[）)]?';
/** Only words that point at this plan lead in a reference: 第三部分 alone may be another document's. */
const LEAD_IN = '详见|参见|见|本(?:要点|计划|方案|通知|文)(?:中|的)?|前述|上述';
const REFERENCE = new RegExp(`(${LEAD_IN})(?:第${NUMBER}部分)?(?:第${NUMBER}[项条])?`, 'dg');

/** The references of a paragraph, in the order of the text. */
export function findReferences(text: string): readonly Reference[] {
  if (!text.includes('第')) return NONE;
  const references: Reference[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    const part = numberOf(match, 2);
    const item = numberOf(match, 3);
    if (part === null && item === null) continue;
    const start = match.index + (match[1]?.length ?? 0);
    references.push({ start, end: match.index + match[0].length, part, item });
  }
  return references;
}

const NONE: readonly Reference[] = [];

function numberOf(match: RegExpExecArray, group: number): ReferenceNumber | null {
  const text = match[group];
  const place = match.indices?.[group];
  if (text === undefined || place === undefined) return null;
  const value = /^\d/.test(text) ? Number(text) : fromChineseNumeral(text);
  return value === null ? null : { value, start: place[0], end: place[1] };
}
