import { type Piece, piece } from '../../base/span';
import { clauseStart, preceding, sentenceStart } from './context';
import { anyOf, hedgeWords, rateEnds } from './words';

const D = '[0-9０-９]';
const YEAR = `${D}{4}[ ]?年`;
const END = '(?:底之前|底以前|底前|末之前|末前|年底前|年底|底|末|初)';
const MONTH = `(?:${D}{1,2}|十[一二]?|[一二三四五六七八九])[ ]?月(?:份)?`;
const DAY = `${D}{1,2}[ ]?[日号]`;
const HALF = '(?:上半年|下半年|(?:前|第|[一二三]、)*[一二三四1-4]季度)';
/** A date as deadlines name one, the most telling form first. */
const DEADLINE = new RegExp(
  [
    `(?:到|至|截至|截止|于|在)?(?:${YEAR}[ ]?)?(?:${MONTH})(?:[ ]?${DAY})?(?:[ ]?(?:${END}|份|上旬|中旬|下旬|中))?(?:之前|以前|前后|前|止)?`,
    `(?:到|至|截至|于)?${YEAR}(?:${HALF}|${END}|年内|内)(?:之前|以前|前|末|底)?`,
    `(?:到|至)[ ]?${YEAR}(?:底|末)?(?:前|之前|以前)?`,
    `${YEAR}(?:前|之前|以前)`,
    `(?:到|至|于)?(?<!${D})20${D}{2}[.．]${D}{1,2}(?:[.．]${D}{1,2})?(?:${END}(?:之前|以前|前)?|之前|以前|前)`,
    `(?:今年|当年|本年度?)?${HALF}(?:末|底)?(?:前)?`,
    '(?:今年|当年|本年|明年)?(?:年底前|年底|年末前|年末|年内)',
    '每(?:季度|半年|年|月|周|学期)(?:最后一个月的)?(?:\\d{1,2}日前)?',
    `(?<=^|[，。；：])${YEAR}(?!度|以来|的|工作|[^，。；]{0,4}(?:相比|基础))`,
    '月底前|(?:本|全)年度|全年(?!计划|目标|任务)|今年|当年|(?<=^|[，。；、：])年度(?!计划|工作|绩效|考核|任务|目标|总结|报告|预算)',
  ].join('|'),
  'g',
);
/** What every date as above has one of. */
const DATE_WORD = /[年月季周学]|[0-9０-９][底末初之以前]/;

/** The date that a deadline at the very start of `text` names; undefined for none. */
export function deadlineAtStart(text: string): string | undefined {
  if (!DATE_WORD.test(text)) return undefined;
  DEADLINE.lastIndex = 0;
  const match = DEADLINE.exec(text);
  return match?.index === 0 ? match[0] : undefined;
}

const BASE = /^(?:基础|以来|度|[^，、]{0,4}(?:相比|基础))/;

interface Found {
  readonly at: Piece;
  /** True for a deadline with a comma behind it, which then governs the sentence. */
  readonly leads: boolean;
}

function lastDeadline(text: string, from: number, to: number): Found | null {
  let last: Found | null = null;
  const part = text.slice(from, to);
  if (!DATE_WORD.test(part)) return null;
  DEADLINE.lastIndex = 0;
  for (let match = DEADLINE.exec(part); match !== null; match = DEADLINE.exec(part)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (BASE.test(text.slice(end, end + 8)) || /[比较]$/.test(text.slice(from, start))) continue;
    // 每人每月120元: a rate.
    if (match[0].startsWith('每') && /每[人户生亩名床]$/.test(text.slice(from, start))) continue;
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

function lastHedge(text: string, from: number, to: number): Piece | null {
  let last: Piece | null = null;
  for (const match of text.slice(from, to).matchAll(HEDGE)) {
    last = piece(text, from + match.index, from + match.index + match[0].length);
  }
  return last;
}

/** 力争, 争取 … that govern the target: in its clause, or in the one before it while the subject holds. */
export function hedgeOf(text: string, start: number, end: number): Piece | null {
  const from = clauseStart(text, start);
  const own = lastHedge(text, from, end);
  if (own !== null || from === 0 || !'，,'.includes(text.charAt(from - 1))) return own;
  const head = preceding(text, from, start);
  if (OWN_SUBJECT.test(head) || /确保|必须|务必/.test(head)) return null;
  return lastHedge(text, clauseStart(text, from - 1), from - 1);
}
