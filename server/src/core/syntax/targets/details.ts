import { type Piece, piece } from '../../base/span';
import { clauseStart, preceding, sentenceStart } from './context';
import { anyOf, hedgeWords, makeWords, rateEnds } from './words';

const D = '[0-9０-９]';
const YEAR = `${D}{4}[ ]?年`;
const END = '(?:底之前|底以前|底前|末之前|末前|年底前|年底|底|末|初)';
const MONTH = `(?:${D}{1,2}|十[一二]?|[一二三四五六七八九])[ ]?月(?:份)?`;
const DAY = `${D}{1,2}[ ]?[日号]`;
const HALF = '(?:上半年|下半年|第?[一二三四1-4]季度)';
/** A date as deadlines name one, the most telling form first. */
const DEADLINE = new RegExp(
  [
    `(?:到|至|截至|截止|于|在)?(?:${YEAR})?(?:${MONTH})(?:${DAY})?(?:${END}|份|上旬|中旬|下旬|中)?(?:之前|以前|前|止)?`,
    `(?:到|至|截至|于)?${YEAR}(?:${HALF}|${END}|年内|内)(?:之前|以前|前|末|底)?`,
    `(?:到|至)[ ]?${YEAR}(?:底|末)?(?:前|之前|以前)?`,
    `${YEAR}(?:前|之前|以前)`,
    `(?:今年|当年|本年度?)?${HALF}(?:末|底)?(?:前)?`,
    '(?:今年|当年|本年|明年)?(?:年底前|年底|年末前|年末|年内)',
    '每(?:季度|半年|年|月|周|学期)(?:最后一个月的)?(?:\\d{1,2}日前)?',
    '月底前|(?:本|全)年度|全年|今年|当年|(?<=^|[，。；、：])年度(?!计划|工作|绩效|考核|任务|目标|总结|报告|预算)',
  ].join('|'),
  'g',
);
const BASE = /^(?:基础|以来|度|[^，、]{0,4}(?:相比|基础))/;

interface Found {
  readonly at: Piece;
  /** True for a deadline with a comma behind it, which then governs the sentence. */
  readonly leads: boolean;
}

function lastDeadline(text: string, from: number, to: number): Found | null {
  let last: Found | null = null;
  for (const match of text.slice(from, to).matchAll(DEADLINE)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (BASE.test(text.slice(end, end + 8)) || /[比较]$/.test(text.slice(from, start))) continue;
    last = { at: piece(text, start, end), leads: /^[ ]?[，,]/.test(text.slice(end, end + 2)) };
  }
  return last;
}

/** A clause that says anew what is measured takes no deadline from the clause before it. */
const OWN_SUBJECT = new RegExp(`${anyOf(rateEnds)}[^，、]{0,8}$`);

/**
 * The date that the clause of a target sets. One of an earlier clause of the sentence holds on while the subject does,
 * and through the sentence where a comma sets it apart: 到2025年，…
 */
export function deadlineOf(text: string, start: number, end: number): Piece | null {
  const clause = clauseStart(text, start);
  const own = lastDeadline(text, clause, end);
  if (own !== null) return own.at;
  const sentence = sentenceStart(text, start);
  const earlier = lastDeadline(text, sentence, clause);
  if (earlier === null) return null;
  if (earlier.leads) return earlier.at;
  return OWN_SUBJECT.test(preceding(text, clause, start)) ? null : earlier.at;
}

const HEDGE = new RegExp(anyOf(hedgeWords), 'g');

/** 力争, 争取 … that govern the target: in its clause, or right at its head. */
export function hedgeOf(text: string, start: number, end: number): Piece | null {
  const from = clauseStart(text, start);
  let last: Piece | null = null;
  for (const match of text.slice(from, end).matchAll(HEDGE)) {
    last = piece(text, from + match.index, from + match.index + match[0].length);
  }
  return last;
}

