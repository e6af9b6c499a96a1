import type { Span } from '../../base/span';
import { piece } from '../../base/span';
import type { Comparator, Target, TargetKind, TargetParts } from '../types';
import { clauseEnd, clauseStart, following, isFinal, preceding } from './context';
import { deadlineOf, hedgeOf, indicatorBefore, perOf } from './details';
import { type Anchor, insideName, type Scan } from './scan';
import { anyOf, finishedWords, finishWords, rateEnds, wholeWords, zeroNouns } from './words';

/** A target that no figure makes, before its details are looked up. */
interface Found extends Span {
  readonly kind: TargetKind;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly unit: string | null;
}

const NO_PARTS: TargetParts = {
  before: null,
  approximateBefore: null,
  numbers: [],
  rangeMark: null,
  units: [],
  after: [],
};
const HAN = '[\\u4e00-\\u9fffA-Za-z“”（）、·]';

/** The targets that hang on words: 全覆盖, 达到省定标准, 8月份启用, 位于前列, 不发生…; `figures` are those found already. */
export function readWords(text: string, found: Scan, figures: readonly Target[]): Target[] {
  const targets: Target[] = [];
  let done = 0;
  for (const anchor of found.anchors) {
    if (anchor.at < done || (anchor.kind === 'figure' && !isMonth(text, anchor.at))) continue;
    const hit = read(text, anchor, figures, found);
    if (hit === null || hit.start < done) continue;
    targets.push(complete(text, hit, targets.at(-1)?.end ?? 0));
    done = hit.end;
  }
  return targets;
}

function isMonth(text: string, at: number): boolean {
  return /^(?:[0-9０-９]{4}年)?[0-9０-９]{1,2}月/.test(text.slice(at, at + 8));
}

function read(text: string, anchor: Anchor, figures: readonly Target[], found: Scan): Found | null {
  const { at } = anchor;
  if (insideName(text, found.quoted, at)) return null;
  const clause = { start: clauseStart(text, at), end: clauseEnd(text, at) };
  switch (anchor.kind) {
    case 'coverage':
      return coverage(text, clause, at);
    case 'whole':
      return whole(text, clause, at);
    case 'every':
      return holdsFigure(figures, at, clause.end) ? null : every(text, clause, at);
    case 'reach':
      return holdsFigure(figures, clause.start, at) ? null : reference(text, clause, at);
    case 'level':
      return level(text, clause, at);
    case 'zero':
      return zero(text, clause, at);
    case 'finished':
      return finished(text, clause, at);
    default:
      return holdsFigure(figures, clause.start, clause.end) ? null : milestone(text, clause, at);
  }
}

function holdsFigure(figures: readonly Target[], start: number, end: number): boolean {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (figures[low]?.start ?? end) < end;
}

function complete(text: string, found: Found, least: number): Target {
  const { start, end, kind, comparator, value, unit } = found;
  return {
    ...piece(text, start, end),
    kind,
    comparator,
    value,
    low: null,
    high: null,
    unit,
    indicator: indicatorBefore(text, least, start),
    action: null,
    per: perOf(text, start, end),
    deadline: deadlineOf(text, start, end),
    hedge: hedgeOf(text, start, end),
    parts: NO_PARTS,
  };
}

const full = (start: number, end: number): Found => ({
  start,
  end,
  kind: 'full',
  comparator: 'full',
  value: 100,
  unit: '%',
});

const COVERAGE_LEAD = /(?:基本|全面|力争|确保|逐步)?(?:实现|达到|做到)?$/;
/** 实现应接尽接 closes a work; 做到应检尽检 and 确保应享尽享 are standing practice and no figure. */
const OUTCOME_LEAD = /(?:基本|全面|全部)?(?:实现|达到)$/;

/** 全覆盖 and 应接尽接 as the predicate; 全覆盖成果 and 全覆盖的体系 only describe. */
function coverage(text: string, clause: Span, at: number): Found | null {
  const obliged = text.charAt(at) === '应';
  const end = at + (obliged ? 4 : 3);
  if (!isFinal(following(text, end, 4)) || end > text.length) return null;
  const head = text.slice(Math.max(clause.start, at - 12), at);
  const lead = (obliged ? OUTCOME_LEAD : COVERAGE_LEAD).exec(head);
  if (lead === null || (obliged && text.charAt(at + 1) === text.charAt(at + 2))) return null;
  return full(at - lead[0].length, end);
}

const WHOLE = new RegExp(`^全部(?:按[时期]|如期|高质量|及时|依法)?(?:${anyOf(wholeWords)})(?!的|情况|后)`);

/** 全部 with a verb: 年底前全部完成; 全部项目 is a scope. */
function whole(text: string, clause: Span, at: number): Found | null {
  const match = WHOLE.exec(text.slice(at, at + 16));
  if (match === null || /[对将向为把让于按]$/.test(text.slice(clause.start, at))) return null;
  return full(at, at + match[0].length);
}

const EVERY = new RegExp(
  `^所有${HAN}{1,24}?(?:全部|均|都|全面)?(?:${anyOf(wholeWords.filter((word) => word.length > 1))})`,
);

