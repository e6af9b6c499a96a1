import { type Piece, piece, type Span } from '../../base/span';
import type { Paragraph } from '../../syntax/paragraph';
import { comparatorOf } from '../../syntax/targets';
import { type Quantity, quantities } from './quantities';

/** A figure with a comparing word before it and another one behind: 不少于5家以上, 不超过10%以上. */
export interface Comparison extends Span {
  readonly before: Piece;
  readonly after: Piece;
  /** From the first to the last digit or unit. */
  readonly figure: Span;
  /** True where the two say opposite things. */
  readonly opposite: boolean;
}

const AFTER = /[上下内]/;
const BEFORE = /[不超于破]|至少|至多|最[多少高低]|[≥≤><＞＜⩾≧⩽≦]/;
/** 比上年低5个百分点以上: after these the figure may be the distance, and 以上 its bound. */
const DISTANCE = new Set(['低于', '高于', '少于', '多于', '小于', '大于', '超过', '超', '超出', '突破']);
const DISTANCE_UNITS = new Set(['百分点', '个百分点', '个点', '倍', '千分点', '个千分点']);
/** Words that are also verbs and nouns: 突破10项以上技术, 查找不足5条以上, 最低5℃以下. */
const BREAKTHROUGHS = new Set(['项', '个', '种', '类', '批', '条']);
const NOUNS = new Set(['不足', '不到', '不满', '最低', '最高']);
const OTHER_WORDS = /(?:[赶反高]超|[找摆补在]不足)$/;
/** 至少建成5家以上: a verb stands between. */
const THROUGH_VERB = /(至少|最少|至多|最多)[\u4e00-\u9fff]{1,6}$/;

/** The doubly compared figures of a paragraph. */
export function comparisons(paragraph: Paragraph): Comparison[] {
  const { text } = paragraph.reading;
  if (!AFTER.test(text) || !BEFORE.test(text)) return [];
  const found: Comparison[] = [];
  for (const quantity of quantities(paragraph)) {
    if (quantity.after.length === 0 || quantity.approximate !== null) continue;
    const { first, second, after } = quantity;
    const before = quantity.before === null ? wordBeyondVerb(text, quantity) : quantity.before;
    if (before === null || isOtherWord(text, before, (second?.unit ?? first.unit)?.text ?? '')) continue;
    const comparison = compare(before, after, { start: first.start, end: second?.end ?? first.end });
    if (comparison !== null) found.push(comparison);
  }
  return found;
}

function wordBeyondVerb(text: string, { start }: Quantity): Piece | null {
  const match = THROUGH_VERB.exec(text.slice(Math.max(0, start - 8), start));
  if (match === null) return null;
  const at = start - match[0].length;
  return piece(text, at, at + (match[1] ?? '').length);
}

function isOtherWord(text: string, before: Piece, unit: string): boolean {
  if (DISTANCE.has(before.text) && DISTANCE_UNITS.has(unit)) return true;
  if (before.text === '突破' && BREAKTHROUGHS.has(unit)) return true;
  return OTHER_WORDS.test(text.slice(Math.max(0, before.start - 1), before.end));
}

function compare(before: Piece, after: readonly Piece[], figure: Span): Comparison | null {
  const word = comparatorOf(before.text);
  if (word === null || !word.strict) return null;
  for (const one of after) {
    const comparator = comparatorOf(one.text)?.comparator;
    if (comparator !== '>=' && comparator !== '<=') continue;
    const opposite = word.comparator.startsWith('>') !== (comparator === '>=');
    if (opposite && NOUNS.has(before.text)) return null;
    return { start: before.start, end: one.end, before, after: one, figure, opposite };
  }
  return null;
}