const RATE =
  /每(?:[0-9０-９]{1,3}|[一十百千])?万?(?:[名位户个]|平方公里)?(?:常住人口|户籍人口|老年人口|人口|老年人|老人|儿童|学生|居民|新生儿|活产|人|户)/g;
const EACH =
  /(?:每一?(?:[个家所名户]|)|各)([\u4e00-\u9fff（）()、]{1,10}?)(?=至少|不少于|各|均|都|要|应|需|有|完成|建成|建有|建设|建立|开展|配备|配置|培育|打造|新建|新增|创建|设立|举办|组织)/g;

/** The base of a rate in the clause before the figure: 每千人口, 每个镇, 各县（市、区）至少. */
export function perOf(text: string, start: number, end: number): string | null {
  const slice = text.slice(clauseStart(text, start), end);
  const rate = [...slice.matchAll(RATE)].at(-1);
  if (rate !== undefined) return rate[0].slice(1);
  const each = [...slice.matchAll(EACH)].at(-1);
  if (each === undefined) return null;
  return each[0].startsWith('各') && !/至少|不少于|均|都/.test(slice.slice(each.index))
    ? null
    : (each[1] ?? null);
}

const OPENING = new RegExp(
  `^(?:${[
    '[、，,；;：: 　（(]+',
    '(?:在|确保|力争|争取|努力|实现|推动|推进|促进|鼓励|使|其中|并|且|以及|和|及|将|把|全面|进一步|不断|持续|稳步|继续|加快|积极)',
    DEADLINE.source,
    '(?:底|末)?前',
  ].join('|')})`,
);
const CLOSING = /(?:力争|要求|确保|争取|要|应|须|需|将|均|都|分别|各|共|全部|稳步|逐步|总数|[ 　$])+$/;
const LONGEST = 40;

/** What is measured: the noun phrase between the clause's opening words (or the last target) and the figure. */
export function indicatorBefore(text: string, least: number, start: number): Piece {
  let from = Math.max(least, clauseStart(text, start), start - 3 * LONGEST);
  for (let match = OPENING.exec(text.slice(from, start)); match !== null && match[0] !== ''; ) {
    from += match[0].length;
    match = OPENING.exec(text.slice(from, start));
  }
  let to = start;
  const closing = CLOSING.exec(text.slice(Math.max(from, to - 24), to));
  if (closing !== null && to - closing[0].length > from) to -= closing[0].length;
  const base = /在[^，、；]{2,16}基础上$/.exec(text.slice(from, to));
  if (base !== null && base.index > 0) to = from + base.index;
  if (to - from > LONGEST) {
    const cut = text.lastIndexOf('、', to);
    from = cut > from && to - cut <= LONGEST ? cut + 1 : to - LONGEST;
  }
  return piece(text, from, Math.max(from, to));
}

/** The counted thing after the figure: 3家|规范化发热门诊. */
export function indicatorAfter(text: string, end: number): Piece {
  const match =
    /^的?([^，。；、！？,;（）()“”\n]{1,30}?)(?=[，。；、！？,;（）()“”\n]|以及|和|及|达到|建有|完成|通过|并|$)/.exec(
      text.slice(end, end + LONGEST),
    );
  if (match === null) return piece(text, end, end);
  const to = end + match[0].length;
  return piece(text, to - (match[1]?.length ?? 0), to);
}

const MAKES = new RegExp(anyOf(makeWords.filter((word) => word.length > 1)), 'g');

/** The verb that brings the count about, nearest before it in the clause: 新建, 遴选培养. */
export function actionOf(text: string, least: number, start: number): Piece | null {
  const from = Math.max(least, clauseStart(text, start));
  let last: Piece | null = null;
  for (const match of text.slice(from, start).matchAll(MAKES)) {
    const at = from + match.index;
    const joined: Piece | null = last !== null && last.end === at ? last : null;
    last = piece(text, joined?.start ?? at, at + match[0].length);
    if (joined === null) break;
  }
  return last;
}
