import { isBlank, isHan, isPlainBlank } from '../../base/characters';
import type { Span } from '../../base/span';
import { isChineseMark } from './script';
import type { SpanSet } from './spanSet';

/** What is wrong with blanks; `inside` is the one case where they may have been meant: 提高站位 加强领导. */
export type BlankKind = 'mark' | 'figure' | 'inside' | 'end';

export interface StrayBlank extends Span {
  readonly kind: BlankKind;
}

export interface BlankSurroundings {
  /** True in prose and numbered paragraphs, where blanks are no layout. */
  readonly body: boolean;
  /** Where prose begins: a heading before it may part two slogans by a blank. */
  readonly proseFrom: number;
  /** Where blanks are someone else's business. */
  readonly skipped: SpanSet;
  /** Brackets and quotations, in which a blank may part two names or slogans. */
  readonly enclosed: SpanSet;
}

/** Rows of blanks this long are layout. */
const LAYOUT = 4;
const CLOSING = '，。、；：！？）》〉”’】〕';
const OPENING = '（《〈“‘【〔';
/** The next entry of a list: `甲 2.乙`, `甲 （二）乙`. */
const ORDINAL = /^(?:\d{1,3}[.．、)）](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳])/;
/** 第一条 为了…: the blank belongs to the number (GB/T 15834-2011 B.3.6). */
const HEADING_NUMBER = /^第[一二三四五六七八九十百零〇\d]+[编章节条款篇](?:之[一二三四五六七八九十])?$/;
/** `1.1 监测`, `5 监测`: numbers too, which would run into the text; not `5 月底前`. */
const FIGURES = /^\d{1,2}(?:\.\d{1,2})*$/;
const COUNTED =
  /^[年月日时分秒周天届次个名人家项所种类只台套件份张处座支辆床例户村镇县区市省米吨元亿万千百十余多位点]/;

/** The blanks of a text that should not be there. Indentation is left alone. */
export function strayBlanks(text: string, surroundings: BlankSurroundings): StrayBlank[] {
  const found: StrayBlank[] = [];
  let start = 0;
  while (start < text.length && isBlank(text.charCodeAt(start))) start++;
  const isRow = (text.slice(start).match(/\t/g)?.length ?? 0) > 1;
  for (let i = start; i < text.length; i++) {
    // The others are text/control's business.
    if (!isPlainBlank(text.charCodeAt(i))) continue;
    let end = i;
    while (end < text.length && isPlainBlank(text.charCodeAt(end))) end++;
    // The tabs of a table's row stand for its lines.
    const isCell = isRow && end < text.length && text.slice(i, end).includes('\t');
    const kind = isCell ? null : kindOf(text, i, end, surroundings);
    if (kind !== null && !surroundings.skipped.has(i)) {
      found.push({ kind, start: i, end });
    }
    i = end;
  }
  return found;
}

function kindOf(
  text: string,
  start: number,
  end: number,
  { body, proseFrom, enclosed }: BlankSurroundings,
): BlankKind | null {
  if (end === text.length) return 'end';
  if (end - start >= LAYOUT) return null;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (OPENING.includes(before) && CLOSING.includes(after)) return null;
  const first = text.slice(0, start).trim();
  if (HEADING_NUMBER.test(first)) return null;
  if (FIGURES.test(first) && (first.includes('.') || !COUNTED.test(text.slice(end)))) return null;
  if (CLOSING.includes(after)) return before === '?' || before === '…' ? null : 'mark';
  if (',;:!?)'.includes(after) && (isHanChar(before) || isChineseMark(before))) return 'mark';
  if (ORDINAL.test(text.slice(end, end + 6))) return null;
  if (OPENING.includes(before)) return 'mark';
  if (CLOSING.includes(before) && before !== '：') return body || isHanChar(after) ? 'mark' : null;
  if (before === '：') return body && (isHanChar(after) || isFigure(after)) ? 'mark' : null;
  if (OPENING.includes(after)) return isHanChar(before) || (body && isFigure(before)) ? 'mark' : null;
  if (!body) return null;
  const figures = (isHanChar(before) && isFigure(after)) || (isFigure(before) && isHanChar(after));
  // A tab may part two cells: taking it out would run 30万亩 into 11月底.
  if (figures) return text.slice(start, end).includes('\t') ? 'inside' : 'figure';
  if (start < proseFrom || enclosed.has(start) || !isHanChar(before) || !isHanChar(after)) return null;
  return isMeant(text, start, end) ? null : 'inside';
}

function isHanChar(char: string): boolean {
  return isHan(char.charCodeAt(0));
}

function isFigure(char: string): boolean {
  return char !== '' && /[A-Za-z0-9%‰°℃$≥≤><=+±]/.test(char);
}

/** The commonest surnames: 王 伟 is a name set as wide as those of three characters. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文俞';

/** 中共中央 国务院 has its blank, and so has a short name. */
function isMeant(text: string, start: number, end: number): boolean {
  if (text.slice(0, start).endsWith('中央') && text.startsWith('国务院', end)) return true;
  const alone = start < 2 || !isHanChar(text.charAt(start - 2));
  return (alone || SURNAMES.includes(text.charAt(start - 1))) && !isHanChar(text.charAt(end + 1));
}
