import { type Piece, piece } from '../../base/span';
import type { Target, TargetKind } from '../types';
import { isFinal } from './context';
import { deadlineOf, hedgeOf } from './deadline';
import type { Figure } from './figure';
import { actionOf, indicatorAfter, indicatorBefore, indicatorOfShare } from './indicator';
import { comparatorOfFigure, isSent } from './judge';
import { perOf } from './per';

function kindOf(figure: Figure): TargetKind {
  if (figure.rank) return 'qualitative-rank';
  if (figure.letter || figure.unitClass === 'grade') return 'ordinal';
  if (figure.distributed) return 'distributive';
  if (figure.fuzzy) return 'fuzzy';
  if (figure.change !== null || figure.unit === '百分点') return 'delta';
  if (figure.value === 0) return 'zero';
  return 'number';
}

/** Where a figure stands among the others. */
export interface Place {
  /** Where the text of the item, or what the target before leaves of it, begins. */
  readonly least: number;
  readonly last: Target | null;
  /** The target before it, if the two are members of one list. */
  readonly listed: Target | null;
  readonly next: string;
}

/** 增长9%以上，力争|10%: the second figure is of what the first one measures. */
function isHedgedAlone(text: string, { start, unitClass }: Figure): boolean {
  return (
    unitClass === 'ratio' &&
    /[，,、](?:力争|争取|努力)(?:达到)?$/.test(text.slice(Math.max(0, start - 8), start))
  );
}

const RANKS =
  /(?:(?:位居|位列|名列|稳居|排名|排位|进入|跻身|处于)(?:[全本][国省市区县州]|国内|省内|市内)[\u4e00-\u9fff]{0,8}|(?:位居|位列|名列|稳居|排名|排位|居|列|进入|跻身|保持|处于|达到|入围|保|进|在)*(?:[全本][国省市区县州]|国内|省内|市内|全系统)*)$/;

/** 算力规模|位居全国前十: the words that lead to a rank are not what is ranked. */
function withoutRank(text: string, { start, end, text: words }: Piece): Piece {
  const tail = RANKS.exec(words)?.[0].length ?? 0;
  return piece(text, start, end - tail);
}

/** The target that a figure is. */
export function makeTarget(text: string, figure: Figure, { least, last, listed, next }: Place): Target {
  const counted = figure.unitClass === 'count' || figure.unitClass === 'abstract';
  const share =
    figure.unit === '%' && !isFinal(next) && figure.beforeComparator === null
      ? indicatorOfShare(text, figure.end)
      : undefined;
  let indicator =
    counted && !isFinal(next) && !isSent(next)
      ? indicatorAfter(text, figure.end)
      : share !== undefined && /^的(?!比例|比率|标准|目标|要求|水平|任务|速度)/.test(next)
        ? share
        : indicatorBefore(text, least, figure.start, share);
  // 培训干部3期|150人
  if (indicator.text === '' && last !== null && last.end === figure.start) indicator = last.indicator;
  if (figure.distributed && listed !== null) indicator = listed.indicator;
  if (figure.rank) indicator = withoutRank(text, indicator);
  // 占比达65%，较上年提高2个百分点: the change is of what was just measured.
  if (
    indicator.text === '' &&
    (figure.change !== null || figure.rank || isHedgedAlone(text, figure)) &&
    last !== null &&
    !/[。；]/.test(text.slice(last.end, figure.start))
  ) {
    indicator = last.indicator;
  }
  const made = counted || figure.unitClass === 'measure' || figure.unitClass === 'money';
  return {
    start: figure.start,
    end: figure.end,
    text: text.slice(figure.start, figure.end),
    kind: kindOf(figure),
    indicator,
    action: made ? (actionOf(text, indicator, figure.start) ?? listed?.action ?? null) : null,
    comparator: comparatorOfFigure(figure, next),
    value: figure.value,
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    per: figure.per ?? perOf(text, figure.start, figure.end),
    deadline: deadlineOf(text, figure.start, figure.end),
    hedge: hedgeOf(text, figure.start, figure.end),
    parts: figure.parts,
  };
}
