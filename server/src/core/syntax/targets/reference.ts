import type { Span } from '../../base/span';
import { following, isFinal, preceding } from './context';
import type { Found } from './found';
import { anyOf, rateEnds } from './words';

const REFERENCE =
  /^(?:达到|达|不低于|不高于|不超过|高于|低于|超过|优于)(?:[\u4e00-\u9fff]{0,14}?(?:平均水平|平均值|均值|平均)|[\u4e00-\u9fff“”]{0,14}?(?:标准|要求|目标值?))/;
const LAST_YEAR =
  /^(?:达到|不低于|不高于|不超过|不少于|高于|低于|超过|优于|好于)(?:上年|去年|上一?年度|上一年|往年)(?:实际|同期|全年)?(?:水平|数|值)?/;
const WITHIN = /^控制在[\u4e00-\u9fff]{1,14}(?:范围之?内|以内|水平|目标内|指标内)/;

/** A figure that another document holds: 达到省定目标, 控制在省定范围内, 不低于上年. Something has to be measured before it. */
export function reference(text: string, clause: Span, at: number): Found | null {
  const ahead = text.slice(at, at + 32);
  const match = text.startsWith('控', at)
    ? WITHIN.exec(ahead)
    : (REFERENCE.exec(ahead) ?? LAST_YEAR.exec(ahead));
  if (match === null) return null;
  const end = at + match[0].length;
  if (!isFinal(following(text, end, 4))) return null;
  const head = preceding(text, clause.start, at);
  if (head === '' || /(?:不|未|没有|为|使其|以)$/.test(head)) return null;
  return { start: at, end, kind: 'external-ref', comparator: 'ref', value: null, unit: null };
}

const DOUBLED = /^翻([一两])?番/;

/** 交易额翻一番: as much again as before; 已翻一番 tells what was. */
export function doubling(text: string, clause: Span, at: number): Found | null {
  const match = DOUBLED.exec(text.slice(at, at + 3));
  if (match === null) return null;
  const end = at + match[0].length;
  const head = text.slice(clause.start, at);
  if (!isFinal(following(text, end, 4)) || head === '' || /已|曾|[了过]$/.test(head)) return null;
  const lead = /(?:(?:力争|争取|确保)?实现)?$/.exec(head)?.[0].length ?? 0;
  const value = match[1] === '两' ? 300 : 100;
  return { start: at - lead, end, kind: 'delta', comparator: '=', value, unit: '%' };
}

const RATE = new RegExp(`${anyOf(rateEnds)}(?:均|都|全部|稳定|持续|继续|总体|力争|确保|始终|保持)*$`);
const RANKED =
  /(?:位居|位于|处于|走在|保持|名列|位列|稳居|排名|居|列|进入|跻身)(?:在)?(?:全省|全市|全国|全区|全县|省内|国内|苏南|苏中|同类)?[\u4e00-\u9fff]{0,4}$/;
const STEADY =
  /^(?:稳定|保持|维持)在(?:较|相对|合理|低|高|良好|先进|领先|国内|全国|全省|全市)[\u4e00-\u9fff]{0,8}(?:水平|区间|范围)/;

/** A level in words, of something that is measured: 死亡率稳定在较低水平, 入托率位于全省前列, 与经济增长基本同步. */
export function level(text: string, clause: Span, at: number): Found | null {
  if (/^[前第]/.test(text.charAt(at))) {
    const end = at + (text.charAt(at) === '前' ? 2 : 4);
    const lead = RANKED.exec(text.slice(Math.max(clause.start, at - 14), at));
    if (lead === null || !isFinal(following(text, end, 4))) return null;
    const start = at - lead[0].length;
    if (!RATE.test(preceding(text, clause.start, start))) return null;
    return { start, end, kind: 'qualitative-rank', comparator: 'rank', value: null, unit: null };
  }
  if (text.startsWith('同步', at)) return inStep(text, clause, at);
  const match = STEADY.exec(text.slice(at, at + 24));
  if (match === null || !RATE.test(preceding(text, clause.start, at))) return null;
  const end = at + match[0].length;
  if (!isFinal(following(text, end, 4))) return null;
  return { start: at, end, kind: 'qualitative', comparator: 'qual', value: null, unit: null };
}

function inStep(text: string, clause: Span, at: number): Found | null {
  const lead = /[与同和][\u4e00-\u9fff]{2,14}?(?:基本|保持|保持基本|增长)$/.exec(
    text.slice(Math.max(clause.start, at - 24), at),
  );
  const end = at + (text.startsWith('同步增长', at) ? 4 : 2);
  if (lead === null || !isFinal(following(text, end, 4))) return null;
  const start = at - lead[0].length;
  if (preceding(text, clause.start, start) === '') return null;
  return { start, end, kind: 'external-ref', comparator: 'ref', value: null, unit: null };
}
