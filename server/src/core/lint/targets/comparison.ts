import type { Piece, Span } from '../../base/span';
import type { ParagraphSyntax } from '../../syntax/paragraphSyntax';
import { comparatorOf } from '../../syntax/targets';
import { quantities } from './quantities';

/** A figure with a comparing word before it and another one behind: 不少于5家以上, 不超过10%以上. */
export interface Comparison extends Span {
  readonly before: Piece;
  readonly after: Piece;
  /** From the first to the last digit or unit. */
  readonly figure: Span;
  /** True where the two say opposite things. */
  readonly opposite: boolean;
}

/** 比上年低5个百分点以上: after these the figure may be the distance, and 以上 its bound. */
const DISTANCE = new Set(['低于', '高于', '少于', '多于', '小于', '大于', '超过', '超', '超出', '突破']);
/** Words that are also verbs and nouns: 突破10项以上技术, 查找不足5条以上, 最低5℃以下. */
const BREAKTHROUGHS = new Set(['项', '个', '种', '类', '批', '条']);
const NOUNS = new Set(['不足', '不到', '不满', '最低', '最高']);
const DISTANCE_UNITS = new Set(['百分点', '个百分点', '个点', '倍', '千分点', '个千分点']);

/** The doubly compared figures of a paragraph. */
export function comparisons(syntax: ParagraphSyntax): Comparison[] {
  const found: Comparison[] = [];
  for (const { before, approximate, first, second, after } of quantities(syntax)) {
    if (before === null || approximate !== null) continue;
    const unit = (second?.unit ?? first.unit)?.text ?? '';
    if (DISTANCE.has(before.text) && DISTANCE_UNITS.has(unit)) continue;
    if (before.text === '突破' && BREAKTHROUGHS.has(unit)) continue;
    if (/^(?:超|不足)$/.test(before.text) && /[赶反高找摆补在多少]$/.test(syntax.text.slice(0, before.start)))
      continue;
    add(found, before, after, { start: first.start, end: second?.end ?? first.end });
  }
  // 至少建成5家以上: a verb stands between.
  for (const { parts } of syntax.targets) {
    const [number] = parts.numbers;
    if (parts.before === null || number === undefined || !/^(?:至少|最少|至多|最多)$/.test(parts.before.text))
      continue;
    const end = Math.max(...parts.numbers.map((one) => one.end), ...parts.units.map((one) => one.end));
    if (found.some((one) => one.figure.start === number.start)) continue;
    add(found, parts.before, parts.after, { start: number.start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

function add(found: Comparison[], before: Piece, after: readonly Piece[], figure: Span): void {
  const word = comparatorOf(before.text);
  if (word === null || !word.strict) return;
  for (const one of after) {
    const comparator = comparatorOf(one.text)?.comparator;
    if (comparator !== '>=' && comparator !== '<=') continue;
    const opposite = word.comparator.startsWith('>') !== (comparator === '>=');
    if (opposite && NOUNS.has(before.text)) return;
    found.push({ start: before.start, end: one.end, before, after: one, figure, opposite });
    return;
  }
}
