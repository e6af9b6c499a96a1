import type { Span } from '../../base/span';
import { following, isFinal } from './context';
import { type Found, HAN } from './found';
import { anyOf, wholeWords } from './words';

const full = (start: number, end: number): Found => ({
  start,
  end,
  kind: 'full',
  comparator: 'full',
  value: 100,
  unit: '%',
});

/** What a clause says after `from`, as far as an indicator goes. */
function rest(clause: Span, from: number): Span {
  return { start: from, end: Math.max(from, Math.min(clause.end, from + 40)) };
}

const COVERAGE_LEAD = /(?:基本|全面|力争|确保|逐步)?(?:实现|达到|做到)?$/;
/** 实现应接尽接 closes a work; 做到应检尽检 and 确保应享尽享 are standing practice and no figure. */
const OUTCOME_LEAD = /(?:基本|全面|全部)?(?:实现|达到)$/;

/** 全覆盖 and 应接尽接 as the predicate; 全覆盖成果 and 全覆盖的体系 only describe. */
export function coverage(text: string, clause: Span, at: number): Found | null {
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
export function whole(text: string, clause: Span, at: number): Found | null {
  const match = WHOLE.exec(text.slice(at, at + 16));
  if (match === null || /[对将向为把让于按]$/.test(text.slice(clause.start, at))) return null;
  const end = at + match[0].length;
  // 确保年底前全部完成|疾控体系改革任务 names what is whole after the verb.
  const found = full(at, end);
  return isFinal(following(text, end, 4)) ? found : { ...found, measured: rest(clause, end) };
}

const EVERY = new RegExp(
  `^所有${HAN}{1,24}?(?:全部|均|都|全面)?(?:${anyOf(wholeWords.filter((word) => word.length > 1))})`,
);

/** 所有医院完成章程制定: the whole of something, in one clause, is to be brought about. */
export function every(text: string, clause: Span, at: number): Found | null {
  const match = EVERY.exec(text.slice(at, Math.min(clause.end, at + 40)));
  if (match === null || /(?:[对将向为把让于按给]|逐步|逐步实现|推进)$/.test(text.slice(clause.start, at)))
    return null;
  const end = at + match[0].length;
  if (/[的后]/.test(text.slice(end, clause.end)) && /^[^，]{0,12}[的后]/.test(text.slice(end, clause.end)))
    return null;
  return { ...full(at, end), measured: rest(clause, at + 2) };
}
