import type { Span } from '../../base/span';
import { clauseEnd, following, isFinal, preceding } from './context';
import { type Found, HAN } from './found';
import { anyOf, finishedWords, finishWords, zeroNouns } from './words';

const ZERO_NOUN = anyOf([...zeroNouns.keys()].sort((a, b) => b.length - a.length));
const NOT_HAPPEN = new RegExp(`^不发生${HAN}{0,30}?(${ZERO_NOUN})`);
const ZERO = /^零(?:发生|事故|死亡|感染|新增|增长|上访|投诉|伤亡|积压)/;

/** 实现…零事故, 做到零事故、零上访, 民警违纪零发生. */
const ZERO_LEAD = /(?:实现|确保|保持|达到|做到)$|[\u4e00-\u9fff、]{2}$/;
/** What was so, and is no goal. */
const WAS = /已|曾|连续|[了过]|近[一二三四五六七八九十]年|化整/;
const IS_ZERO = /[\u4e00-\u9fff](?:为|降至|降到|降为|控制为|保持为)$/;

/** 不发生重特大事故, 实现零发生, 新增逾期债务为零: none at all. */
export function zero(text: string, clause: Span, at: number): Found | null {
  if (text.charAt(at) === '零') {
    const head = text.slice(Math.max(clause.start, at - 18), at);
    if (WAS.test(head)) return null;
    const found: Found = { start: at, end: at + 3, kind: 'zero', comparator: '=', value: 0, unit: null };
    const verb = IS_ZERO.exec(head);
    if (verb !== null && isFinal(following(text, at + 1, 4)))
      return { ...found, start: at + 1 - verb[0].length, end: at + 1 };
    const match = ZERO.exec(text.slice(at, at + 3));
    if (match === null || !ZERO_LEAD.test(head) || !isFinal(following(text, at + 3, 4))) return null;
    const unit = zeroNouns.get(match[0].slice(1));
    return unit === undefined ? found : { ...found, unit, measured: { start: at + 1, end: at + 3 } };
  }
  const match = NOT_HAPPEN.exec(text.slice(at, Math.min(clause.end, at + 40)));
  if (match === null) return null;
  const end = at + match[0].length;
  if (!isFinal(following(text, end, 4))) return null;
  return {
    start: at,
    end,
    kind: 'zero',
    comparator: '=',
    value: 0,
    unit: zeroNouns.get(match[1] ?? '') ?? null,
    measured: { start: at + 3, end },
  };
}

const FINISHED = new RegExp(`^(?:${anyOf(finishedWords)})`);

/** 内装工程基本完工: a work that is to be over, with nothing left to say after it. */
export function finished(text: string, clause: Span, at: number): Found | null {
  const start = /(?:基本|全面|主体|结构)$/.test(text.slice(clause.start, at)) ? at - 2 : at;
  const match = FINISHED.exec(text.slice(start, start + 8));
  if (match === null || !isFinal(following(text, start + match[0].length, 4))) return null;
  const head = preceding(text, clause.start, start);
  if (head.length < 2 || /(?:已|已经|完成|组织|推动|加快)$/.test(head)) return null;
  return {
    start,
    end: start + match[0].length,
    kind: 'milestone',
    comparator: 'done',
    value: null,
    unit: null,
  };
}

const DATED =
  /^(?:[0-9０-９]{4} ?年 ?)?(?:(?:[0-9０-９]{1,2} ?月(?: ?[0-9０-９]{1,2} ?日)? ?(?:底|末)?(?:之?前|以前)|[0-9０-９]{1,2} ?月(?:份|底|末))|年内|年底前|年底|年末前|上半年|下半年|[一二三四1-4]?季度末?前?|月底前|月末前|月份|日前)/;
const FINISH = new RegExp(`^[^，。；、]{0,24}?(?:${anyOf(finishWords)})+`);

const FINISH_ALONE = new RegExp(`^(?:${anyOf(finishWords)})+$`);

/** True for the verb alone, with nothing that it finishes. */
export function isFinishAlone(text: string, { start, end }: Span): boolean {
  return FINISH_ALONE.test(text.slice(start, end).trim());
}

/** A date and what is to be done by it: 8月份搬迁启用, 上半年完成接口对接; also 6月底前，完成封顶. */
export function milestone(text: string, clause: Span, at: number): Found | null {
  const date = DATED.exec(text.slice(at, at + 16));
  if (date === null || /每[^，]{0,8}$/.test(text.slice(clause.start, at))) return null;
  // The figure of 12月底前 is an anchor of its own.
  if (date[0].startsWith('月') && /[0-9０-９] ?$/.test(text.slice(clause.start, at))) return null;
  const year = date[0].startsWith('年') && /^[0-9０-９]{4}$/.test(text.slice(at - 4, at));
  const quarter = date[0].startsWith('季') && /[一二三四1-4]$/.test(text.slice(clause.start, at));
  const first = text.charAt(at - 2) === '第' ? at - 2 : at - 1;
  const start = year ? at - 4 : quarter ? first : at;
  const comma =
    /^[ ]?[，,]?[ ]?/.exec(text.slice(at + date[0].length, at + date[0].length + 3))?.[0].length ?? 0;
  const after = at + date[0].length + comma;
  const close = comma > 0 ? clauseEnd(text, after) : clause.end;
  const finish = FINISH.exec(text.slice(after, Math.min(close, after + 36)));
  if (finish === null || /全部|所有|全覆盖|应.尽/.test(finish[0])) return null;
  return {
    start,
    end: after + finish[0].length,
    kind: 'milestone',
    comparator: 'done',
    value: null,
    unit: null,
    measured: { start: after, end: Math.min(close, after + 40) },
  };
}