/** 所有医院完成章程制定: the whole of something, in one clause, is to be brought about. */
function every(text: string, clause: Span, at: number): Found | null {
  const match = EVERY.exec(text.slice(at, Math.min(clause.end, at + 40)));
  if (match === null || /(?:[对将向为把让于按给]|逐步|逐步实现|推进)$/.test(text.slice(clause.start, at)))
    return null;
  const end = at + match[0].length;
  if (/[的后]/.test(text.slice(end, clause.end)) && /^[^，]{0,12}[的后]/.test(text.slice(end, clause.end)))
    return null;
  return full(at, end);
}

const REFERENCE =
  /^(?:达到|达|不低于|不高于|不超过|高于|低于|超过|优于)(?:[\u4e00-\u9fff]{0,14}?(?:平均水平|平均值|均值|平均)|[\u4e00-\u9fff“”]{0,14}?(?:标准|要求|目标值?))/;
const WITHIN = /^控制在[\u4e00-\u9fff]{1,14}(?:范围之?内|以内|水平|目标内|指标内)/;

/** A figure that another document holds: 达到省定目标, 控制在省定范围内. Something has to be measured before it. */
function reference(text: string, clause: Span, at: number): Found | null {
  const match = (text.startsWith('控', at) ? WITHIN : REFERENCE).exec(text.slice(at, at + 32));
  if (match === null) return null;
  const end = at + match[0].length;
  if (!isFinal(following(text, end, 4))) return null;
  const head = preceding(text, clause.start, at);
  if (head === '' || /(?:不|未|没有|为|使其|以)$/.test(head)) return null;
  return { start: at, end, kind: 'external-ref', comparator: 'ref', value: null, unit: null };
}

const RATE = new RegExp(`${anyOf(rateEnds)}(?:均|都|全部|稳定|持续|继续|总体|力争|确保|始终|保持)*$`);
const RANKED =
  /(?:位居|位于|处于|走在|保持|名列|位列|稳居|排名|居|列|进入|跻身)(?:在)?(?:全省|全市|全国|全区|全县|省内|国内|苏南|苏中|同类)?[\u4e00-\u9fff]{0,4}$/;
const STEADY =
  /^(?:稳定|保持|维持)在(?:较|相对|合理|低|高|良好|先进|领先|国内|全国|全省|全市)[\u4e00-\u9fff]{0,8}(?:水平|区间|范围)/;

/** A level in words, of something that is measured: 死亡率稳定在较低水平, 入托率位于全省前列, 与经济增长基本同步. */
function level(text: string, clause: Span, at: number): Found | null {
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

const ZERO_NOUN = anyOf([...zeroNouns.keys()].sort((a, b) => b.length - a.length));
const NOT_HAPPEN = new RegExp(`^不发生${HAN}{0,30}?(${ZERO_NOUN})`);
const ZERO = /^零(?:发生|事故|死亡|感染|新增|上访|投诉|伤亡|积压)/;

/** 不发生重特大事故, 实现零发生: none at all. */
function zero(text: string, clause: Span, at: number): Found | null {
  if (text.charAt(at) === '零') {
    const match = ZERO.exec(text.slice(at, at + 3));
    const lead = /(?:实现|确保|保持|达到|做到)[\u4e00-\u9fff]{0,10}$/.exec(
      text.slice(Math.max(clause.start, at - 14), at),
    );
    if (match === null || lead === null || !isFinal(following(text, at + 3, 4))) return null;
    const noun = zeroNouns.get(match[0].slice(1)) ?? null;
    return { start: at, end: at + 3, kind: 'zero', comparator: '=', value: 0, unit: noun };
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
  };
}

const FINISHED = new RegExp(`^(?:${anyOf(finishedWords)})`);

/** 内装工程基本完工: a work that is to be over, with nothing left to say after it. */
function finished(text: string, clause: Span, at: number): Found | null {
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
  /^(?:[0-9０-９]{4}年)?(?:(?:[0-9０-９]{1,2}月(?:份|底|末)|[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?(?:底|末)?(?:之?前|以前))|年内|年底前|年底|年末前|上半年|下半年|[一二三四1-4]?季度末?前?|月底前|月末前|月份|日前)/;
const FINISH = new RegExp(`^[^，。；、]{0,24}?(?:${anyOf(finishWords)})`);

/** A date and what is to be done by it: 8月份搬迁启用, 上半年完成接口对接. */
function milestone(text: string, clause: Span, at: number): Found | null {
  const date = DATED.exec(text.slice(at, at + 16));
  if (date === null) return null;
  const after = at + date[0].length;
  const finish = FINISH.exec(text.slice(after, Math.min(clause.end, after + 36)));
  if (
    finish === null ||
    /全部|所有|全覆盖|应.尽/.test(finish[0]) ||
    /每[^，]{0,8}$/.test(text.slice(clause.start, at))
  )
    return null;
  return {
    start: at,
    end: after + finish[0].length,
    kind: 'milestone',
    comparator: 'done',
    value: null,
    unit: null,
  };
}
